import type { Change } from '#domain/change.ts';
import { compact } from '#domain/compact.ts';
import type { Json } from '#domain/json.ts';
import { ref } from './documents.ts';
import { type Entry, type HistoryDocument, readDocuments, readHeads } from './history-documents.ts';
import { type Getter, packDocument, type Write } from './packed.ts';
import type { Codec } from './ports.ts';
import { type HistoryCursor, readAfter } from './read-history.ts';

/**
 * What a document repeats of older ones, so that a first page of 20, and the look whether there are more, is one read.
 * The news are always whole.
 */
const REMEMBERED = { entries: 25, characters: 200_000 };

/**
 * What happened before changes that are remembered already is told below them: up to so many of these are told again
 * above it. What would need more stands where it was heard of.
 */
const RETOLD = 500;

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

  const newer = new Map<string, Newer>();
  for (const [serviceId, list] of news) {
    const { parent, retold = [] } = pasts.get(serviceId) ?? {};
    const past = before.get(parent ?? '');
    newer.set(serviceId, await newerThan(read, codec, parent, past, [...list, ...retold]));
  }

  const staged = [...news].flatMap(([serviceId, list]) => {
    const { parent, retold = [] } = pasts.get(serviceId) ?? {};
    const { changes: again = [], next } = newer.get(serviceId) ?? {};
    const added = [...list.toReversed(), ...retold];
    const told = [...added, ...again].sort(newestFirst);
    const document = codec.sha256([parent ?? '', serviceId, ...told.map(({ id }) => id)].join());
    const fresh = told.map((change) => ({ change, document }));
    const past = parent === undefined ? undefined : before.get(parent);
    const history: HistoryDocument = {
      serviceId,
      total: (past?.total ?? 0) + added.length,
      entries: [
        ...fresh,
        ...remembered(
          next?.document === parent ? (past?.entries.slice(next?.index) ?? []) : [],
          fresh,
        ),
      ],
      ...(next === undefined ? {} : { parent: next.document, skip: next.index }),
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

interface Newer {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** What goes on behind them. */
  readonly next?: HistoryCursor;
}

/** What a history begins with that happened after the oldest of what is added to it; mostly seen without a read. */
async function newerThan(
  read: Getter,
  codec: Codec,
  parent: string | undefined,
  past: HistoryDocument | undefined,
  added: readonly Change[],
): Promise<Newer> {
  if (parent === undefined || past === undefined) return { changes: [] };
  const oldest = added.map(({ at }) => at).sort()[0] ?? '';
  const start = { document: parent, index: 0 };
  const split = (known: readonly { readonly change: Change; readonly cursor: HistoryCursor }[]) => {
    const end = known.findIndex(({ change }) => change.at <= oldest);
    const changes = known.slice(0, end === -1 ? undefined : end).map(({ change }) => change);
    return { changes, next: known[end]?.cursor };
  };
  const near = split(
    past.entries.map(({ change }, index) => ({ change, cursor: { document: parent, index } })),
  );
  if (near.next || past.entries.length >= past.total) return compact(near);
  const far = await readAfter(read, codec, start, RETOLD);
  const { changes, next } = split(far);
  return next || far.length < RETOLD ? compact({ changes, next }) : { changes: [], next: start };
}

const newestFirst = (a: Change, b: Change): number => (a.at < b.at ? 1 : Number(a.at > b.at) * -1);

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

function formerId(changes: readonly Change[]): string | undefined {
  const renamed = changes.find(({ kind }) => kind === 'service-renamed');
  const former = renamed?.before?.serviceId;
  return typeof former === 'string' ? former : undefined;
}
