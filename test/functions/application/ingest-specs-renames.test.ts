import { describe, expect, it } from 'vitest';
import { readHistory } from '#application/read-history.ts';
import { createIdResolver } from '#domain/current-id.ts';
import { createSpecBench, spec } from '../../support/spec-bench.ts';

const from = (id: string) => `previousServiceID: ${id}`;

async function idsOf(bench: ReturnType<typeof createSpecBench>) {
  const { entries, services } = await bench.catalogue();
  return { shown: [...services.keys()], currentId: createIdResolver(entries) };
}

describe('renaming a service by previousServiceID', () => {
  it('follows with aliases, the day of creation and the history', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old', 'tier: A') });
    await bench.publish({ 'a.yaml': spec('old', 'tier: B') });
    const created = (await bench.entry('old'))?.created;
    const receipt = await bench.publish({ 'a.yaml': spec('new', 'tier: C', from('old')) });

    expect(receipt).toMatchObject({ updated: ['new'], created: [], removed: [], problems: [] });
    const { shown, currentId } = await idsOf(bench);
    expect(shown).toEqual(['new']);
    expect(currentId('old')).toBe('new');
    expect(await bench.entry('new')).toMatchObject({ aliases: ['old'], created });
    const history = await readHistory(bench.store, bench.app.codec, 'new', 10);
    expect(history.map(({ change: { kind, before, after } }) => [kind, before, after])).toEqual([
      ['service-renamed', { serviceId: 'old', tier: 'B' }, { serviceId: 'new', tier: 'C' }],
      ['service-updated', { tier: 'A' }, { tier: 'B' }],
    ]);
  });

  it('works in a partial publication, which is word enough that the old id is given up', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') });
    const file = { 'a.yaml': spec('new', from('old')) };
    expect(await bench.publish(file, { complete: false })).toMatchObject({ updated: ['new'] });
    expect((await idsOf(bench)).shown).toEqual(['new']);
    expect(await bench.publish(file)).toMatchObject({ removed: [], problems: [] });
    expect((await idsOf(bench)).currentId('old')).toBe('new');
  });

  it('leaves both when the old id is still published elsewhere, warns, and renames once it falls free', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') }, { source: 'one' });
    const receipt = await bench.publish({ 'b.yaml': spec('new', from('old')) }, { source: 'two' });
    expect(receipt).toMatchObject({
      outcome: 'applied',
      created: ['new'],
      problems: [{ severity: 'warning', code: 'former-id-still-published', line: 3 }],
    });
    expect((await idsOf(bench)).shown).toEqual(['new', 'old']);

    const freed = await bench.publish({}, { source: 'one' });
    expect(freed).toMatchObject({ updated: ['new'], removed: [] });
    const { shown, currentId } = await idsOf(bench);
    expect([shown, currentId('old')]).toEqual([['new'], 'new']);
    expect(await bench.entry('new')).toMatchObject({ aliases: ['old'] });
  });

  it('of a tombstone brings its past along, in whichever order the two sources publish', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') }, { source: 'one' });
    await bench.publish({}, { source: 'one' });
    const receipt = await bench.publish({ 'b.yaml': spec('new', from('old')) }, { source: 'two' });
    expect(receipt).toMatchObject({ updated: ['new'], problems: [] });
    expect(await bench.entry('old')).toMatchObject({ renamedTo: 'new' });
    expect(await bench.entry('old')).not.toHaveProperty('removed');
  });

  it('goes on over several steps', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('one') });
    await bench.publish({ 'a.yaml': spec('two', from('one')) });
    await bench.publish({ 'a.yaml': spec('three', from('two')) });
    const { shown, currentId } = await idsOf(bench);
    expect(shown).toEqual(['three']);
    expect([currentId('one'), currentId('two')]).toEqual(['three', 'three']);
    expect(await bench.entry('three')).toMatchObject({ aliases: ['two', 'one'] });
    const history = await readHistory(bench.store, bench.app.codec, 'three', 10);
    expect(history.map(({ change }) => change.before?.serviceId)).toEqual(['two', 'one']);
  });

  it('can skip a step that was published by mistake', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('one') });
    await bench.publish({ 'a.yaml': spec('two', from('one')) });
    await bench.publish({ 'a.yaml': spec('three', from('one')) });
    const { shown, currentId } = await idsOf(bench);
    expect([shown, currentId('one')]).toEqual([['three'], 'three']);
  });

  it('to and fro, onto itself or in a circle does not loop', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a') });
    await bench.publish({ 'a.yaml': spec('b', from('a')) });
    await bench.publish({ 'a.yaml': spec('a', from('b')) });
    const back = await idsOf(bench);
    expect([back.shown, back.currentId('b'), back.currentId('a')]).toEqual([['a'], 'a', 'a']);
    expect(await bench.entry('a')).toMatchObject({ aliases: ['b'] });
    expect(await bench.entry('a')).not.toHaveProperty('renamedTo');

    const itself = await bench.publish({ 'a.yaml': spec('a', from('a')) });
    expect(itself.problems).toMatchObject([{ severity: 'warning', code: 'renamed-to-itself' }]);

    await bench.publish({ 'a.yaml': spec('a', from('b')), 'b.yaml': spec('b', from('a')) });
    expect((await idsOf(bench)).shown).toEqual(['a', 'b']);
    await bench.publish({});
    const { shown, currentId } = await idsOf(bench);
    expect([shown, currentId('a'), currentId('b')]).toEqual([[], undefined, undefined]);
  });

  it('does not let a second service take over a former id, and says so', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') });
    await bench.publish({ 'a.yaml': spec('new', from('old')) });
    const both = { 'a.yaml': spec('new', from('old')), 'b.yaml': spec('late', from('old')) };
    expect(await bench.publish(both)).toMatchObject({
      created: ['late'],
      problems: [{ code: 'former-id-taken', path: 'b.yaml', line: 3, serviceId: 'late' }],
    });
    expect((await idsOf(bench)).currentId('old')).toBe('new');
    expect(await bench.entry('late')).toMatchObject({ aliases: [] });
    const third = { ...both, 'c.yaml': spec('third') };
    for (const generation of [50, 50, 51]) {
      const again = await bench.publish(third, { generation });
      expect(again).toMatchObject({ problems: [{ code: 'former-id-taken' }] });
    }
  });

  it('gives an unknown former id a way to the service, which counts as new', async () => {
    const bench = createSpecBench();
    const receipt = await bench.publish({ 'a.yaml': spec('new', from('ancient')) });
    expect(receipt).toMatchObject({ created: ['new'], problems: [] });
    expect((await idsOf(bench)).currentId('ancient')).toBe('new');
  });

  it('lets an id be taken by another service again', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') });
    await bench.publish({ 'a.yaml': spec('new', from('old')) });
    const both = { 'a.yaml': spec('new'), 'b.yaml': spec('old', 'tier: C') };
    expect(await bench.publish(both)).toMatchObject({ created: ['old'], problems: [] });
    expect((await idsOf(bench)).shown).toEqual(['new', 'old']);
    expect(await bench.entry('new')).toMatchObject({ aliases: ['old'] });
    expect((await bench.entry('old'))?.created?.path).toBe('b.yaml');
  });

  it('of a service that somebody restored ends the restoration', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') });
    await bench.publish({});
    await bench.restore('old');
    await bench.publish({ 'b.yaml': spec('new', from('old')) });
    expect((await idsOf(bench)).shown).toEqual(['new']);
  });

  it('keeps the former id when the line is removed later', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('old') });
    await bench.publish({ 'a.yaml': spec('new', from('old')) });
    await bench.publish({ 'a.yaml': spec('new') });
    expect((await idsOf(bench)).currentId('old')).toBe('new');
  });

  it('leads to the next who claims it when the first is gone, which named it no more', async () => {
    const bench = createSpecBench();
    const second = { 'c.yaml': spec('second', from('old')) };
    await bench.publish({ 'b.yaml': spec('first', from('old')), ...second });
    await bench.publish({ 'b.yaml': spec('first'), ...second });
    expect((await idsOf(bench)).currentId('old')).toBe('first');
    await bench.publish(second);
    expect((await idsOf(bench)).currentId('old')).toBe('second');
  });
});
