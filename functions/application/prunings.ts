import { plusSeconds } from '#domain/instant.ts';
import { deletePacked } from './delete-packed.ts';
import { COLLECTIONS, ref } from './documents.ts';
import { listRevisions } from './list-revisions.ts';
import { readPacked } from './packed.ts';
import type { Codec, DocumentStore } from './ports.ts';
import { openStored } from './read-contract.ts';

/** What a forgotten revision held: any of it may be held by others. */
export interface Pruned {
  readonly files: readonly string[];
  readonly views: readonly string[];
  readonly bases: readonly string[];
  readonly [key: string]: readonly string[];
}

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
}

const HELD = { files: 'protoFiles', views: 'protoViews', bases: 'contractBases' } as const;
type Kind = keyof typeof HELD;
const KINDS = Object.keys(HELD) as readonly Kind[];

/** Longer than any publication takes: what one wrote and will name is younger. */
const GRACE = 24 * 3_600;
const TOGETHER = 100;

/**
 * Takes away what was held by revisions forgotten a day ago and is held by none that is left. A publication that is
 * under way names only what the contract in force holds, which is never taken away, or what it wrote itself: that is
 * younger than a day, and looked at inside the transaction that deletes.
 */
export async function takeAwayPruned(dependencies: Dependencies, now: string): Promise<void> {
  const { store, codec } = dependencies;
  const before = plusSeconds(now, -GRACE);
  const prunings = await store.query({
    collection: COLLECTIONS.prunings,
    where: [{ field: 'at', op: '<=', value: before }],
    orderBy: [{ field: 'at', direction: 'asc' }],
    limit: TOGETHER,
  });
  if (prunings.length === 0) return;
  const live = await heldByRevisions(dependencies);
  for (const { id, data } of prunings) {
    const pruned = (await readPacked(store, codec, ref('prunings', id))) as Pruned | undefined;
    for (const kind of KINDS) {
      const dead = (pruned?.[kind] ?? []).filter((key) => !live[kind].has(key));
      await takeAway(store, kind, dead, before);
    }
    await store.transaction(async (transaction) =>
      deletePacked(transaction, ref('prunings', id), data.parts),
    );
  }
}

async function heldByRevisions({ store, codec }: Dependencies) {
  const live = { files: new Set<string>(), views: new Set<string>(), bases: new Set<string>() };
  const inForce = await store.query({ collection: COLLECTIONS.contracts, limit: 10_000 });
  const targets = [
    ...(await listRevisions(store)).map(({ id }) => ref('revisions', id)),
    ...inForce.filter(({ id }) => !id.includes('~')).map(({ id }) => ref('contracts', id)),
  ];
  for (const target of targets) {
    const contract = await openStored(store, codec, target);
    for (const { hash, viewKey } of contract?.index.files ?? []) {
      live.files.add(hash);
      live.views.add(viewKey);
    }
    if (contract?.base !== undefined) live.bases.add(contract.base);
  }
  return live;
}

async function takeAway(
  store: DocumentStore,
  kind: Kind,
  keys: readonly string[],
  before: string,
): Promise<void> {
  for (let start = 0; start < keys.length; start += TOGETHER) {
    const targets = keys.slice(start, start + TOGETHER).map((key) => ref(HELD[kind], key));
    await store.transaction(async (transaction) => {
      const found = await transaction.getAll(targets);
      for (const [index, target] of targets.entries()) {
        const { at, parts } = found[index]?.data ?? {};
        // Of former times nothing says when it was written: it was long ago.
        if (found[index] && (typeof at !== 'string' || at <= before))
          deletePacked(transaction, target, parts);
      }
    });
  }
}
