import { describe, expect, it } from 'vitest';
import { BROKEN, createSpecBench, SOURCE, spec } from '../../support/spec-bench.ts';

const shown = async (bench: ReturnType<typeof createSpecBench>) => [
  ...(await bench.catalogue()).services.keys(),
];

describe('what deletes a service', () => {
  it('a complete set that lacks it leaves a tombstone with its last claim', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a', 'tier: A'), 'b.yaml': spec('b') });
    const receipt = await bench.publish({ 'b.yaml': spec('b') }, { revision: 'gone' });
    expect(receipt).toMatchObject({ outcome: 'applied', removed: ['a'], unchanged: 1 });
    expect(await shown(bench)).toEqual(['b']);
    expect(await bench.entry('a')).toMatchObject({
      removed: { source: SOURCE, revision: 'gone', claim: { path: 'a.yaml', spec: { tier: 'A' } } },
    });
    expect((await bench.changes()).at(-1)).toMatchObject({
      kind: 'service-removed',
      subject: 'a',
      before: { path: 'a.yaml', teamName: 'payments' },
    });
  });

  it('a partial publication deletes nothing', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    const receipt = await bench.publish({ 'b.yaml': spec('b', 'tier: A') }, { complete: false });
    expect(receipt.removed).toEqual([]);
    expect(await shown(bench)).toEqual(['a', 'b']);
  });

  it('a set of another source does not', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a') });
    await bench.publish({ 'b.yaml': spec('b') }, { source: 'other' });
    expect(await shown(bench)).toEqual(['a', 'b']);
  });

  it('a complete set with an unknown refused file deletes nothing, however often it comes', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    const renamedAndBroken = { 'b.yaml': spec('b'), 'new/a.yaml': BROKEN };
    expect(await bench.publish(renamedAndBroken)).toMatchObject({ removed: [] });
    expect(await bench.publish(renamedAndBroken)).toMatchObject({ removed: [] });
    expect(await shown(bench)).toEqual(['a', 'b']);

    expect(await bench.publish({ 'b.yaml': spec('b') })).toMatchObject({ removed: ['a'] });
  });

  it('and takes the file for a move once it is corrected', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    await bench.publish({ 'b.yaml': spec('b'), 'new/a.yaml': BROKEN });
    const receipt = await bench.publish({ 'b.yaml': spec('b'), 'new/a.yaml': spec('a') });
    expect(receipt).toMatchObject({ updated: ['a'], removed: [], problems: [] });
    expect(await bench.entry('a')).toMatchObject({
      active: { path: 'new/a.yaml' },
      contenders: [],
    });
  });

  it('a complete set with a known refused file still deletes what it lacks', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    expect(await bench.publish({ 'b.yaml': BROKEN })).toMatchObject({ removed: ['a'] });
    expect(await shown(bench)).toEqual(['b']);
  });

  it('a file with an unusable path keeps a complete set from deleting, a README does not', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    const withTrick = { 'b.yaml': spec('b'), '../a.yaml': spec('a') };
    expect(await bench.publish(withTrick)).toMatchObject({ removed: [] });
    const withReadme = { 'b.yaml': spec('b'), 'README.md': '' };
    expect(await bench.publish(withReadme)).toMatchObject({ removed: ['a'] });
  });

  it('a partial publication that gives a path to another service leaves the old one until a set decides', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') });
    const part = await bench.publish({ 'a.yaml': spec('new') }, { complete: false });
    expect(part).toMatchObject({ created: ['new'], removed: [] });
    expect(await shown(bench)).toEqual(['new', 'old']);
    expect(await bench.entry('old')).toMatchObject({ withdrawn: { at: expect.any(String) } });

    expect(await bench.publish({ 'a.yaml': spec('new') })).toMatchObject({ removed: ['old'] });
    expect(await shown(bench)).toEqual(['new']);
  });

  it('a removed service that is published again goes on with its day of creation', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    const created = (await bench.entry('a'))?.created;
    await bench.publish({ 'b.yaml': spec('b') });
    const receipt = await bench.publish({ 'a.yaml': spec('a', 'tier: A'), 'b.yaml': spec('b') });
    expect(receipt).toMatchObject({ created: ['a'] });
    const entry = await bench.entry('a');
    expect(entry).toMatchObject({ created });
    expect(entry).not.toHaveProperty('removed');
    expect((await bench.changes()).at(-1)).toMatchObject({
      kind: 'service-restored',
      after: { tier: 'A' },
    });
  });
});

describe('restoring a removed service', () => {
  async function removed() {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a', 'tier: A'), 'b.yaml': spec('b') });
    await bench.publish({ 'b.yaml': spec('b') });
    return bench;
  }

  it('brings it back as it was last described, and says who did it', async () => {
    const bench = await removed();
    expect(await bench.restore('a', 'ada')).toMatchObject({ kind: 'restored', serviceId: 'a' });
    const { services } = await bench.catalogue();
    expect(services.get('a')).toMatchObject({ spec: { tier: 'A' }, restored: { by: 'ada' } });
    expect((await bench.changes()).at(-1)).toMatchObject({
      kind: 'service-restored',
      summary: 'a was restored by ada.',
    });
  });

  it('holds against the next complete set that lacks it', async () => {
    const bench = await removed();
    await bench.restore('a');
    expect(await bench.publish({ 'b.yaml': spec('b', 'tier: B') })).toMatchObject({ removed: [] });
    expect(await shown(bench)).toEqual(['a', 'b']);
  });

  it('ends when any source publishes the id again', async () => {
    const bench = await removed();
    await bench.restore('a');
    await bench.publish({ 'x.yaml': spec('a', 'tier: C') }, { source: 'other' });
    const entry = await bench.entry('a');
    expect(entry).toMatchObject({
      active: { source: 'other', spec: { tier: 'C' } },
      contenders: [],
    });
    expect(entry).not.toHaveProperty('restored');
    await bench.publish({}, { source: 'other' });
    expect(await shown(bench)).toEqual(['b']);
  });

  it('is refused for what is not removed, was renamed or was never known', async () => {
    const bench = await removed();
    await bench.publish({ 'b.yaml': spec('c', 'previousServiceID: b') });
    expect(await bench.restore('c')).toMatchObject({ kind: 'refused', code: 'not-removed' });
    expect(await bench.restore('b')).toMatchObject({ kind: 'refused', code: 'renamed' });
    expect(await bench.restore('x')).toMatchObject({ kind: 'refused', code: 'unknown-service' });
    const odd = await bench.cost(() => bench.restore('__proto__'));
    expect(odd).toMatchObject({ writes: 0, result: { kind: 'refused', code: 'unknown-service' } });
  });

  it('is refused the second time, so that two people undo once', async () => {
    const bench = await removed();
    const both = await Promise.all([bench.restore('a', 'ada'), bench.restore('a', 'bob')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['refused', 'restored']);
  });
});
