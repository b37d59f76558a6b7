import type { Change } from '#domain/change.ts';
import { ref, shardOf } from './documents.ts';
import { type Getter, readAllPacked, type Write } from './packed.ts';
import type { Codec } from './ports.ts';

/** One remembered change and the history document in which it was the news. */
export interface Entry {
  readonly change: Change;
  readonly document: string;
}

/**
 * Immutable: the newest changes of a service at one moment, newest first. Older ones: follow `document` of the last
 * entry or, when that is this very document, `parent`.
 */
export interface HistoryDocument {
  readonly serviceId: string;
  /** How many changes there are up to this one. */
  readonly total: number;
  readonly entries: readonly Entry[];
  readonly parent?: string;
}

/** The newest document of each history, and how they are moved on. */
export interface Heads {
  headOf(serviceId: string): string | undefined;
  /** Without a document the history of that id is over. */
  move(serviceId: string, document: string | undefined): void;
  writes(): readonly Write[];
}

export async function readHeads(
  read: Getter,
  codec: Codec,
  serviceIds: readonly string[],
): Promise<Heads> {
  const shardOfId = (id: string) => shardOf(codec.sha256(id));
  const shards = [...new Set(serviceIds.map(shardOfId))];
  const documents = await read.getAll(shards.map((shard) => ref('heads', shard)));
  const heads = new Map(
    shards.map((shard, index) => [
      shard,
      { ...(documents[index]?.data ?? {}) } as Record<string, string>,
    ]),
  );
  const moved = new Set<string>();
  return {
    headOf: (id) => {
      const shard = heads.get(shardOfId(id)) ?? {};
      // A service may be called `constructor`, which every object has.
      return Object.hasOwn(shard, id) ? shard[id] : undefined;
    },
    move: (id, document) => {
      const { [id]: _, ...others } = heads.get(shardOfId(id)) ?? {};
      heads.set(shardOfId(id), document === undefined ? others : { ...others, [id]: document });
      moved.add(shardOfId(id));
    },
    writes: () =>
      [...moved].map((shard) => ({ ref: ref('heads', shard), data: heads.get(shard) ?? {} })),
  };
}

export const readDocument = async (read: Getter, codec: Codec, id: string) =>
  (await readDocuments(read, codec, [id])).get(id);

/** By id; what is not there is left out. */
export async function readDocuments(
  read: Getter,
  codec: Codec,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, HistoryDocument>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  const documents = await readAllPacked(
    read,
    codec,
    wanted.map((id) => ref('histories', id)),
  );
  return new Map(
    wanted.flatMap((id, index) => {
      const found = documents[index] as unknown as HistoryDocument | undefined;
      return found ? [[id, found] as const] : [];
    }),
  );
}
