import { describe, expect, it } from 'vitest';
import { createComparer } from '#application/compare-revisions.ts';
import { forgetRevisions } from '#application/forget-revisions.ts';
import { createContractReader } from '#application/read-contract.ts';
import { readProtoFiles } from '#application/read-proto-files.ts';
import { revisionsToForget } from '#domain/revisions-kept.ts';
import { createDescriptorDesk, PROTOS } from '../../support/descriptor-desk.ts';

const file = (body: string) => `syntax = "proto3"; package a; message M { ${body} }`;
const day = (number: number) => `2026-12-${String(number).padStart(2, '0')}T12:00:00.000Z`;

type Desk = ReturnType<typeof createDescriptorDesk>;

/** A revision a day, each with a file of its own that no other has, beside one that all have. */
async function publishDays(desk: Desk, from: number, to: number) {
  for (let number = from; number <= to; number += 1) {
    desk.app.now = day(number);
    const own = { 'own.proto': file(`string f${number} = 1;`) };
    await desk.publish({ ...own, 'all.proto': 'message All {}' }, { revision: `d${number}` });
  }
}

const sweepAt = (desk: Desk, now: string, count: number) => {
  desk.app.now = now;
  return forgetRevisions({ ...desk.app, revisionsKept: { kind: 'count', count } });
};

/** Every revision that is there can be opened to its last byte. */
async function readable(desk: Desk, source = PROTOS): Promise<readonly string[]> {
  const { index: open } = createContractReader(desk.app.store, desk.app.codec);
  const found: string[] = [];
  for (let number = 1; number <= 20; number += 1) {
    const index = await open(source, `d${number}`);
    if (index === undefined) continue;
    await readProtoFiles(desk.app.store, desk.app.codec, index.files);
    for (const { viewKey } of index.files) expect(await desk.reader.view(viewKey)).toBeDefined();
    found.push(`d${number}`);
  }
  return found;
}

const countIn = async (desk: Desk, name: string) =>
  Object.keys((await desk.stored())[name] ?? {}).length;

describe('forgetting revisions', () => {
  it('does nothing, and reads nothing, where no setting says how many stay', async () => {
    const desk = createDescriptorDesk();
    await publishDays(desk, 1, 3);
    const { result, reads } = await desk.app.cost(() => forgetRevisions(desk.app));
    expect([result, reads]).toEqual([0, 0]);
    expect(await readable(desk)).toEqual(['d1', 'd2', 'd3']);
  });

  it('keeps the newest, and a day later lets go of what only the others held', async () => {
    const desk = createDescriptorDesk();
    await publishDays(desk, 1, 5);
    expect(await sweepAt(desk, '2026-12-05T13:00:00.000Z', 2)).toBe(3);
    expect(await readable(desk)).toEqual(['d4', 'd5']);
    expect(await countIn(desk, 'protoFiles')).toBe(6);
    await sweepAt(desk, '2026-12-06T14:00:00.000Z', 2);
    // The two of the revisions that stay, and the file that all have.
    expect([await countIn(desk, 'protoFiles'), await countIn(desk, 'protoViews')]).toEqual([3, 3]);
    expect(await readable(desk)).toEqual(['d4', 'd5']);
    expect(await countIn(desk, 'prunings')).toBe(1);
  });

  it('never lets go of what a label names, nor of what another source holds', async () => {
    const desk = createDescriptorDesk();
    desk.app.now = day(1);
    const old = { 'own.proto': file('string f1 = 1;') };
    await desk.publish(old, { revision: 'd1', label: 'release' });
    await desk.publish(
      { 'own.proto': file('string f2 = 1;') },
      { revision: 'd2', source: 'other' },
    );
    await publishDays(desk, 2, 6);
    await sweepAt(desk, '2026-12-06T13:00:00.000Z', 1);
    await sweepAt(desk, '2026-12-07T14:00:00.000Z', 1);
    expect(await readable(desk)).toEqual(['d1', 'd6']);
    expect(await readable(desk, 'other')).toEqual(['d2']);
  });

  it('keeps what a publication wrote that is still under way, however old a like file is', async () => {
    const desk = createDescriptorDesk();
    await publishDays(desk, 1, 2);
    await sweepAt(desk, '2026-12-02T13:00:00.000Z', 1);
    // The file of the first day is written once more, and named only after the sweep has looked.
    desk.app.now = '2026-12-03T13:30:00.000Z';
    const { store } = desk.app;
    let swept = false;
    const slow: typeof store = {
      ...store,
      transaction: async (body) => {
        const result = await store.transaction(body);
        if (!swept) {
          swept = true;
          await sweepAt(desk, '2026-12-03T14:00:00.000Z', 1);
        }
        return result;
      },
    };
    desk.app.now = '2026-12-03T13:30:00.000Z';
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [`f${number}.proto`, `message N${number} {}`]),
    );
    const app = desk.app as { store: typeof store };
    app.store = slow;
    const again = { ...many, 'own.proto': file('string f1 = 1;') };
    await desk.publish(again, { revision: 'd3' });
    app.store = store;
    expect(swept).toBe(true);
    expect(await readable(desk)).toContain('d3');
  });

  it('looks once an hour, and goes on at once while there is more', async () => {
    const desk = createDescriptorDesk();
    await publishDays(desk, 1, 3);
    await sweepAt(desk, day(4), 2);
    const soon = await desk.app.cost(() => sweepAt(desk, '2026-12-04T12:30:00.000Z', 1));
    expect(soon).toMatchObject({ result: 0, reads: 1, writes: 0 });
    expect(await sweepAt(desk, '2026-12-04T13:01:00.000Z', 1)).toBe(1);
  });

  it('forgets comparisons of long ago, which can be made again', async () => {
    const desk = createDescriptorDesk();
    const all = (name: string) =>
      Object.fromEntries(
        Array.from({ length: 120 }, (_, number) => [
          `f${number}.proto`,
          `message M${number} { optional string ${name} = 1; }`,
        ]).map(([path, body]) => [path, `syntax = "proto3"; package p; ${body}`]),
      );
    await desk.publish(all('a'), { revision: 'd1' });
    await desk.publish(all('b'), { revision: 'd2' });
    const [one, two] = [
      await desk.reader.index(PROTOS, 'd1'),
      await desk.reader.index(PROTOS, 'd2'),
    ];
    if (one && two) await createComparer(desk.app)(one, two, 'FILE');
    expect(await countIn(desk, 'comparisons')).toBe(1);
    await sweepAt(desk, '2027-06-01T12:00:00.000Z', 9);
    expect(await countIn(desk, 'comparisons')).toBe(0);
  });
});

describe('the revisions that may go', () => {
  const revisions = [3, 1, 2].map((number) => ({ id: `d${number}`, at: day(number) }));
  it('are those beyond a number, or older than an age, but none that is named', () => {
    const ids = (rule: Parameters<typeof revisionsToForget>[1], named: readonly string[] = []) =>
      revisionsToForget(revisions, rule, new Set(named), day(4)).map(({ id }) => id);
    expect(ids({ kind: 'count', count: 1 })).toEqual(['d1', 'd2']);
    expect(ids({ kind: 'count', count: 1 }, ['d1'])).toEqual(['d2']);
    expect(ids({ kind: 'count', count: 5 })).toEqual([]);
    expect(ids({ kind: 'age', days: 2 })).toEqual(['d1']);
  });
});
