import type { CombinedError } from '@urql/core';
import { client } from '#web/client.ts';
import {
  type ServiceRowFragment,
  ServicesDocument,
  type ServicesQuery,
  type ServicesQueryVariables,
} from '#web/gql/graphql.ts';

/** The list as far as it was scrolled. */
export interface ServiceList {
  /** Which filter, sort and language it answers. */
  readonly scope: string;
  readonly rows: readonly ServiceRowFragment[];
  readonly total: number;
  /** Where it goes on; undefined at its end. */
  readonly next: string | undefined;
  /** When it was read (ms). */
  readonly asOf: number;
}

export type Reading =
  | { readonly kind: 'read'; readonly list: Omit<ServiceList, 'scope'> }
  | { readonly kind: 'failed'; readonly error: CombinedError | undefined };

const MOST = 200;

/** Rows by cursor, from the start or after those there are, until as many as wanted are there. */
export async function readServices(
  question: Omit<ServicesQueryVariables, 'first' | 'after'>,
  wanted: number,
  start?: ServiceList,
): Promise<Reading> {
  const rows = new Map(start?.rows.map((row) => [row.id, row]));
  let after = start?.next;
  for (;;) {
    const first = Math.min(MOST, Math.max(1, wanted - rows.size));
    const { data, error } = await client
      .query<ServicesQuery>(
        ServicesDocument.toString(),
        { ...question, first, after: after ?? null },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (!data) return { kind: 'failed', error };
    const { nodes, pageInfo, totalCount } = data.services;
    for (const row of nodes) rows.set(row.id, row);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
    if (rows.size < wanted && after !== undefined) continue;
    return {
      kind: 'read',
      list: { rows: [...rows.values()], total: totalCount, next: after, asOf: Date.now() },
    };
  }
}
