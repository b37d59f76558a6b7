import type { Change } from '#domain/change.ts';
import type { JsonObject } from '#domain/json.ts';
import { ref, shardOf } from './documents.ts';
import type { Getter, Write } from './packed.ts';
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
  const parents = await readParents(
    read,
    [...ancestors.values()].map((id) => heads.headOf(id)),
  );

  const staged: Write[] = [];
  for (const [serviceId, list] of news) {
    const parentId = heads.headOf(ancestors.get(serviceId) as string);
    const older = parentId === undefined ? undefined : parents.get(parentId);
    const parent = older?.entries ?? [];
    const document = codec.sha256([parentId ?? '', serviceId, ...list.map(({ id }) => id)].join());
    const fresh = list.map((change) => ({ change, document })).reverse();
    const entries = [...fresh, ...parent].slice(0, Math.max(ENTRIES, fresh.length));
    staged.push({
      ref: ref('histories', document),
      data: {
        serviceId,
        total: (older?.total ?? 0) + list.length,
        entries,
      } as unknown as JsonObject,
    });
    heads.move(serviceId, document);
  }
  return { staged, writes: heads.writes() };
}

/** Newest first: up to `first` changes after the cursor, and the cursor behind each. */
export async function readHistory(
  read: Getter,
  codec: Codec,
  serviceId: string,
  first: number,
  after?: HistoryCursor,
): Promise<readonly { readonly change: Change; readonly cursor: HistoryCursor }[]> {
  let document = after?.document ?? (await readHeads(read, codec, [serviceId])).headOf(serviceId);
  let index = after ? after.index + 1 : 0;
  const found: { change: Change; cursor: HistoryCursor }[] = [];
  while (document !== undefined && found.length < first) {
    const page = (await readParents(read, [document])).get(document);
    const entry = page?.entries[index];
    if (page === undefined || entry === undefined) {
      const last: Entry | undefined = page?.entries.at(-1);
      if (page === undefined || last === undefined || last.document === document) break;
      const older: HistoryDocument | undefined = (await readParents(read, [last.document])).get(
        last.document,
      );
      index = (older?.entries.findIndex(({ change }) => change.id === last.change.id) ?? -1) + 1;
      if (index === 0) break;
      document = last.document;
      continue;
    }
    found.push({ change: entry.change, cursor: { document, index } });
    index += 1;
  }
  return found;
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

async function readParents(
  read: Getter,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, HistoryDocument>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  if (wanted.length === 0) return new Map();
  const documents = await read.getAll(wanted.map((id) => ref('histories', id)));
  return new Map(
    wanted.flatMap((id, index) => {
      const found = documents[index];
      return found ? [[id, found.data as unknown as HistoryDocument] as const] : [];
    }),
  );
}
