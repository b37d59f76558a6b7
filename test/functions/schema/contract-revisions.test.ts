import { describe, expect, it } from 'vitest';
import { forgetRevisions } from '#application/forget-revisions.ts';
import { askData } from '../../support/ask.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';

const file = (body: string) => ({ 'a.proto': `syntax = "proto3"; package a; ${body}` });
const SERVICE = 'service S { rpc Get(Q) returns (A); }';

const REVISIONS =
  '{ totalCount nodes { revision previous change } pageInfo { endCursor hasNextPage } }';
const told = ({ nodes }: { nodes: { revision: string; change: string | null }[] }) =>
  nodes.map(({ revision, change }) => (change === null ? revision : `${revision} ${change}`));

async function tenRevisions() {
  const desk = createDescriptorDesk();
  const say = (body: string) => desk.publish(file(body));
  await say(`${SERVICE} message Q {} message A {} message Old {}`);
  await say(`${SERVICE} message Q { string id = 1; } message A {} message Old {}`);
  await say(`${SERVICE} message Q { string id = 1; } message A {}`);
  await say(`${SERVICE} message Q { string id = 1; } message A {} enum E { NONE = 0; }`);
  await say(
    `${SERVICE} message Q { string id = 1; } message A {} message Old {} enum E { NONE = 0; }`,
  );
  await say(`message Q { string id = 1; } message A {} message Old {} enum E { NONE = 0; // Nothing.
  }`);
  return desk;
}

const symbols = `{
  rpc: protoType(fullName: "a.Q") { ... on ProtoMessage { revisions ${REVISIONS} } }
  old: protoType(fullName: "a.Old") { ... on ProtoMessage { revisions ${REVISIONS} } }
  kind: protoType(fullName: "a.E") { ... on ProtoEnum { revisions ${REVISIONS} } }
  service: rpcService(fullName: "a.S", revision: "r2") { revisions ${REVISIONS} }
  contracts { revisions ${REVISIONS} } }`;

describe('the history of a contract', () => {
  it('tells for each type and service which revisions brought, changed and removed it', async () => {
    const { app } = await tenRevisions();
    const data = await askData(app, symbols);
    expect(told(data.rpc.revisions)).toEqual(['r2 CHANGED', 'r1 ADDED']);
    expect(told(data.old.revisions)).toEqual(['r5 ADDED', 'r3 REMOVED', 'r1 ADDED']);
    expect(told(data.kind.revisions)).toEqual(['r6 CHANGED', 'r4 ADDED']);
    expect(told(data.service.revisions)).toEqual(['r6 REMOVED', 'r2 CHANGED', 'r1 ADDED']);
    expect(told(data.contracts[0].revisions)).toEqual(['r6', 'r5', 'r4', 'r3', 'r2', 'r1']);
    expect(data.old.revisions.totalCount).toBe(3);
    expect(data.old.revisions.nodes[0].previous).toBe('r4');
  });

  it('counts what a revision broke of a service with what it takes and returns, as its change does', async () => {
    const desk = createDescriptorDesk();
    const two = 'service Other { rpc Do(Job) returns (Job); } message Job {}';
    await desk.publish(
      file(`${SERVICE} message Q { string id = 1; int32 at = 2; } message A {} ${two}`),
    );
    await desk.publish(file(`${SERVICE} message Q { bytes id = 1; } message A {} ${two}`));
    const revisions = '{ revisions { nodes { revision breaking } } }';
    const data = await askData(
      desk.app,
      `{ s: rpcService(fullName: "a.S") ${revisions} other: rpcService(fullName: "a.Other") ${revisions}
         q: protoType(fullName: "a.Q") { ... on ProtoMessage ${revisions} } }`,
    );
    expect(data.s.revisions.nodes[0]).toEqual({ revision: 'r2', breaking: 2 });
    expect(data.q.revisions.nodes[0]).toEqual({ revision: 'r2', breaking: 2 });
    expect(data.other.revisions.nodes[0]).toEqual({ revision: 'r1', breaking: 0 });
    const changes = await desk.changes();
    expect(changes.find(({ kind }) => kind === 'rpc-service-changed')?.breaking?.count).toBe(2);
  });

  it('costs a page no read beside the stamp', async () => {
    const { app } = await tenRevisions();
    await askData(app, symbols);
    const asked = `{ protoType(fullName: "a.Q") { ... on ProtoMessage {
      usedBy { nodes { symbol } } revisions { nodes { revision } } } } }`;
    expect(await app.cost(() => askData(app, asked))).toMatchObject({ reads: 1 });
  });

  it('is told page by page', async () => {
    const { app } = await tenRevisions();
    const page = async (after: string | null) => {
      const query = `query ($after: String) { contracts { revisions(first: 4, after: $after) ${REVISIONS} } }`;
      return (await askData(app, query, { after })).contracts[0].revisions;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([told(first), told(second)]).toEqual([
      ['r6', 'r5', 'r4', 'r3'],
      ['r2', 'r1'],
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('says which revisions can still be read, and under which labels there are others', async () => {
    const { app, publish } = await tenRevisions();
    await publish(file('message A {}'), { label: 'release/1' });
    const forget = { ...app, revisionsKept: { kind: 'count', count: 4 } } as const;
    await forgetRevisions(forget);
    const query =
      '{ contracts { labels { name revision } revisions { nodes { revision isKept } } } }';
    const [contract] = (await askData(app, query)).contracts;
    expect(contract.labels).toEqual([
      { name: 'main', revision: 'r6' },
      { name: 'release/1', revision: 'r7' },
    ]);
    const kept = contract.revisions.nodes.filter(({ isKept }: { isKept: boolean }) => isKept);
    expect(kept.map(({ revision }: { revision: string }) => revision)).toContain('r6');
    expect(kept.length).toBeLessThan(6);
  });

  it('does not tell of other labels, nor of what says the same', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(file('message A {}'));
    await desk.publish(file('message A { string id = 1; }'), { label: 'next' });
    await desk.publish(file('message A {}'), { generation: 7 });
    const data = await askData(desk.app, `{ contracts { revisions ${REVISIONS} } }`);
    expect(told(data.contracts[0].revisions)).toEqual(['r1']);
  });

  it('keeps what is long ago on pages of their own, each read once', async () => {
    const desk = createDescriptorDesk();
    const many = (note: string) =>
      Array.from(
        { length: 500 },
        (_, number) => `message M${number} { int32 at = 1${note}; }`,
      ).join('\n');
    for (let round = 0; round < 8; round += 1) await desk.publish(file(many(`${round}`)));
    await desk.publish(file(`${many('7')} message Last {}`));
    expect(Object.keys((await desk.stored()).contractPages ?? {}).length).toBeGreaterThan(0);
    const ask = `{ protoType(fullName: "a.M7") { ... on ProtoMessage { revisions ${REVISIONS} } } }`;
    const data = await askData(desk.app, ask);
    expect(told(data.protoType.revisions)).toEqual([
      ...[8, 7, 6, 5, 4, 3, 2].map((number) => `r${number} CHANGED`),
      'r1 ADDED',
    ]);
    expect(await desk.app.cost(() => askData(desk.app, ask))).toMatchObject({ reads: 1 });
  });
});
