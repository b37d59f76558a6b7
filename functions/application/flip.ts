import type { Change } from '#domain/change.ts';
import type { JsonObject } from '#domain/json.ts';
import { type CatalogueStamp, EMPTY_STAMP, STAMP } from './documents.ts';
import { appendHistories } from './history.ts';
import { handOver, logChanges } from './outbox.ts';
import type { Write } from './packed.ts';
import type {
  Clock,
  Codec,
  DocumentRef,
  DocumentStore,
  EventBus,
  StoredDocument,
  Transaction,
} from './ports.ts';

export interface FlipDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly bus: EventBus;
  readonly clock: Clock;
}

/** What a planner may read: always the present state, inside the flip's transaction. */
export interface FlipReader {
  get(ref: DocumentRef): Promise<StoredDocument | undefined>;
  getAll(refs: readonly DocumentRef[]): Promise<readonly (StoredDocument | undefined)[]>;
  /** The stamp; 1 read however often it is asked. */
  stamp(): Promise<CatalogueStamp>;
}

export interface FlipPlan<Result> {
  readonly result: Result;
  /** Immutable documents that nothing names until the flip: may be written early, and again. */
  readonly staged: readonly Write[];
  /** Mutable documents, written together with everything else or not at all. */
  readonly writes: readonly Write[];
  readonly deletes?: readonly DocumentRef[];
  readonly changes: readonly Change[];
  /** The stamp afterwards; absent when readers have nothing new to see. */
  readonly stamp?: CatalogueStamp;
}

export type Planner<Result> = (read: FlipReader) => Promise<FlipPlan<Result>>;

/** Above this, immutable documents are written in batches of their own before the flip. */
const STAGED_TOGETHER = { documents: 100, bytes: 1_000_000 };
const STAGED_BATCH = { documents: 300, bytes: 2_500_000 };

/**
 * Makes a publication appear wholly or not at all. The planner runs inside the transaction, so a plan overtaken by
 * another is made again from what is there then; it must not depend on anything but what it reads and closed over.
 * Changes go to the change log, the services' histories and the outbox in the same transaction; the bus hears of them
 * after the commit, and what it did not take stays in the outbox for the sweeper.
 */
export async function flip<Result>(
  dependencies: FlipDependencies,
  planner: Planner<Result>,
): Promise<Result> {
  const { store, codec, clock } = dependencies;
  const now = clock.now();
  const staged = new Set<string>();
  for (;;) {
    const attempt = await store.transaction(async (transaction) => {
      const read = readerOf(transaction);
      const plan = await planner(read);
      const history = await appendHistories(read, codec, plan.changes);
      const before = plan.changes.length > 0 ? await read.stamp() : undefined;
      const missing = [...plan.staged, ...history.staged].filter(
        ({ ref }) => !staged.has(keyOf(ref)),
      );
      if (isLarge(missing)) return { plan, missing };
      const log = logChanges(codec, plan.changes, now);
      const writes = [...missing, ...plan.writes, ...history.writes, ...log.writes];
      for (const { ref, data } of writes) transaction.set(ref, data);
      for (const ref of plan.deletes ?? []) transaction.delete(ref);
      const stamp = counted(plan, before);
      if (stamp) transaction.set(STAMP, stamp as unknown as JsonObject);
      return { plan, log };
    });
    if (attempt.log) {
      await handOver(dependencies, attempt.log.entries);
      return attempt.plan.result;
    }
    await stageImmutable(store, attempt.missing);
    for (const { ref } of attempt.missing) staged.add(keyOf(ref));
  }
}

/** The stamp to be written: it counts the changes, so that readers know their number without reading the log. */
function counted(
  { stamp, changes }: Pick<FlipPlan<unknown>, 'stamp' | 'changes'>,
  before: CatalogueStamp | undefined,
): CatalogueStamp | undefined {
  if (before === undefined) return stamp;
  return { ...(stamp ?? before), changes: (before.changes ?? 0) + changes.length };
}

function readerOf(transaction: Transaction): FlipReader {
  let stamp: Promise<CatalogueStamp> | undefined;
  return {
    get: (ref) => transaction.get(ref),
    getAll: (refs) => transaction.getAll(refs),
    stamp: () => {
      stamp ??= transaction
        .get(STAMP)
        .then((found) => (found ? (found.data as unknown as CatalogueStamp) : EMPTY_STAMP));
      return stamp;
    },
  };
}

/** Writes immutable documents in batches of their own; a use case with very many of them stages as it goes. */
export async function stageImmutable(
  store: DocumentStore,
  writes: readonly Write[],
): Promise<void> {
  for (const batch of batchesOf(writes)) {
    await store.transaction(async (transaction) => {
      for (const { ref, data } of batch) transaction.set(ref, data);
    });
  }
}

function* batchesOf(writes: readonly Write[]): Generator<readonly Write[]> {
  let batch: Write[] = [];
  let bytes = 0;
  for (const write of writes) {
    const size = sizeOf(write);
    const full = batch.length >= STAGED_BATCH.documents || bytes + size > STAGED_BATCH.bytes;
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(write);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

function isLarge(writes: readonly Write[]): boolean {
  if (writes.length > STAGED_TOGETHER.documents) return true;
  return writes.reduce((sum, write) => sum + sizeOf(write), 0) > STAGED_TOGETHER.bytes;
}

const sizeOf = ({ data }: Write): number => JSON.stringify(data).length;
const keyOf = (ref: DocumentRef): string => `${ref.collection.name}/${ref.id}`;
