import type { Change } from '#domain/change.ts';
import { type HistoryDocument, readDocument, readHeads } from './history-documents.ts';
import type { Getter } from './packed.ts';
import type { Codec } from './ports.ts';

/** Where reading goes on: after entry `index` of that document. */
export interface HistoryCursor {
  readonly document: string;
  readonly index: number;
}

/** Newest first, by when they happened: up to `first` changes after the cursor, and the cursor behind each. */
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

/** The same from the cursor on. */
export async function readAfter(
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
  { entries, total, parent, skip = 0 }: HistoryDocument,
): Promise<HistoryCursor | undefined> {
  if (entries.length >= total) return undefined;
  const last = entries.at(-1);
  if (last === undefined || last.document === id) {
    return parent === undefined ? undefined : { document: parent, index: skip };
  }
  const origin = await readDocument(read, codec, last.document);
  const place = (origin?.entries ?? []).findIndex(
    ({ change, document }) => change.id === last.change.id && document === last.document,
  );
  return place === -1 ? undefined : { document: last.document, index: place + 1 };
}
