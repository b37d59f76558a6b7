import type { Change } from '#domain/change.ts';
import type { Json } from '#domain/json.ts';
import { ref, shardOf } from './documents.ts';
import { type Getter, packDocument, readAllPacked, type Write } from './packed.ts';
import type { Codec } from './ports.ts';

/** One remembered change and the history document in which it was the news. */
interface Entry {
  readonly change: Change;
  readonly document: string;
}

/** Immutable: the newest changes of a service at one moment. Older ones: follow `document` of the last entry. */
interface HistoryDocument {
  readonly serviceId: string;
  /** How many changes there are up to this one. */
  readonly total: number;
  readonly entries: readonly Entry[];
}

const ENTRIES = 20;

/** Where reading goes on: after entry `index` of that document. */
export interface HistoryCursor {
  readonly document: string;
  readonly index: number;
}

/**
 * The documents that add changes to the histories of their services. A creation is not among them: it follows from the
 * service's own entry, which keeps a first publication of N services at N + a few writes. A renamed service goes on
 * with the history of the id it had before.
 */
export async function appendHistories(
  read: Getter,
  codec: Codec,
  changes: readonly Change[],
): Promise<{ readonly staged: readonly Write[]; readonly writes: readonly Write[] }> {
  const news = Map.groupBy(
    changes.filter(({ kind, serviceId }) => kind !== 'service-created' && serviceId !== undefined),
    ({ serviceId }) => serviceId as string,
  );
  if (news.size === 0) return { staged: [], writes: [] };
  const ancestors = new Map([...news].map(([id, list]) => [id, formerId(list) ?? id]));
  const heads = await readHeads(read, codec, [...news.keys(), ...ancestors.values()]);
  const before = new Map([...ancestors].map(([id, ancestor]) => [id, heads.headOf(ancestor)]));
  const parents = await readDocuments(read, codec, [...before.values()]);

  const staged = [...news].flatMap(([serviceId, list]) => {
    const parent = before.get(serviceId);
    const document = codec.sha256([parent ?? '', serviceId, ...list.map(({ id }) => id)].join());
    const fresh = list.map((change) => ({ change, document })).reverse();
    const older = parent === undefined ? [] : (parents.get(parent)?.entries ?? []);
    const entries = [...fresh, ...remembered(older, fresh)];
    const history = { serviceId, entries, ...(parent === undefined ? {} : { parent }) };
    heads.move(serviceId, document);
    return packDocument(codec, ref('histories', document), history as unknown as Json);
  });
  return { staged, writes: heads.writes() };
}

/** As many older entries as leave the document small. */
function remembered(older: readonly Entry[], fresh: readonly Entry[]): readonly Entry[] {
  let room = REMEMBERED.characters - JSON.stringify(fresh).length;
  const kept = older.slice(0, Math.max(0, REMEMBERED.entries - fresh.length));
  const end = kept.findIndex((entry) => {
    room -= JSON.stringify(entry).length;
    return room < 0;
  });
  return end === -1 ? kept : kept.slice(0, end);
}

/** Newest first: up to `first` changes after the cursor, and the cursor behind each. */
export async function readHistory(
  read: Getter,
  codec: Codec,
  serviceId: string,
  first: number,
  after?: HistoryCursor,
): Promise<readonly { readonly change: Change; readonly cursor: HistoryCursor }[]> {
  const documentAt = async (id: string) => (await readDocuments(read, codec, [id])).get(id);
  let id = after?.document ?? (await readHeads(read, codec, [serviceId])).headOf(serviceId);
  let index = after ? after.index + 1 : 0;
  const found: { change: Change; cursor: HistoryCursor }[] = [];
  while (id !== undefined && found.length < first) {
    const document: HistoryDocument | undefined = await documentAt(id);
    if (document === undefined) break;
    for (; index < document.entries.length && found.length < first; index += 1) {
      const { change } = document.entries[index] as Entry;
      found.push({ change, cursor: { document: id, index } });
    }
    if (found.length === first) break;
    const last: Entry | undefined = document.entries.at(-1);
    const further: string | undefined =
      last === undefined || last.document === id ? document.parent : last.document;
    index = further === last?.document ? placeOf(last, await documentAt(further as string)) + 1 : 0;
    id = further;
  }
  return found;
}

/** Where an entry stands in the document in which it was the news. */
function placeOf(entry: Entry | undefined, document: HistoryDocument | undefined): number {
  return (document?.entries ?? []).findIndex((other) => other.change.id === entry?.change.id);
}

function formerId(changes: readonly Change[]): string | undefined {
  const renamed = changes.find(({ kind }) => kind === 'service-renamed');
  const former = renamed?.before?.serviceId;
  return typeof former === 'string' ? former : undefined;
}

async function readHeads(read: Getter, codec: Codec, serviceIds: readonly string[]) {
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
    headOf: (id: string): string | undefined => heads.get(shardOfId(id))?.[id],
    move: (id: string, document: string) => {
      heads.set(shardOfId(id), { ...heads.get(shardOfId(id)), [id]: document });
      moved.add(shardOfId(id));
    },
    writes: (): readonly Write[] =>
      [...moved].map((shard) => ({ ref: ref('heads', shard), data: heads.get(shard) ?? {} })),
  };
}

async function readDocuments(
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
