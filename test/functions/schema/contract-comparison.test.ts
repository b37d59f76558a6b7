import { describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { createDescriptorDesk, PROTOS } from '../../support/descriptor-desk.ts';

const V1 = {
  'money.proto': 'syntax = "proto3"; package acme; message Money { int64 units = 1; }',
  'pay.proto': `syntax = "proto3"; package acme.pay; import "money.proto";
    service Payments { rpc Pay(acme.Money) returns (Receipt); }
    message Receipt { acme.Money total = 1; string note = 2; }
    enum Kind { NONE = 0; CARD = 1; }`,
};
const V2 = {
  'money.proto': V1['money.proto'].replace(
    'int64 units = 1;',
    'int64 units = 1; string currency = 2;',
  ),
  'pay.proto': V1['pay.proto']
    .replace('string note = 2;', 'int32 note = 2;')
    .replace('CARD = 1;', ''),
};

const CHANGES = `totalCount nodes { rule kind breaking element symbol package message
  before { path line text } after { path line text } } pageInfo { endCursor hasNextPage }`;
const query = (args: string, of = '') =>
  `{ compareContracts(source: "${PROTOS}", ${args}) { from to ruleSet breakingCount changeCount packages
    changes${of} { ${CHANGES} } } }`;

async function twoRevisions() {
  const desk = createDescriptorDesk();
  await desk.publish(V1);
  await desk.publish(V2);
  return desk;
}

describe('a comparison of two revisions', () => {
  it('tells what breaks and what else changed, with places in both files', async () => {
    const { app } = await twoRevisions();
    const { compareContracts: found } = await askData(app, query('from: "r1", to: "r2"'));
    expect(found).toMatchObject({ from: 'r1', to: 'r2', ruleSet: 'FILE', breakingCount: 2 });
    expect(found.packages).toEqual(['acme', 'acme.pay']);
    const told = found.changes.nodes.map(
      ({ rule, kind, symbol }: { rule: string | null; kind: string; symbol: string }) =>
        `${rule ?? '-'} ${kind} ${symbol}`,
    );
    expect(told).toContain('- ADDED acme.Money.currency');
    expect(told).toContain('FIELD_SAME_TYPE CHANGED acme.pay.Receipt.note');
    expect(told).toContain('ENUM_VALUE_NO_DELETE REMOVED acme.pay.Kind.CARD');
    const note = found.changes.nodes.find(
      ({ rule }: { rule: string }) => rule === 'FIELD_SAME_TYPE',
    );
    expect(note).toMatchObject({
      package: 'acme.pay',
      element: 'FIELD',
      before: { path: 'pay.proto', line: 3, text: 'string' },
      after: { path: 'pay.proto', line: 3, text: 'int32' },
    });
  });

  it('counts by package, and finds what a name or message contains', async () => {
    const { app } = await twoRevisions();
    const { compareContracts: found } = await askData(
      app,
      `{ compareContracts(source: "${PROTOS}", from: "r1", to: "r2") {
        changedPackages { name breaking changes }
        changes(filter: { text: " NOTE" }) { nodes { symbol } }
        card: changes(filter: { text: "card", package: "acme" }) { totalCount } } }`,
    );
    expect(found.changedPackages).toEqual([
      { name: 'acme', breaking: 0, changes: 1 },
      { name: 'acme.pay', breaking: 2, changes: 2 },
    ]);
    expect(found.changes.nodes).toEqual([{ symbol: 'acme.pay.Receipt.note' }]);
    expect(found.card.totalCount).toBe(0);
  });

  it('is judged by the rules that are asked for, and is told page by page', async () => {
    const { app } = await twoRevisions();
    const wire = await askData(app, query('from: "r1", to: "r2", ruleSet: WIRE'));
    expect(wire.compareContracts.breakingCount).toBe(2);
    const only = '(filter: { breaking: true, package: "acme.pay" }, first: 1)';
    const one = await askData(app, query('from: "r1", to: "r2"', only));
    expect(one.compareContracts.changes).toMatchObject({ totalCount: 2, nodes: [{}] });
    const next = `(filter: { breaking: true, package: "acme.pay" }, first: 1, after: "${one.compareContracts.changes.pageInfo.endCursor}")`;
    const two = await askData(app, query('from: "r1", to: "r2"', next));
    expect(two.compareContracts.changes.nodes).not.toEqual(one.compareContracts.changes.nodes);
    const inside = await askData(
      app,
      query('from: "r1", to: "r2"', '(filter: { symbol: "acme.Money" })'),
    );
    expect(inside.compareContracts.changes.totalCount).toBe(1);
  });

  it('goes both ways, between labels too, and finds nothing between what is the same', async () => {
    const { app, publish } = await twoRevisions();
    await publish(V1, { label: 'release' });
    const back = await askData(app, query('from: "main", to: "release"'));
    expect(back.compareContracts).toMatchObject({
      from: 'r2',
      to: 'r3',
      packages: ['acme', 'acme.pay'],
    });
    const same = await askData(app, query('from: "r1", to: "release"'));
    expect(same.compareContracts).toMatchObject({ changeCount: 0, breakingCount: 0 });
  });

  it('is null where a revision is not known', async () => {
    const { app } = await twoRevisions();
    expect((await ask(app, query('from: "r1", to: "r9"'))).data.compareContracts).toBeNull();
  });

  it('reads only what differs, and nothing the second time', async () => {
    const desk = createDescriptorDesk();
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, number) => [
        `f${number}.proto`,
        `syntax = "proto3"; package p${number}; message M {}`,
      ]),
    );
    await desk.publish(files);
    await desk.publish({ ...files, 'f3.proto': 'syntax = "proto3"; package p3; message N {}' });
    const { app } = desk;
    await askData(app, '{ contracts { source } }');
    const first = await app.cost(() => askData(app, query('from: "r1", to: "r2"')));
    expect(first.result.compareContracts.breakingCount).toBe(1);
    // The stamp, the former revision, and both versions of the file.
    expect(first.reads).toBeLessThanOrEqual(4);
    expect(await app.cost(() => askData(app, query('from: "r1", to: "r2"')))).toMatchObject({
      reads: 1,
      result: first.result,
    });
  });

  it('of very many files is kept for other instances', async () => {
    const desk = createDescriptorDesk();
    const file = (number: number, field: string) => [
      `f${number}.proto`,
      `syntax = "proto3"; package p; message M${number} { string ${field} = 1; }`,
    ];
    const all = (field: string) =>
      Object.fromEntries(Array.from({ length: 120 }, (_, number) => file(number, field)));
    await desk.publish(all('a'));
    await desk.publish(all('b'));
    const first = await askData(desk.app, query('from: "r1", to: "r2"'));
    expect(Object.keys((await desk.stored()).comparisons ?? {})).toHaveLength(1);
    const other = { ...desk.app };
    const again = await desk.app.cost(() => askData(other, query('from: "r1", to: "r2"')));
    expect(again.result).toEqual(first);
    expect(again.reads).toBeLessThanOrEqual(4);
  });

  it('says who is hit: of a file that is gone whoever used what it declared, in whatever revision is in force', async () => {
    const { app, publish, specs } = await twoRevisions();
    await specs({
      'pay.yaml': 'serviceID: pay\nteamName: payments\ngrpc: { provides: [acme.pay.Payments] }',
      'shop.yaml': 'serviceID: shop\nteamName: sales\ngrpc: { consumes: [acme.pay.Payments] }',
    });
    await publish({ 'money.proto': V2['money.proto'] });
    const impact = (from: string, to: string) =>
      askData(
        app,
        `{ compareContracts(source: "${PROTOS}", from: "${from}", to: "${to}") {
            impact { teams { name } services { nodes { serviceId roles } } } } }`,
      ).then(({ compareContracts }) => compareContracts.impact);
    const hit = {
      teams: [{ name: 'payments' }, { name: 'sales' }],
      services: {
        nodes: [
          { serviceId: 'pay', roles: ['PROVIDES'] },
          { serviceId: 'shop', roles: ['CONSUMES'] },
        ],
      },
    };
    expect(await impact('r2', 'r3')).toEqual(hit);
    expect(await impact('r1', 'r2')).toEqual(hit);
    expect(await impact('r3', 'r3')).toEqual({ teams: [], services: { nodes: [] } });
  });
});
