import { describe, expect, it } from 'vitest';
import { createSpecBench, SOURCE, spec } from '../../support/spec-bench.ts';

const OTHER = 'github.com/acme/other';

describe('two files that describe the same service', () => {
  it('of two sources: the holder keeps it, and the second publisher is told both names', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'pay.yaml': spec('pay', 'tier: A') });
    const receipt = await bench.publish(
      { 'x/pay.yaml': `# mine\n${spec('pay', 'tier: C')}` },
      { source: OTHER, generation: 1 },
    );
    expect(receipt).toMatchObject({ outcome: 'refused', created: [], updated: [] });
    const [problem] = receipt.problems;
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'duplicate-service',
      path: 'x/pay.yaml',
      line: 2,
      serviceId: 'pay',
    });
    expect(problem?.message).toContain(`pay.yaml in ${SOURCE}`);
    const { services, entries } = await bench.catalogue();
    expect(services.get('pay')?.spec.tier).toBe('A');
    expect(entries.get('pay')?.contenders).toMatchObject([{ source: OTHER, path: 'x/pay.yaml' }]);

    const again = await bench.cost(() =>
      bench.publish(
        { 'x/pay.yaml': `# mine\n${spec('pay', 'tier: C')}` },
        { source: OTHER, generation: 1 },
      ),
    );
    expect(again).toMatchObject({
      writes: 0,
      result: { outcome: 'refused', problems: [{ code: 'duplicate-service' }] },
    });
  });

  it('the other takes over in the flip in which the holder goes away', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'pay.yaml': spec('pay', 'tier: A') });
    await bench.publish({ 'x.yaml': spec('pay', 'tier: C') }, { source: OTHER });
    const receipt = await bench.publish({ 'cart.yaml': spec('cart') });
    expect(receipt).toMatchObject({ created: ['cart'], updated: ['pay'], removed: [] });
    expect(await bench.entry('pay')).toMatchObject({
      active: { source: OTHER, path: 'x.yaml', spec: { tier: 'C' } },
      contenders: [],
    });
    expect((await bench.changes()).at(-1)).toMatchObject({
      kind: 'service-updated',
      before: { source: SOURCE, path: 'pay.yaml', tier: 'A' },
      after: { source: OTHER, path: 'x.yaml', tier: 'C' },
    });
  });

  it('new at once in one publication: neither is shown until one gives way', async () => {
    const bench = createSpecBench();
    const both = { 'a.yaml': spec('pay', 'tier: A'), 'b.yaml': spec('pay', 'tier: B') };
    const receipt = await bench.publish({ ...both, 'c.yaml': spec('cart') });
    expect(receipt).toMatchObject({ outcome: 'applied', created: ['cart'] });
    expect(receipt.problems.map(({ path, line }) => [path, line])).toEqual([
      ['a.yaml', 1],
      ['b.yaml', 1],
    ]);
    expect((await bench.catalogue()).services.has('pay')).toBe(false);

    const solved = await bench.publish({ 'b.yaml': both['b.yaml'], 'c.yaml': spec('cart') });
    expect(solved).toMatchObject({ created: ['pay'], problems: [] });
    expect((await bench.catalogue()).services.get('pay')?.spec.tier).toBe('B');
  });

  it('a contender that goes away leaves the holder alone', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'pay.yaml': spec('pay') });
    await bench.publish({ 'x.yaml': spec('pay') }, { source: OTHER });
    const receipt = await bench.publish({ 'x.yaml': spec('ship') }, { source: OTHER });
    expect(receipt).toMatchObject({ outcome: 'applied', created: ['ship'], problems: [] });
    expect(await bench.entry('pay')).toMatchObject({ active: { source: SOURCE }, contenders: [] });
    expect((await bench.changes()).map(({ kind }) => kind)).toEqual([
      'service-created',
      'service-created',
    ]);
  });

  it('a file that moves to another path is no conflict, though another source waits for the id', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'pay.yaml': spec('pay') });
    await bench.publish({ 'x.yaml': spec('pay') }, { source: OTHER });
    const receipt = await bench.publish({ 'moved/pay.yaml': spec('pay') });
    expect(receipt).toMatchObject({ outcome: 'applied', updated: ['pay'], removed: [] });
    expect(await bench.entry('pay')).toMatchObject({
      active: { source: SOURCE, path: 'moved/pay.yaml' },
      contenders: [{ source: OTHER }],
    });
    expect((await bench.changes()).at(-1)).toMatchObject({
      before: { path: 'pay.yaml' },
      after: { path: 'moved/pay.yaml' },
    });
  });

  it('two files that exchange their services are no conflict', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    const receipt = await bench.publish({ 'a.yaml': spec('b'), 'b.yaml': spec('a') });
    expect(receipt).toMatchObject({ updated: ['a', 'b'], removed: [], problems: [] });
  });

  it('a service that moves to another source in two publications keeps its history', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'pay.yaml': spec('pay') });
    const created = (await bench.entry('pay'))?.created;
    await bench.publish({ 'pay.yaml': spec('pay') }, { source: OTHER });
    await bench.publish({ 'cart.yaml': spec('cart') });
    expect(await bench.entry('pay')).toMatchObject({ active: { source: OTHER }, created });
  });
});

