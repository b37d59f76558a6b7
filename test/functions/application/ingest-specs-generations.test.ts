import { describe, expect, it } from 'vitest';
import { BROKEN, createSpecBench, spec } from '../../support/spec-bench.ts';

const tierOf = async (bench: ReturnType<typeof createSpecBench>, id: string) =>
  (await bench.catalogue()).services.get(id)?.spec.tier;

describe('generations of spec publications', () => {
  it('takes the same publication again as unchanged and writes nothing', async () => {
    const bench = createSpecBench();
    const set = { 'a.yaml': spec('a'), 'b.yaml': spec('b', 'teir: A'), 'c.yaml': BROKEN };
    await bench.publish(set, { generation: 4 });
    const again = await bench.cost(() => bench.publish(set, { generation: 4 }));
    expect(again).toMatchObject({ writes: 0, deletes: 0 });
    expect(again.result).toMatchObject({
      outcome: 'unchanged',
      unchanged: 2,
      problems: [{ code: 'unknown-key' }, { code: 'not-yaml' }],
    });
    expect(bench.heard).toHaveLength(2);
  });

  it('answers stale to an older complete set and leaves everything as it is', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a', 'tier: B') }, { generation: 7 });
    const late = await bench.cost(() => bench.publish({ 'b.yaml': spec('b') }, { generation: 6 }));
    expect(late).toMatchObject({ writes: 0 });
    expect(late.result).toMatchObject({
      outcome: 'stale',
      problems: [{ code: 'stale-generation', message: expect.stringContaining('generation 7') }],
    });
    expect([...(await bench.catalogue()).services.keys()]).toEqual(['a']);
  });

  it('refuses another revision of the same generation', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a') }, { generation: 7, revision: 'left' });
    const other = { generation: 7, revision: 'right' };
    for (const complete of [true, false]) {
      const receipt = await bench.publish({ 'a.yaml': spec('b') }, { ...other, complete });
      expect(receipt).toMatchObject({
        outcome: 'refused',
        problems: [{ code: 'generation-conflict', severity: 'error' }],
      });
    }
    expect([...(await bench.catalogue()).services.keys()]).toEqual(['a']);
  });

  it('takes generation 0, and a source that only ever publishes in part', async () => {
    const bench = createSpecBench();
    const part = { generation: 0, complete: false };
    expect(await bench.publish({ 'a.yaml': spec('a') }, part)).toMatchObject({
      outcome: 'applied',
    });
    expect(await bench.publish({ 'b.yaml': spec('b') }, { generation: 0 })).toMatchObject({
      outcome: 'applied',
      removed: ['a'],
    });
  });

  it('guards a partial publication per path', async () => {
    const bench = createSpecBench();
    const part = (files: Record<string, string>, generation: number) =>
      bench.publish(files, { generation, complete: false });
    await part({ 'a.yaml': spec('a', 'tier: A') }, 5);
    await part({ 'b.yaml': spec('b', 'tier: A') }, 3);
    const mixed = await part({ 'a.yaml': spec('a', 'tier: C'), 'b.yaml': spec('b', 'tier: C') }, 4);
    expect(mixed).toMatchObject({
      outcome: 'applied',
      updated: ['b'],
      problems: [{ code: 'stale-file', path: 'a.yaml', severity: 'warning' }],
    });
    expect(await tierOf(bench, 'a')).toBe('A');
    expect(await part({ 'a.yaml': spec('a', 'tier: B') }, 2)).toMatchObject({ outcome: 'stale' });
  });

  it('keeps what a newer partial publication said, and does not delete it, when an older set comes late', async () => {
    const bench = createSpecBench();
    await bench.publish(
      { 'a.yaml': spec('a', 'tier: A'), 'b.yaml': spec('b') },
      { generation: 10 },
    );
    const part = { generation: 12, complete: false };
    await bench.publish({ 'a.yaml': spec('a', 'tier: B'), 'n.yaml': spec('n') }, part);
    const late = await bench.publish({ 'a.yaml': spec('a', 'tier: C') }, { generation: 11 });
    expect(late).toMatchObject({
      outcome: 'applied',
      removed: ['b'],
      problems: [{ code: 'stale-file', path: 'a.yaml' }],
    });
    expect(await tierOf(bench, 'a')).toBe('B');
    expect((await bench.catalogue()).services.has('n')).toBe(true);

    const next = await bench.publish({ 'a.yaml': spec('a', 'tier: C') }, { generation: 13 });
    expect(next).toMatchObject({ updated: ['a'], removed: ['n'] });
  });

  it('remembers that a newer partial publication said the same, so that an older set cannot change it', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a', 'tier: A') }, { generation: 10 });
    const part = { generation: 12, complete: false };
    expect(await bench.publish({ 'a.yaml': spec('a', 'tier: A') }, part)).toMatchObject({
      outcome: 'unchanged',
    });
    await bench.publish({ 'a.yaml': spec('a', 'tier: C') }, { generation: 11 });
    expect(await tierOf(bench, 'a')).toBe('A');
  });

  it('does not move the generation of complete sets by a partial one', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a') }, { generation: 5 });
    await bench.publish({ 'a.yaml': spec('a', 'tier: A') }, { generation: 9, complete: false });
    const set = { 'a.yaml': spec('a', 'tier: A'), 'b.yaml': spec('b') };
    expect(await bench.publish(set, { generation: 6 })).toMatchObject({ created: ['b'] });
  });

  it('answers stale to a partial publication of a path that a newer complete set lacks', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a') }, { generation: 5 });
    const part = { generation: 4, complete: false };
    expect(await bench.publish({ 'b.yaml': spec('b') }, part)).toMatchObject({ outcome: 'stale' });
  });

  it('writes nothing when an older partial publication is delivered again after a newer one', async () => {
    const bench = createSpecBench();
    const first = { generation: 3, complete: false };
    await bench.publish({ 'a.yaml': spec('a') }, first);
    await bench.publish({ 'b.yaml': spec('b') }, { generation: 4, complete: false });
    const again = await bench.cost(() => bench.publish({ 'a.yaml': spec('a') }, first));
    expect(again).toMatchObject({ writes: 0, result: { outcome: 'unchanged', unchanged: 1 } });
  });
});
