import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, eachBit, inAll, noBits } from '#domain/bits.ts';
import { countFacets, type ServiceFacets } from '#domain/facets.ts';
import { holdsAll } from '#domain/fold-text.ts';
import { HEALTHS, type Health, worstHealth } from '#domain/health.ts';
import { healthColumns, serviceColumns } from '#domain/service-columns.ts';
import { type ServiceFilter, selectEach } from '#domain/service-filter.ts';
import { type ServiceHealth, serviceRow, serviceText } from '#domain/service-row.ts';
import { LIFECYCLES, type Spec, TIERS } from '#domain/spec.ts';
import { makeService } from '../../support/make-service.ts';
import { type PlainRow, plainFacets, plainRows } from '../../support/plain-list.ts';

function rowOf(id: string, spec: Partial<Spec>): PlainRow {
  const service = makeService(id, spec);
  return { row: serviceRow(service, '2026-11-20T09:00:00.000Z'), text: serviceText(service, []) };
}
const healthOf = (states: Readonly<Record<string, Record<string, Health>>>) => (id: string) => {
  const byEnvironment = new Map(Object.entries(states[id] ?? {}));
  return { byEnvironment, overall: worstHealth(byEnvironment.values()) } satisfies ServiceHealth;
};

/** Ids of what fulfils the filter, and the facets, by columns. */
function ask(
  plain: readonly PlainRow[],
  filter: ServiceFilter,
  health: (id: string) => ServiceHealth,
): { readonly ids: readonly string[]; readonly facets: ServiceFacets } {
  const rows = plain.map(({ row }) => row);
  const columns = serviceColumns(rows);
  const judged = healthColumns(rows, health);
  const each = selectEach(filter, {
    columns,
    health: () => judged,
    withWords: (words) => {
      const found = noBits(rows.length);
      for (const [number, { text }] of plain.entries())
        if (holdsAll(text, words)) addBit(found, number);
      return found;
    },
  });
  const ids: string[] = [];
  eachBit(inAll(each.values(), rows.length), (number) => ids.push(rows[number]?.serviceId ?? ''));
  return { ids, facets: countFacets(columns, judged, each) };
}

const ROWS = [
  rowOf('a', { teamName: 'pay', tier: 'A', tags: ['web'] }),
  rowOf('b', { teamName: 'pay', tier: 'B', tags: ['web', 'jp'] }),
  rowOf('c', { teamName: 'ship', tier: 'A' }),
];
const HEALTH = healthOf({
  a: { production: 'CRITICAL' },
  b: { production: 'HEALTHY', development: 'HEALTHY' },
});
const facetsOf = (filter: ServiceFilter) => ask(ROWS, filter, HEALTH).facets;

describe('facets', () => {
  it('count every value when nothing is filtered, the most frequent first', () => {
    const facets = facetsOf({});
    expect(facets.teams).toEqual([
      { value: 'pay', count: 2 },
      { value: 'ship', count: 1 },
    ]);
    expect(facets.tiers).toEqual([
      { value: 'A', count: 2 },
      { value: 'B', count: 1 },
    ]);
    expect(facets.health).toEqual([
      { environment: 'production', health: 'CRITICAL', count: 1 },
      { environment: 'production', health: 'HEALTHY', count: 1 },
      { environment: 'development', health: 'HEALTHY', count: 1 },
    ]);
  });

  it('leave out the own criterion, so that one sees what else could be chosen', () => {
    const facets = facetsOf({ team: ['pay'], tier: ['A'] });
    expect(facets.teams).toEqual([
      { value: 'pay', count: 1 },
      { value: 'ship', count: 1 },
    ]);
    expect(facets.tiers).toEqual([
      { value: 'A', count: 1 },
      { value: 'B', count: 1 },
    ]);
    expect(facets.tags).toEqual([{ value: 'web', count: 1 }]);
  });

  it('treat an environment and its health as one criterion', () => {
    const facets = facetsOf({ environment: 'production', health: ['CRITICAL'] });
    expect(facets.teams).toEqual([{ value: 'pay', count: 1 }]);
    expect(facets.health).toHaveLength(3);
  });

  it('and the services themselves are what one gets by looking at each row', () => {
    const word = fc.constantFrom('pay', 'ship', '', '決済');
    const words = fc.array(word, { maxLength: 3 });
    const one = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
    const environment = fc.constantFrom('production', 'development', 'beta');
    const service = fc.record({
      teamName: word,
      corporation: one(word),
      language: one(word),
      tags: one(words),
      tier: one(fc.constantFrom(...TIERS)),
      lifecycle: one(fc.constantFrom(...LIFECYCLES)),
    });
    const states = fc.dictionary(environment, fc.constantFrom(...HEALTHS));
    const filters = fc.record({
      text: one(fc.constantFrom('s1', 'pay', 'ＳＨＩＰ 1', '済', ' ')),
      team: words,
      corporation: words,
      language: words,
      tag: words,
      tier: fc.subarray([...TIERS]),
      lifecycle: fc.subarray([...LIFECYCLES]),
      environment: one(environment),
      health: fc.subarray([...HEALTHS]),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(service, states), { maxLength: 70 }),
        fc.array(filters, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 511 }),
        (services, asked, kept) => {
          const plain = services.map(([spec], number) => rowOf(`s${number}`, defined(spec)));
          const health = healthOf(
            Object.fromEntries(services.map(([, state], number) => [`s${number}`, state])),
          );
          for (const full of asked) {
            // All nine at once would hardly ever leave anything.
            const filter = defined(
              Object.fromEntries(Object.entries(full).filter((_, index) => kept & (1 << index))),
            ) as ServiceFilter;
            const { ids, facets } = ask(plain, filter, health);
            expect(ids).toEqual(plainRows(plain, filter, health).map(({ row }) => row.serviceId));
            expect(facets).toEqual(plainFacets(plain, filter, health));
          }
        },
      ),
    );
  });
});

const defined = <Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: NonNullable<Fields[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

describe('the text filter', () => {
  const found = (text: string) => {
    const rows = [
      rowOf('pay-api', { description: 'Takes card payments.', language: 'Go' }),
      rowOf('soko', { description: '倉庫の在庫を管理します', teamName: '物流' }),
    ];
    return ask(rows, { text }, HEALTH).ids;
  };

  it.each([
    ['PAY card', ['pay-api']],
    ['card go', ['pay-api']],
    ['ｐａｙ', ['pay-api']],
    ['在庫', ['soko']],
    ['物流　倉庫', ['soko']],
    ['card 在庫', []],
    ['  ', ['pay-api', 'soko']],
  ])('%j finds %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
