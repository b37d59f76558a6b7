import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChangeFeed } from '#application/change-feed.ts';
import { createDeadLetterStore } from '#application/dead-letter-store.ts';
import { readDecisions } from '#application/decide-dead-letter.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { readEventTraffic } from '#application/event-traffic.ts';
import { changeAddress, findChange } from '#application/find-change.ts';
import { forgetExpired } from '#application/forget-expired.ts';
import { forgetRevisions } from '#application/forget-revisions.ts';
import { forgetHeard } from '#application/hear-event.ts';
import { closedSince } from '#application/notices/closed-since.ts';
import { readNotices } from '#application/notices/notice-store.ts';
import { sweepNotices } from '#application/notices/sweep-notices.ts';
import { planAlerts } from '#application/notices/tell-alerts.ts';
import { sweepOutbox } from '#application/outbox.ts';
import type { Collection } from '#application/ports.ts';
import { readChanges } from '#application/read-changes.ts';
import { readSourceStates } from '#application/read-source-states.ts';
import { readDeliveries } from '#application/webhooks/webhook-store.ts';
import { compileProto } from '../../../support/compile-proto.ts';
import { createMemoryApp } from '../../../support/memory-app.ts';
import { neededIndexes } from '../../../support/needed-indexes.ts';
import { publishContract, publishSpecs } from '../../../support/publish.ts';
import { type Recorded, recordingStore } from '../../../support/recording-store.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const LATER = '2026-11-23T12:00:00.000Z';

const memory = createMemoryApp();
const { store, recorded } = recordingStore(memory.store);
const app = { ...memory, store };
afterAll(() => memory.close());

/** Every use case that queries, with every filter that makes a query of another shape. */
beforeAll(async () => {
  await publishSpecs(app, { 'pay-api': 'tier: A', 'pay-web': 'tier: B' });
  const catalogue = await app.readCatalogue();
  const filters = [{}, { kind: ['service-created' as const] }];
  const spans = [
    {},
    { since: app.now },
    { until: LATER },
    { since: app.now, until: LATER },
    { before: app.now },
  ];
  for (const filter of filters.flatMap((one) => spans.map((span) => ({ ...one, ...span })))) {
    const page = await readChanges(app, catalogue, filter, { first: 1 });
    const [row] = page.rows;
    await readChanges(app, catalogue, filter, { first: 1, after: row?.key });
    await page.totalCount();
    if (row) await findChange(app, changeAddress(row.item));
  }
  await sweepOutbox(app, LATER);
  await forgetHeard(app, LATER);
  await forgetExpired(app.store, LATER);
  await readEventTraffic(store, LATER);
  await createDeadLetterStore(app).list(1);
  await readDecisions(app, 1);
  await readSourceStates(store);
  for (const filter of [{}, { team: 'a' }, { recipient: 'C' }, { team: 'a', recipient: 'C' }]) {
    await readNotices(store, filter, { first: 1, now: app.now });
  }
  const after = { document: app.now, index: 0 };
  const following = await createChangeFeed(app, () => {}).follow({
    after,
    seconds: 1,
    wants: () => true,
  });
  if (following !== 'too far behind') {
    await following.changes.next();
    await following.changes.return?.();
  }
  await sweepNotices(app);
  await closedSince(app, app.now, 1);
  await planAlerts(app, 'a');
  await readDeliveries(store, 'a', 1);
  await publishContract(app, await compileProto({ 'a.proto': 'message A {}' }));
  const kept = { ...app, revisionsKept: { kind: 'count', count: 1 } } as const;
  await forgetRevisions(kept);
  await publishContract(app, await compileProto({ 'a.proto': 'message B {}' }));
  for (const now of ['2026-11-24T12:00:00.000Z', '2026-11-26T12:00:00.000Z'])
    await forgetRevisions({ ...kept, clock: { now: () => now } });
});

describe('The indexes of Firestore', () => {
  it('are those the queries in use need, and no more (renew the file by vitest -u)', async () => {
    const queries = recorded.map(({ query }) => query);
    const needed = neededIndexes(Object.values(COLLECTIONS), queries);
    await expect(`${JSON.stringify(needed, null, 2)}\n`).toMatchFileSnapshot(
      join(ROOT, 'firestore.indexes.json'),
    );
  });

  it('were found by asking every use case that queries', async () => {
    const asking: string[] = [];
    for await (const file of glob(join(ROOT, 'functions/{application,schema,http}/**/*.ts'))) {
      const source = await readFile(file, 'utf8');
      if (/\b(store|transaction|read)\.(query|count)\(/.test(source))
        asking.push(relative(ROOT, file));
    }
    const heard = new Set(recorded.map(({ from }: Recorded) => from));
    expect(asking.filter((file) => !heard.has(file))).toEqual([]);
    expect(asking.length).toBeGreaterThan(4);
  });

  it('leave what is packed alone: no index holds it', () => {
    const declared = Object.values(COLLECTIONS).flatMap(({ fields }) => fields);
    expect(declared).not.toContain('packed');
    const opaque = neededIndexes(Object.values(COLLECTIONS), []).fieldOverrides;
    const own = opaque.filter(({ fieldPath }) => fieldPath === '*');
    expect(own).toHaveLength(Object.keys(COLLECTIONS).length);
    for (const { indexes } of opaque) expect(indexes).toEqual([]);
  });

  it('let what expires be taken away by a policy, and are not written for it', async () => {
    const { fieldOverrides } = neededIndexes(Object.values(COLLECTIONS), []);
    const expiring = fieldOverrides.filter(({ fieldPath }) => fieldPath === 'expireAt');
    expect(expiring.map(({ collectionGroup }) => collectionGroup)).toEqual(
      Object.values(COLLECTIONS)
        .filter(({ fields }: Collection) => fields.includes('expireAt'))
        .map(({ name }) => name)
        .toSorted(),
    );
    expect(expiring.length).toBeGreaterThan(8);
    // https://github.com/firebase/firebase-tools/blob/main/src/firestore/README.md
    for (const policy of expiring) expect(policy).toMatchObject({ ttl: true, indexes: [] });
  });

  it('are deployed with the closed rules', async () => {
    const { firestore } = JSON.parse(await readFile(join(ROOT, 'firebase.json'), 'utf8')) as {
      firestore: unknown;
    };
    expect(firestore).toEqual({
      rules: 'firestore.rules',
      indexes: 'firestore.indexes.json',
    });
  });
});
