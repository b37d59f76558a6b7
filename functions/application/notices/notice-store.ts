import { COLLECTIONS, ref } from '#application/documents.ts';
import type { Write } from '#application/packed.ts';
import type { Condition, DocumentStore, StoredDocument } from '#application/ports.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Page } from '#domain/page.ts';

/** A notice as a document. What is queried by lies beside it: who is told, as one text, and until when it waits. */
export function noticeWrite({ recipient, ...notice }: Notice): Write {
  const told = recipient === undefined ? {} : { recipient: recipient.to, by: recipient.by };
  const { id, ...data } = notice;
  return { ref: ref('notices', id), data: { ...(data as unknown as JsonObject), ...told } };
}

export function noticeOf({ id, data }: StoredDocument): Notice {
  const { recipient: to, by, ...rest } = data;
  const told =
    to === undefined ? {} : { recipient: { by, to } as { readonly [part: string]: Json } };
  return { ...rest, ...told, id } as unknown as Notice;
}

export interface NoticeFilter {
  readonly team?: string;
  /** Channel or address. */
  readonly recipient?: string;
}

/** A page of what people were told, newest first; `after` is the id of the notice it goes on behind. A read each, and two. */
export async function readNotices(
  store: DocumentStore,
  { team, recipient }: NoticeFilter,
  { first, after, now }: { readonly first: number; readonly after?: string; readonly now: string },
): Promise<Page<Notice>> {
  const where: readonly Condition[] = [
    ...(team === undefined ? [] : [{ field: 'team', op: '==', value: team } as const]),
    ...(recipient === undefined
      ? []
      : [{ field: 'recipient', op: '==', value: recipient } as const]),
  ];
  const collection = COLLECTIONS.notices;
  const [cursor, totalCount] = await Promise.all([
    after === undefined ? undefined : store.get(ref('notices', after)),
    store.count({ collection, where }),
  ]);
  const found =
    after !== undefined && cursor === undefined
      ? []
      : await store.query({
          collection,
          where,
          orderBy: [{ field: 'at', direction: 'desc' }],
          limit: first + 1,
          ...(cursor === undefined ? {} : { after: cursor }),
        });
  const rows = found.slice(0, first).map(noticeOf);
  return {
    rows: rows.filter(({ expireAt }) => expireAt > now).map((item) => ({ item, key: [item.id] })),
    totalCount,
    hasNextPage: found.length > first,
    hasPreviousPage: after !== undefined,
  };
}

/** Notices that may be sent now, the longest waiting first. 1 read when there are none. */
export async function dueNotices(
  store: DocumentStore,
  now: string,
  limit: number,
): Promise<readonly Notice[]> {
  const found = await store.query({
    collection: COLLECTIONS.notices,
    where: [{ field: 'dueAt', op: '<=', value: now }],
    orderBy: [{ field: 'dueAt', direction: 'asc' }],
    limit,
  });
  return found.map(noticeOf);
}
