import type { Change } from '#domain/change.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import type { JsonObject } from '#domain/json.ts';
import { daysAfter, HISTORY_DAYS } from '#domain/retention.ts';
import { type CatalogueStamp, EMPTY_STAMP, pathOf, STAMP } from './documents.ts';
import { appendHistories } from './history.ts';
import { type Bodies, layApart, sizeOf } from './lay-apart.ts';
import { nextStamp } from './next-stamp.ts';
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
import { stageImmutable } from './stage.ts';
import { areListed, stageBodies } from './stage-bodies.ts';
import { unexpired } from './unexpired.ts';

export interface FlipDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly bus: EventBus;
  readonly clock: Clock;
  /** What the transaction that shows a publication may weigh; 0.95 MB. */
  readonly flipBytes?: number;
  /** How long changes are remembered; 400. */
  readonly historyDays?: number;
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
const TEXTS_TOGETHER = 100;
const FLIP_BYTES = 950_000;
/** Others may change what lies apart while it is written; then the rest is written again, which is much less. */
const ROUNDS = 20;

/**
 * Makes a publication appear wholly or not at all. The planner runs inside the transaction, so a plan overtaken by
 * another is made again from what is there then; it must not depend on anything but what it reads and closed over.
 * Changes go to the change log, the services' histories and the outbox in the same transaction; the bus hears of them
 * after the commit, and what it did not take stays in the outbox for the sweeper. A flip that would be large has the
 * texts of its packed documents written beforehand, and only names them.
 */
export async function flip<Result>(
  dependencies: FlipDependencies,
  planner: Planner<Result>,
): Promise<Result> {
  const { store, codec, clock, flipBytes = FLIP_BYTES, historyDays = HISTORY_DAYS } = dependencies;
  const now = clock.now();
  const expireAt = daysAfter(now, historyDays);
  const staged = new Set<string>();
  const bodies: Bodies = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const attempt = await store.transaction(async (transaction) => {
      const read = readerOf(transaction);
      const plan = await planner(read);
      const past = unexpired(read, now);
      const history = await appendHistories(past, codec, plan.changes, expireAt);
      const before = plan.changes.length > 0 ? await read.stamp() : undefined;
      const texts = [...plan.staged, ...history.staged].filter(
        ({ ref }) => !staged.has(pathOf(ref)),
      );
      const log = logChanges(codec, plan.changes, now, expireAt);
      const mutable = [...plan.writes, ...history.writes, ...log.writes];
      const layout = layApart(mutable, flipBytes, bodies);
      const isReady = layout.missing.length === 0 && !isLarge(texts, layout.writes, flipBytes);
      if (!isReady) return { plan, texts, missing: layout.missing };
      if (!(await areListed(transaction, layout.named))) {
        bodies.clear();
        return { plan, texts: [], missing: [] };
      }
      for (const { ref, data } of [...texts, ...layout.writes]) transaction.set(ref, data);
      for (const ref of plan.deletes ?? []) transaction.delete(ref);
      const stamp = nextStamp(plan, layout, before);
      if (stamp) transaction.set(STAMP, stamp as unknown as JsonObject);
      return { plan, log };
    });
    if (attempt.log) {
      await handOver(dependencies, attempt.log.entries);
      return attempt.plan.result;
    }
    await stageImmutable(store, attempt.texts);
    for (const { ref } of attempt.texts) staged.add(pathOf(ref));
    await stageBodies(store, attempt.missing, bodies, now);
  }
  throw new ContentionError(`What was to be shown changed ${ROUNDS} times while it was prepared.`);
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

/** Too much to be written together with what makes it visible. */
function isLarge(texts: readonly Write[], others: readonly Write[], flipBytes: number): boolean {
  if (texts.length > TEXTS_TOGETHER) return true;
  const bytes = [...texts, ...others].reduce((sum, write) => sum + sizeOf(write), 0);
  return texts.length > 0 && bytes > flipBytes;
}
