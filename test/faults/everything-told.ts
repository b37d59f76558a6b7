import { expect } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import type { Catalogue } from '#application/catalogue.ts';
import { scanChangeLog } from '#application/change-log.ts';
import { COLLECTIONS } from '#application/documents.ts';
import type { DocumentStore } from '#application/ports.ts';
import { readHistory } from '#application/read-history.ts';
import type { Change } from '#domain/change.ts';
import type { World } from './world.ts';

/**
 * Every change is in the log once, was handed to the bus at least once, nothing else was, and none is promised still;
 * and each change of a service is in exactly one history, once.
 */
export async function expectEverythingTold(
  store: DocumentStore,
  catalogue: Catalogue,
  world: World,
  taken: readonly string[],
): Promise<void> {
  const scan = { direction: 'asc', where: [], documents: 100_000 } as const;
  const logged = await Array.fromAsync(scanChangeLog({ store, codec: nodeCodec }, scan));
  const changes = logged.map(({ change }) => change);
  const ids = changes.map(({ id }) => id);
  expect(new Set(ids).size, 'changes are logged once').toBe(ids.length);
  expect(new Set(taken), 'the bus heard every change, and nothing else').toEqual(new Set(ids));
  expect(await store.query({ collection: COLLECTIONS.outbox, limit: 10 }), 'outbox').toEqual([]);
  expect(catalogue.stamp.changes ?? 0, 'changes are counted').toBe(ids.length);

  expectSameChanges(changes, world);
  expect(await bodiesOf(store), 'nothing lies apart that nobody names').toEqual(
    await namedBy(store),
  );
  const told: string[] = [];
  for (const id of catalogue.entries.keys()) {
    const history = await readHistory(store, nodeCodec, id, 10_000);
    told.push(...history.map(({ change }) => change.id));
  }
  const owned = changes.filter(({ kind, serviceId }) => {
    return kind !== 'service-created' && serviceId !== undefined;
  });
  expect(told.sort(), 'each change is in one history, once').toEqual(
    owned.map(({ id }) => id).sort(),
  );
}

/** The very changes the oracle tells, each with an owner it may have. Silence follows from the clock, not from sayings. */
function expectSameChanges(changes: readonly Change[], world: World): void {
  const told = changes
    .filter(({ kind }) => kind !== 'source-silent' && kind !== 'source-heard')
    .map((change) => ({ what: whatOf(change), owner: change.serviceId }));
  expect(told.map(({ what }) => what).sort(), 'changes').toEqual(
    world.changes.map(({ what }) => what).sort(),
  );
  const owners = Map.groupBy(world.changes, ({ what }) => what);
  for (const { what, owner } of told) {
    const allowed = owners.get(what)?.flatMap((one) => one.owners);
    expect(allowed, `whose it is: ${what}`).toContain(owner);
  }
}

/** The one namespace that can be a service's is named like it. */
function whatOf({ kind, source, serviceId, subject }: Change): string {
  if (!CLUSTER_CHANGES.includes(kind)) return `${kind} ${subject}`;
  const [where, workload] = subject.split(' ');
  return `${kind} ${serviceId === undefined ? where : `${source}/pay`} ${workload}`;
}

const CLUSTER_CHANGES: readonly string[] = [
  'rollout',
  'rollout-finished',
  'workload-added',
  'workload-removed',
  'health',
];

async function bodiesOf(store: DocumentStore): Promise<readonly string[]> {
  const bodies = await store.query({ collection: COLLECTIONS.bodies, limit: 1_000 });
  return bodies.flatMap(({ id, data }) => (data.parts === undefined ? [] : [id])).sort();
}

async function namedBy(store: DocumentStore): Promise<readonly string[]> {
  const named: string[] = [];
  for (const collection of Object.values(COLLECTIONS)) {
    const documents = await store.query({ collection, limit: 1_000 });
    named.push(...documents.map(({ data }) => data.apart).filter((id) => typeof id === 'string'));
  }
  return named.sort();
}
