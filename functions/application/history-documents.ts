import type { Change } from '#domain/change.ts';
import { ref, shardOf } from './documents.ts';
import { type Getter, packDocument, readAllPacked, type Write } from './packed.ts';
import type { Codec } from './ports.ts';
import { readOnce } from './read-once.ts';

/** One remembered change and the history document in which it was the news. */
export interface Entry {
  readonly change: Change;
  readonly document: string;
}

/**
 * Immutable: the newest changes of a service at one moment, newest first. Its own come first, then what is repeated of
 * older documents. What goes on behind the last entry: follow its `document` or, when that is this very one, `parent`.
 */
export interface HistoryDocument {
  readonly serviceId: string;
  /** How many changes there are up to this one. */
  readonly total: number;
  readonly entries: readonly Entry[];
  readonly parent?: string;
  /** So many entries of the parent are told among its own; absent: none. */
  readonly skip?: number;
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
  const heads = await readShards(read, codec, shards);
  const moved = new Set<string>();
  return {
    headOf: (id) => heads.get(shardOfId(id))?.get(id),
    move: (id, document) => {
      const shard = shardOfId(id);
      const own = heads.get(shard) ?? new Map<string, string>();
      heads.set(shard, own);
      moved.add(shard);
      if (document === undefined) own.delete(id);
      else own.set(id, document);
    },
    writes: () =>
      [...moved].flatMap((shard) =>
        packDocument(codec, ref('heads', shard), Object.fromEntries(heads.get(shard) ?? [])),
      ),
  };
}

/** A shard that was written before they were packed is its map itself. */
async function readShards(
  read: Getter,
  codec: Codec,
  shards: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const once = readOnce(read);
  const refs = shards.map((shard) => ref('heads', shard));
  const documents = await once.getAll(refs);
  const isPacked = (_: unknown, index: number) => typeof documents[index]?.data.parts === 'number';
  const values = (await readAllPacked(once, codec, refs.filter(isPacked))).values();
  return new Map(
    shards.map((shard, index) => {
      const value = isPacked(shard, index) ? values.next().value : documents[index]?.data;
      return [shard, new Map(Object.entries((value ?? {}) as Readonly<Record<string, string>>))];
    }),
  );
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
