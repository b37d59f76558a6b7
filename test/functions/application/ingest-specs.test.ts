import { describe, expect, it } from 'vitest';
import { ref } from '#application/documents.ts';
import { readPacked } from '#application/packed.ts';
import { readHistory } from '#application/read-history.ts';
import { BROKEN, createSpecBench, SOURCE, spec } from '../../support/spec-bench.ts';

describe('publishing spec files', () => {
  it('shows a new service with where it comes from, and keeps the text under its hash', async () => {
    const bench = createSpecBench();
    const text = spec('pay', 'tier: A', 'x-budget: {owner: [[1]]}');
    const receipt = await bench.publish({ 'services/pay/spec.yaml': text }, { revision: 'abc' });

    expect(receipt).toMatchObject({
      source: SOURCE,
      revision: 'abc',
      outcome: 'applied',
      created: ['pay'],
      counts: { created: 1, updated: 0, removed: 0 },
      unchanged: 0,
      problems: [],
    });
    const { services } = await bench.catalogue();
    const pay = services.get('pay');
    expect(pay?.spec).toEqual({
      serviceID: 'pay',
      teamName: 'payments',
      tier: 'A',
      'x-budget': { owner: [[1]] },
    });
    expect(pay?.created).toMatchObject({
      source: SOURCE,
      path: 'services/pay/spec.yaml',
      revision: 'abc',
    });
    const stored = await bench.store.get(ref('specs', pay?.claim.contentHash ?? ''));
    expect(stored?.data.text).toBe(text);
  });

  it('tells an update field by field, in the log, on the bus and in the history of the service', async () => {
    const bench = createSpecBench();
    await bench.publish({
      'pay.yaml': spec('pay', 'tier: A', 'contact: {slack: {alertChannelId: C1}}'),
    });
    const receipt = await bench.publish({
      'pay.yaml': spec('pay', 'contact: {slack: {alertChannelId: C2}}', 'tags: [card]'),
    });

    expect(receipt).toMatchObject({ outcome: 'applied', updated: ['pay'], created: [] });
    const [created, updated] = await bench.changes();
    expect(created).toMatchObject({ kind: 'service-created', subject: 'pay' });
    expect(updated).toMatchObject({
      kind: 'service-updated',
      before: { tier: 'A', 'contact.slack.alertChannelId': 'C1' },
      after: { tags: ['card'], 'contact.slack.alertChannelId': 'C2' },
    });
    expect(bench.heard.map(({ id }) => id)).toEqual([created?.id, updated?.id]);
    const history = await readHistory(bench.store, bench.app.codec, 'pay', 10);
    expect(history.map(({ change }) => change.id)).toEqual([updated?.id]);
  });

  it('tells a text that says the same in other words by its hash', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'pay.yaml': spec('pay') });
    const receipt = await bench.publish({ 'pay.yaml': `# our service\n${spec('pay')}` });
    expect(receipt.updated).toEqual(['pay']);
    const [, change] = await bench.changes();
    expect(Object.keys(change?.before ?? {})).toEqual(['contentHash']);
  });

  it('refuses one file, keeps its last good version and takes the others', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'pay.yaml': spec('pay', 'tier: A'), 'cart.yaml': spec('cart') });
    const receipt = await bench.publish({
      'pay.yaml': 'serviceID: pay\ntier: Z\n',
      'cart.yaml': spec('cart', 'tier: B'),
    });

    expect(receipt).toMatchObject({ outcome: 'applied', updated: ['cart'], unchanged: 0 });
    expect(receipt.problems).toMatchObject([
      { severity: 'error', code: 'missing-key', path: 'pay.yaml', line: 1, serviceId: 'pay' },
      { severity: 'error', code: 'bad-value', path: 'pay.yaml', line: 2, column: 7 },
    ]);
    const { services, problems } = await bench.catalogue();
    expect(services.get('pay')?.spec.tier).toBe('A');
    expect(problems.map(({ code, source }) => [code, source])).toEqual([
      ['missing-key', SOURCE],
      ['bad-value', SOURCE],
    ]);
  });

  it('refuses a publication of which no file can be used, also when it is sent again', async () => {
    const bench = createSpecBench();
    expect(await bench.publish({ 'a.yaml': BROKEN }, { generation: 1 })).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'not-yaml', path: 'a.yaml', line: 2 }],
    });
    const again = await bench.publish({ 'a.yaml': BROKEN }, { generation: 1 });
    expect(again).toMatchObject({ outcome: 'refused', problems: [{ code: 'not-yaml' }] });
    expect((await bench.catalogue()).services.size).toBe(0);
  });

  it('keeps since when a problem is open although its line moves, and closes it when the file is good', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a', 'teem: x') });
    const first = (await bench.catalogue()).problems[0];
    await bench.publish({ 'a.yaml': spec('a', 'tier: A', 'teem: x') });
    const [second] = (await bench.catalogue()).problems;
    expect(second).toMatchObject({ code: 'unknown-key', since: first?.since });
    expect(second?.line).toBe((first?.line ?? 0) + 1);

    await bench.publish({ 'a.yaml': spec('a') });
    const { problems, stamp } = await bench.catalogue();
    expect(problems).toEqual([]);
    expect(stamp.problems).toEqual({});
  });

  it('leaves out what is no YAML file, and refuses paths that lead elsewhere or come twice', async () => {
    const bench = createSpecBench();
    const receipt = await bench.publish([
      { path: 'a.yaml', content: spec('a') },
      { path: 'README.md', content: '# hi' },
      { path: '../b.yaml', content: spec('b') },
      { path: '/c.yaml', content: spec('c') },
      { path: 'd\\e.yaml', content: spec('d') },
      { path: 'f\u0000.yaml', content: spec('f') },
      { path: `${'long/'.repeat(250)}g.yaml`, content: spec('g') },
      { path: 'h.yaml', content: spec('h') },
      { path: 'h.yaml', content: spec('h2') },
    ]);
    expect(receipt).toMatchObject({ outcome: 'applied', created: ['a'] });
    expect(receipt.problems.map(({ code, path }) => [code, path.slice(0, 10)]).sort()).toEqual([
      ['bad-path', '../b.yaml'],
      ['bad-path', '/c.yaml'],
      ['bad-path', 'd\\e.yaml'],
      ['bad-path', 'f\ufffd.yaml'],
      ['bad-path', 'long/long/'],
      ['duplicate-path', 'h.yaml'],
      ['not-a-spec', 'README.md'],
    ]);
  });

  it('lists at most 2,000 problems and says how many more there are', async () => {
    const bench = createSpecBench();
    const files = Array.from({ length: 2_100 }, (_, i) => ({ path: `n${i}.txt`, content: '' }));
    const { problems } = await bench.publish([...files, { path: 'a.yaml', content: spec('a') }]);
    expect(problems).toHaveLength(2_000);
    expect(problems.at(-1)).toMatchObject({
      code: 'more-problems',
      message: '101 more problems are not listed.',
    });
  });

  it('computes the same receipt in a dry run, whatever the generation, and writes nothing', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') }, { generation: 9 });
    const set = { 'a.yaml': spec('a', 'tier: A'), 'c.yaml': spec('c', 'teir: A') };
    const rehearsal = await bench.cost(() => bench.publish(set, { generation: 1, dryRun: true }));
    expect(rehearsal).toMatchObject({ writes: 0, deletes: 0 });
    expect(rehearsal.result).toMatchObject({
      outcome: 'applied',
      dryRun: true,
      created: ['c'],
      updated: ['a'],
      removed: ['b'],
      problems: [{ code: 'unknown-key', path: 'c.yaml', line: 3 }],
    });
    const { dryRun: _, generation: __, revision: ___, ...said } = rehearsal.result;
    expect(await bench.publish(set, { generation: 10 })).toMatchObject(said);
  });

  it('lets publications of several sources at the same time all land', async () => {
    const bench = createSpecBench();
    const sources = Array.from({ length: 8 }, (_, i) => `github.com/acme/repo-${i}`);
    await Promise.all(
      sources.map((source, i) =>
        bench.publish({ 'own.yaml': spec(`own-${i}`), 'shared.yaml': spec('shared') }, { source }),
      ),
    );
    const { services, entries, stamp } = await bench.catalogue();
    expect(services.size).toBe(9);
    expect(entries.get('shared')?.contenders).toHaveLength(7);
    expect(stamp.version).toBe(8);
    const logged = (await bench.changes()).map(({ subject }) => subject).sort();
    expect(logged).toEqual([...sources.map((_, i) => `own-${i}`), 'shared']);
    expect(await readPacked(bench.store, bench.app.codec, ref('services', '0'))).toBeDefined();
  });
});
