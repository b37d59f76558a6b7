import { plusSeconds } from '#domain/instant.ts';
import { type RevisionsKept, revisionsToForget } from '#domain/revisions-kept.ts';
import { readSource } from './contract-state.ts';
import { deletePacked } from './delete-packed.ts';
import { COLLECTIONS, encodeId, ref, type SourceState } from './documents.ts';
import { listRevisions, type StoredRevision } from './list-revisions.ts';
import { packDocument } from './packed.ts';
import type { Clock, Codec, DocumentStore } from './ports.ts';
import { type Pruned, takeAwayPruned } from './prunings.ts';
import { openStored, revisionRef } from './read-contract.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly clock: Clock;
  readonly revisionsKept?: RevisionsKept;
}

const LAST_LOOK = ref('prunings', 'lookedAt');
const HOUR = 3_600;
/** Revisions forgotten in one sweep: the next goes on. */
const AT_ONCE = 50;
/** How long a comparison is kept that can be made again. */
const COMPARISONS = 90 * 24 * HOUR;

/**
 * Lets go of revisions that are older than the setting keeps, and later of what only they held. Does nothing without
 * the setting; looks once an hour. Returns how many revisions were forgotten.
 */
export async function forgetRevisions(dependencies: Dependencies): Promise<number> {
  const { store, clock, revisionsKept } = dependencies;
  if (revisionsKept === undefined) return 0;
  const now = clock.now();
  const last = (await store.get(LAST_LOOK))?.data.lookedAt;
  if (typeof last === 'string' && last > plusSeconds(now, -HOUR)) return 0;
  await takeAwayPruned(dependencies, now);
  const forgotten = await forgetOld(dependencies, revisionsKept, now);
  await forgetComparisons(store, plusSeconds(now, -COMPARISONS));
  // What is left over is looked at by the next sweep.
  if (forgotten < AT_ONCE)
    await store.transaction(async (transaction) => transaction.set(LAST_LOOK, { lookedAt: now }));
  return forgotten;
}

async function forgetOld(
  dependencies: Dependencies,
  rule: RevisionsKept,
  now: string,
): Promise<number> {
  const bySource = Map.groupBy(await listRevisions(dependencies.store), ({ source }) => source);
  let forgotten = 0;
  for (const [source, revisions] of bySource) {
    const { state } = await readSource(dependencies.store, source);
    for (const one of revisionsToForget(revisions, rule, namedBy(source, state), now)) {
      if (forgotten === AT_ONCE) return forgotten;
      if (await forget(dependencies, one, now)) forgotten += 1;
    }
  }
  return forgotten;
}

/** Ids of the revisions that the labels of a source name, the one in force among them. */
function namedBy(source: string, state: SourceState | undefined): ReadonlySet<string> {
  const labelled = Object.values(state?.digests ?? {}).map((text) => {
    const [, revision] = JSON.parse(text) as [number, string];
    return state?.sameAs?.find((one) => one.revision === revision)?.as ?? revision;
  });
  const ids = [...labelled, state?.revision ?? ''].map((name) => revisionRef(source, name).id);
  return new Set(ids);
}

/** Not when a label names it by now, or when it was published once more. */
async function forget(
  { store, codec }: Dependencies,
  { id, source, version, parts }: StoredRevision,
  now: string,
): Promise<boolean> {
  const target = ref('revisions', id);
  const contract = await openStored(store, codec, target);
  const held: Pruned = {
    files: contract?.index.files.map(({ hash }) => hash) ?? [],
    views: contract?.index.files.map(({ viewKey }) => viewKey) ?? [],
    bases: contract?.base === undefined ? [] : [contract.base],
  };
  return store.transaction(async (transaction) => {
    const [present, { state }] = [
      await transaction.get(target),
      await readSource(transaction, source),
    ];
    if (present?.version !== version || namedBy(source, state).has(id)) return false;
    const pruning = ref('prunings', `${now}~${encodeId(id)}`.slice(0, 1_000));
    for (const { ref: to, data } of packDocument(codec, pruning, { ...held }, { at: now }))
      transaction.set(to, data);
    deletePacked(transaction, target, parts);
    return true;
  });
}

async function forgetComparisons(store: DocumentStore, olderThan: string): Promise<void> {
  const old = await store.query({
    collection: COLLECTIONS.comparisons,
    where: [{ field: 'at', op: '<=', value: olderThan }],
    orderBy: [{ field: 'at', direction: 'asc' }],
    limit: 100,
  });
  if (old.length === 0) return;
  await store.transaction(async (transaction) => {
    for (const { id, data } of old) deletePacked(transaction, ref('comparisons', id), data.parts);
  });
}
