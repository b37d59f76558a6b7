import type { Change } from '#domain/change.ts';
import type { Json } from '#domain/json.ts';
import { ref } from './documents.ts';
import {
  type Entry,
  type HistoryDocument,
  readDocument,
  readDocuments,
  readHeads,
} from './history-documents.ts';
import { type Getter, packDocument, type Write } from './packed.ts';
import type { Codec } from './ports.ts';

/**
 * What a document repeats of older ones, so that a first page of 20, and the look whether there are more, is one read.
 * The news are always whole.
 */
const REMEMBERED = { entries: 25, characters: 200_000 };

/** Where reading goes on: after entry `index` of that document. */
export interface HistoryCursor {
  readonly document: string;
  readonly index: number;
}

/**
 * The documents that add changes to the histories of their services. A creation is not among them: it follows from the
 * service's own entry, which keeps a first publication of N services at N + a few writes. A renamed service takes over
 * the history of the id it had before, which begins anew should anybody claim it again: no change is told twice. A page
 * expires so long after its newest change: where one is gone, the history ends.
 */
export async function appendHistories(
  read: Getter,
  codec: Codec,
  changes: readonly Change[],
  expireAt?: string,
): Promise<{ readonly staged: readonly Write[]; readonly writes: readonly Write[] }> {
  const news = Map.groupBy(
    changes.filter(({ kind, serviceId }) => kind !== 'service-created' && serviceId !== undefined),
    ({ serviceId }) => serviceId as string,
  );
  if (news.size === 0) return { staged: [], writes: [] };
  const formers = new Map([...news].map(([id, list]) => [id, formerId(list)]));
  const known = [...news.keys(), ...formers.values()].filter((id) => id !== undefined);
  const heads = await readHeads(read, codec, known);
  const before = await readDocuments(read, codec, known.map(heads.headOf));
  const pasts = new Map<string, Past>();
  const givenAway = new Set(formers.values());
  for (const [serviceId, former] of formers) {
    const own = givenAway.has(serviceId) ? undefined : heads.headOf(serviceId);
    const taken = former === undefined ? undefined : heads.headOf(former);
    pasts.set(serviceId, await join(read, codec, before, own, taken));
  }
  for (const former of givenAway) if (former !== undefined) heads.move(former, undefined);

  const staged = [...news].flatMap(([serviceId, list]) => {
    const { parent, retold = [] } = pasts.get(serviceId) ?? {};
    const told = [...list.toReversed(), ...retold];
    const document = codec.sha256([parent ?? '', serviceId, ...told.map(({ id }) => id)].join());
    const fresh = told.map((change) => ({ change, document }));
    const past = parent === undefined ? undefined : before.get(parent);
    const history: HistoryDocument = {
      serviceId,
      total: (past?.total ?? 0) + told.length,
      entries: [...fresh, ...remembered(past?.entries ?? [], fresh)],
      ...(parent === undefined ? {} : { parent }),
    };
    heads.move(serviceId, document);
    const expiry = expireAt === undefined ? {} : { expireAt };
    return packDocument(codec, ref('histories', document), history as unknown as Json, expiry);
  });
  return { staged, writes: heads.writes() };
}

/** What a history goes on from. */
interface Past {
  readonly parent?: string;
  /** Changes told again on top of it, newest first. */
  readonly retold?: readonly Change[];
}

/** Where a renamed service has a history of its own, the shorter one of both is told again on top of the other. */
async function join(
  read: Getter,
  codec: Codec,
  known: ReadonlyMap<string, HistoryDocument>,
  own: string | undefined,
  taken: string | undefined,
): Promise<Past> {
  if (own === undefined || taken === undefined) {
    const parent = own ?? taken;
    return parent === undefined ? {} : { parent };
  }
  const total = (document: string) => known.get(document)?.total ?? 0;
  const [parent, short] = total(own) > total(taken) ? [own, taken] : [taken, own];
  const retold = await readAfter(read, codec, { document: short, index: 0 }, total(short));
  return { parent, retold: retold.map(({ change }) => change) };
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
  const start = after ? { ...after, index: after.index + 1 } : await newest(read, codec, serviceId);
  return readAfter(read, codec, start, first);
}

async function readAfter(
  read: Getter,
  codec: Codec,
  start: HistoryCursor | undefined,
  first: number,
): Promise<readonly { readonly change: Change; readonly cursor: HistoryCursor }[]> {
  const found: { change: Change; cursor: HistoryCursor }[] = [];
  let next = start;
  while (next !== undefined && found.length < first) {
    const { document, index }: HistoryCursor = next;
    const history = await readDocument(read, codec, document);
    const page = (history?.entries ?? []).slice(index, index + first - found.length);
    page.forEach(({ change }, offset) => {
      found.push({ change, cursor: { document, index: index + offset } });
    });
    next =
      history && found.length < first ? await older(read, codec, document, history) : undefined;
  }
  return found;
}

/** How many changes `readHistory` would find in all. */
export async function historyTotal(read: Getter, codec: Codec, serviceId: string): Promise<number> {
  const head = await newest(read, codec, serviceId);
  return (head && (await readDocument(read, codec, head.document))?.total) ?? 0;
}

async function newest(
  read: Getter,
  codec: Codec,
  serviceId: string,
): Promise<HistoryCursor | undefined> {
  const document = (await readHeads(read, codec, [serviceId])).headOf(serviceId);
  return document === undefined ? undefined : { document, index: 0 };
}

/** Where it goes on behind the last entry of a document. */
async function older(
  read: Getter,
  codec: Codec,
  id: string,
  { entries, total, parent }: HistoryDocument,
): Promise<HistoryCursor | undefined> {
  if (entries.length >= total) return undefined;
  const last = entries.at(-1);
  if (last === undefined || last.document === id) {
    return parent === undefined ? undefined : { document: parent, index: 0 };
  }
  const origin = await readDocument(read, codec, last.document);
  const place = (origin?.entries ?? []).findIndex(
    ({ change, document }) => change.id === last.change.id && document === last.document,
  );
  return place === -1 ? undefined : { document: last.document, index: place + 1 };
}

function formerId(changes: readonly Change[]): string | undefined {
  const renamed = changes.find(({ kind }) => kind === 'service-renamed');
  const former = renamed?.before?.serviceId;
  return typeof former === 'string' ? former : undefined;
}