describe('organisation.yaml', () => {
  it('is in force from the moment it is published, and every difference is a change', async () => {
    const bench = createSpecBench();
    const receipt = await bench.publish({ 'organisation.yaml': 'name: Acme\n' });
    expect(receipt).toMatchObject({ outcome: 'applied', created: [], unchanged: 0, problems: [] });
    expect((await bench.catalogue()).organisation).toEqual({ name: 'Acme' });
    await bench.publish({
      'organisation.yaml': 'name: Acme\nenvironments: [{name: production}]\n',
    });
    expect((await bench.changes()).map(({ kind, after }) => [kind, after])).toEqual([
      ['organisation-updated', { name: 'Acme', source: SOURCE, path: 'organisation.yaml' }],
      ['organisation-updated', { environments: [{ name: 'production' }] }],
    ]);
  });

  it('of a second source is refused with both names, and takes over when the first goes away', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'organisation.yaml': 'name: Acme\n', 'a.yaml': spec('a') });
    const second = { 'org/organisation.yml': 'name: Rival\n' };
    const receipt = await bench.publish(second, { source: OTHER, generation: 1 });
    expect(receipt).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'duplicate-organisation', path: 'org/organisation.yml' }],
    });
    expect(receipt.problems[0]?.message).toContain(`organisation.yaml in ${SOURCE}`);
    expect(await bench.publish(second, { source: OTHER, generation: 1 })).toMatchObject({
      outcome: 'refused',
    });
    const before = await bench.catalogue();
    expect(before.organisation.name).toBe('Acme');
    expect(before.problems).toMatchObject([{ code: 'duplicate-organisation', source: OTHER }]);

    await bench.publish({ 'a.yaml': spec('a') });
    const { organisation, problems } = await bench.catalogue();
    expect(organisation.name).toBe('Rival');
    expect(problems).toEqual([]);
  });

  it('stays in force when it is no longer published, and a problem says so until it is back', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'organisation.yaml': 'name: Acme\n', 'a.yaml': spec('a') });
    await bench.publish({ 'a.yaml': spec('a') });
    const { organisation, problems } = await bench.catalogue();
    expect(organisation.name).toBe('Acme');
    expect(problems).toMatchObject([{ code: 'organisation-missing', path: 'organisation.yaml' }]);

    await bench.publish({ 'organisation.yaml': 'name: Acme 2\n', 'a.yaml': spec('a') });
    const after = await bench.catalogue();
    expect([after.organisation.name, after.problems]).toEqual(['Acme 2', []]);
  });

  it('that cannot be used leaves the last good one in force', async () => {
    const bench = createSpecBench();
    await bench.publish({ 'organisation.yaml': 'name: Acme\n' });
    const receipt = await bench.publish({ 'organisation.yaml': 'clusters: 3\n' });
    expect(receipt).toMatchObject({ outcome: 'refused', problems: [{ line: 1 }, { line: 1 }] });
    expect((await bench.catalogue()).organisation.name).toBe('Acme');
  });
});
