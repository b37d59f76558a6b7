import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProto } from '../../support/compile-proto.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';
import { field, join, setOf } from '../../support/encode-set.ts';

const file = (path: string, ...parts: readonly Uint8Array[]) => join(field(1, path), ...parts);
const GOOD = await compileProto({
  'a.proto':
    'syntax = "proto3"; package a; service S { rpc Get(M) returns (M); } message M { string s = 1; }',
});
/** Collections in which a refused set leaves nothing. */
const CONTENT = ['contracts', 'revisions', 'protoFiles', 'protoViews', 'changelog', 'outbox'];

async function content(desk: ReturnType<typeof createDescriptorDesk>): Promise<string> {
  const stored = await desk.stored();
  return JSON.stringify(CONTENT.map((name) => stored[name]));
}

describe('a set that is not of one piece', () => {
  it.each([
    [
      'no FileDescriptorSet',
      new TextEncoder().encode('{"json":true}'),
      'unreadable-descriptor',
      '',
    ],
    ['an empty one', new Uint8Array(), 'empty-set', ''],
    [
      'one with a missing import',
      setOf([file('a.proto', field(3, 'gone.proto'))]),
      'missing-import',
      'a.proto',
    ],
    [
      'one that holds a file twice',
      setOf([file('a.proto'), file('a.proto')]),
      'duplicate-file',
      'a.proto',
    ],
    [
      'one that declares a name twice',
      setOf([
        file('a.proto', field(2, 'p'), field(4, field(1, 'M'))),
        file('b.proto', field(2, 'p'), field(5, field(1, 'M'))),
      ]),
      'duplicate-type',
      'b.proto',
    ],
    [
      'one whose imports go round in a circle',
      setOf([
        file('a.proto', field(3, 'b.proto')),
        file('b.proto', field(3, 'c.proto')),
        file('c.proto', field(3, 'b.proto')),
      ]),
      'import-cycle',
      'b.proto',
    ],
    [
      'one with a file that cannot be decoded',
      setOf([
        file('a.proto', field(6, join(field(1, 'S'), field(2, new Uint8Array([0x0a, 0x7f]))))),
      ]),
      'unreadable-descriptor',
      'a.proto',
    ],
    [
      'one with a name of 600 characters',
      setOf([file(`${'a'.repeat(600)}.proto`)]),
      'name-too-long',
      `${'a'.repeat(600)}.proto`,
    ],
  ])(
    'is refused: %s; the file is named and the last good contract stays',
    async (_, bytes, code, path) => {
      const desk = createDescriptorDesk();
      await desk.publish(GOOD);
      const before = await content(desk);
      const receipt = await desk.publish(bytes);
      expect(receipt).toMatchObject({ outcome: 'refused', created: [], removed: [], unchanged: 0 });
      expect(receipt.problems[0]).toMatchObject({
        severity: 'error',
        code,
        path,
        cure: expect.anything(),
      });
      expect(await content(desk)).toBe(before);
      expect((await desk.contract())?.revision).toBe('r1');
    },
  );

  it('stays an open problem, with the time since when, until a good one comes', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(GOOD);
    desk.app.now = '2026-11-22T13:00:00.000Z';
    await desk.publish(new Uint8Array());
    desk.app.now = '2026-11-22T14:00:00.000Z';
    const repeated = await desk.app.cost(() => desk.publish(new Uint8Array()));
    expect(repeated.writes).toBeLessThanOrEqual(1);
    const { problems } = await desk.app.readCatalogue();
    expect(problems).toMatchObject([{ code: 'empty-set', since: '2026-11-22T13:00:00.000Z' }]);
    await desk.publish(GOOD, { generation: 1 });
    expect((await desk.app.readCatalogue()).problems).toHaveLength(1);
    await desk.publish(GOOD);
    expect((await desk.app.readCatalogue()).problems).toEqual([]);
  });

  it('of a source never heard of makes it one that has nothing but problems, until a newer set is good', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(new Uint8Array(), { generation: 5 });
    const { problems, contracts } = await desk.app.readCatalogue();
    expect(problems).toMatchObject([{ code: 'empty-set', source: 'github.com/acme/protos' }]);
    expect(contracts.size).toBe(0);
    const [source] = Object.values((await desk.stored()).sources ?? {});
    expect(source).toMatchObject({ revision: '', items: 0, problemCount: 1, refused: 5 });
    const late = await desk.publish(GOOD, { generation: 4 });
    expect(late.outcome).toBe('applied');
    expect((await desk.app.readCatalogue()).problems).toMatchObject([{ code: 'empty-set' }]);
    await desk.publish(GOOD, { generation: 6 });
    expect((await desk.app.readCatalogue()).problems).toEqual([]);
  });

  it('without comments is taken with a warning', async () => {
    const desk = createDescriptorDesk();
    const receipt = await desk.publish(setOf([file('a.proto', field(4, field(1, 'M')))]));
    expect(receipt).toMatchObject({
      outcome: 'applied',
      problems: [{ severity: 'warning', code: 'no-source-info' }],
    });
    expect(await desk.contract()).toMatchObject({ hasComments: false, messageCount: 1 });
    expect((await desk.app.readCatalogue()).problems).toMatchObject([{ code: 'no-source-info' }]);
  });

  it('however garbled, is refused or taken as a whole', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(GOOD);
    const before = await content(desk);
    const change = fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 3 }),
        fc.integer({ min: 1, max: GOOD.length }),
        async (changes, length) => {
          const bytes = new Uint8Array(GOOD);
          for (const [at, byte] of changes) bytes[at] = byte;
          const { outcome, problems } = await desk.publish(bytes.slice(0, length), {
            dryRun: true,
          });
          if (outcome !== 'refused') return;
          expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
          const refused = await desk.publish(bytes.slice(0, length));
          expect(refused.outcome).toBe('refused');
          expect(await content(desk)).toBe(before);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('generations and labels of descriptors', () => {
  const other = (name: string) => setOf([file('a.proto', field(4, field(1, name)))]);

  it('let nothing older replace what is there, and no second revision claim a generation', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(other('New'), { generation: 7, revision: 'c7' });
    const before = JSON.stringify(await desk.stored());
    expect(await desk.publish(other('Old'), { generation: 6 })).toMatchObject({
      outcome: 'stale',
      problems: [{ code: 'stale-generation' }],
    });
    expect(await desk.publish(other('Rival'), { generation: 7, revision: 'x' })).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'generation-conflict', message: expect.stringContaining('c7') }],
    });
    expect(JSON.stringify(await desk.stored())).toBe(before);
  });

  it('are counted by label; only main is in force and makes changes', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(GOOD, { generation: 5, revision: 'c5' });
    const branch = await desk.publish(other('Draft'), {
      generation: 1,
      revision: 'b1',
      label: 'feature/x',
    });
    expect(branch).toMatchObject({ outcome: 'applied', removed: ['a.S'] });
    expect(await desk.contract()).toMatchObject({ revision: 'c5', label: 'main' });
    expect(await desk.reader.index('github.com/acme/protos', 'b1')).toMatchObject({
      label: 'feature/x',
      types: [['Draft', 0, 'm']],
    });
    expect(await desk.changes()).toHaveLength(1);
    const again = { generation: 1, revision: 'b1', label: 'feature/x' };
    expect(await desk.publish(other('Draft'), again)).toMatchObject({ outcome: 'unchanged' });
    const late = { generation: 0, revision: 'b0', label: 'feature/x' };
    expect(await desk.publish(other('Later'), late)).toMatchObject({ outcome: 'stale' });
    expect(await desk.publish(GOOD, { generation: 5, revision: 'c5' })).toMatchObject({
      outcome: 'unchanged',
    });
  });

  it('of a refused branch leave no open problem', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(GOOD);
    await desk.publish(new Uint8Array(), { label: 'feature/x' });
    expect((await desk.app.readCatalogue()).problems).toEqual([]);
  });
});

describe('a set that was refused', () => {
  const problemsOf = async (desk: ReturnType<typeof createDescriptorDesk>) =>
    (await desk.app.readCatalogue()).problems.map(({ code }) => code);

  it('stays told when an older one comes late, until a newer one is good', async () => {
    const desk = createDescriptorDesk();
    const changed = await compileProto({ 'a.proto': 'syntax = "proto3"; package a; message N {}' });
    await desk.publish(GOOD, { generation: 1 });
    await desk.publish(new Uint8Array(), { generation: 3 });
    expect(await desk.publish(changed, { generation: 2 })).toMatchObject({ outcome: 'applied' });
    expect(await problemsOf(desk)).toEqual(['empty-set']);
    await desk.publish(changed, { generation: 4 });
    expect(await problemsOf(desk)).toEqual([]);
    await desk.publish(GOOD, { generation: 5 });
    expect(await problemsOf(desk)).toEqual([]);
  });
});
