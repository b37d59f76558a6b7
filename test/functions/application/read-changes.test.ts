import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeFilter } from '#application/change-filter.ts';
import { flip } from '#application/flip.ts';
import { readChanges } from '#application/read-changes.ts';
import type { Change, ChangeKind } from '#domain/change.ts';
import { plusSeconds } from '#domain/instant.ts';
import { aChange } from '../../support/a-change.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const NOON = '2026-11-22T12:00:00.000Z';
const minutes = (count: number) => plusSeconds(NOON, count * 60);

/** Heard of at a minute, as many minutes after it happened. */
async function tell(minute: number, late = 0, more: Partial<Change> = {}): Promise<void> {
  app.now = minutes(minute);
  const at = minutes(minute - late);
  const change = { ...aChange(`${minute} ${late}`, 'pay'), at, ...more };
  await flip(app, async () => ({ result: undefined, staged: [], writes: [], changes: [change] }));
}

async function read(filter: ChangeFilter, first = 50) {
  const catalogue = await app.readCatalogue();
  const { result, reads } = await app.cost(() => readChanges(app, catalogue, filter, { first }));
  return { ...result, reads, ats: result.rows.map(({ item }) => item.at) };
}

/** All pages. */
const all = async (filter: ChangeFilter, first: number) =>
  (await allOf(app, filter, first)).map(({ at }) => at);

async function allOf(one: MemoryApp, filter: ChangeFilter, first: number) {
  const catalogue = await one.readCatalogue();
  const found: Change[] = [];
  let after: readonly (string | number)[] | undefined;
  for (let more = true; more; ) {
    const page = await readChanges(one, catalogue, filter, { first, after });
    found.push(...page.rows.map(({ item }) => item));
    after = page.end ?? page.rows.at(-1)?.key;
    more = page.hasNextPage;
  }
  return found;
}

describe('A page of the change log', () => {
  it('opens few documents, wherever in time it lies', async () => {
    for (let minute = 0; minute < 400; minute += 1) await tell(minute);
    expect((await read({}, 10)).reads).toBeLessThanOrEqual(25);
    const early = await read({ before: minutes(100) }, 10);
    expect(early.ats).toEqual(Array.from({ length: 10 }, (_, n) => minutes(99 - n)));
    // 15 minutes may have been heard of later than they happened.
    expect(early.reads).toBeLessThanOrEqual(58);
    const hour = await read({ since: minutes(90), before: minutes(100) }, 200);
    expect(hour.ats).toHaveLength(10);
    expect(hour.reads).toBeLessThanOrEqual(30);
  });

  it('opens at most 200 for what is rare, and says where to go on', async () => {
    await tell(0, 0, { kind: 'service-renamed' });
    for (let minute = 1; minute < 250; minute += 1) await tell(minute);
    const rare = { kind: ['service-renamed', 'service-removed'] satisfies ChangeKind[] };
    const first = await read(rare);
    expect(first.reads).toBeLessThanOrEqual(200);
    expect(first).toMatchObject({ ats: [], hasNextPage: true });
    expect(await all(rare, 50)).toEqual([NOON]);
  });

  it('shows what was heard of much later than it happened', async () => {
    for (let minute = 0; minute < 60; minute += 1) await tell(minute);
    await tell(300, 280);
    for (let minute = 301; minute < 330; minute += 1) await tell(minute);
    await tell(340, 20);
    const { ats } = await read({ before: minutes(21) }, 3);
    expect(ats[0]).toBe(minutes(20));
    const every = await all({ before: minutes(21) }, 4);
    expect(every.toSorted()).toEqual(
      [...Array.from({ length: 21 }, (_, n) => minutes(n)), minutes(20)].sort(),
    );
    expect(await all({ since: minutes(320), before: minutes(330) }, 2)).toContain(minutes(320));
  });

  it('tells of an environment only what happened there', async () => {
    const subject = (where: string) => ({
      kind: 'rollout' as const,
      subject: `${where} Deployment/pay-api`,
    });
    await tell(0, 0, subject('production'));
    await tell(1, 0, subject('development'));
    await tell(2, 0, subject('prod/monitoring'));
    await tell(3, 0, { kind: 'rule-muted', subject: 'production crash-loop' });
    await tell(4, 0, { kind: 'service-updated', subject: 'production' });
    expect((await read({ environments: ['production'] })).ats).toEqual([minutes(3), minutes(0)]);
    expect((await read({ environments: ['production', 'development'] })).ats).toHaveLength(3);
  });

  it('is complete, without doubles and in the order in which things happened, however late they were told', async () => {
    const story = fc.record({
      publications: fc.array(
        fc.record({
          pause: fc.constantFrom(0, 1, 2, 7, 40, 600),
          // In seconds; below 0 the clock of the source is ahead.
          late: fc.array(fc.constantFrom(-90, 0, 0, 1, 59, 300, 899, 901, 4_000, 90_000), {
            minLength: 1,
            maxLength: 6,
          }),
        }),
        { maxLength: 25 },
      ),
      first: fc.integer({ min: 1, max: 9 }),
      before: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ publications, first, before }) => {
        const one = createMemoryApp();
        const told: Change[] = [];
        let minute = 0;
        for (const { pause, late } of publications) {
          minute += pause;
          one.now = minutes(minute);
          const changes = late.map((seconds, index) => ({
            ...aChange(`${told.length} ${index}`, 'pay'),
            at: plusSeconds(one.now, -seconds),
          }));
          told.push(...changes);
          const plan = { result: undefined, staged: [], writes: [], changes };
          await flip(one, async () => plan);
        }
        const filter = before === undefined ? {} : { before: minutes(before) };
        const found = await allOf(one, filter, first);
        await one.close();
        const wanted = told.filter(({ at }) => before === undefined || at < minutes(before));
        expect(found.map(({ at }) => at)).toEqual(
          wanted
            .map(({ at }) => at)
            .sort()
            .reverse(),
        );
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its order and its bound where much is told at once and late', async () => {
    for (let minute = 0; minute < 300; minute += 1) await tell(minute, minute % 13);
    const { ats, reads } = await read({}, 50);
    expect(ats).toEqual(ats.toSorted().reverse());
    expect(reads).toBeLessThanOrEqual(200);
    const every = await all({}, 20);
    expect(every).toHaveLength(300);
    expect(every).toEqual(every.toSorted().reverse());
  });

  it('finds the change nearest before a moment first', async () => {
    await tell(0);
    await tell(30, 14);
    await tell(31);
    await tell(33, 10);
    expect((await read({ before: minutes(25) }, 2)).ats).toEqual([minutes(23), minutes(16)]);
  });
});
