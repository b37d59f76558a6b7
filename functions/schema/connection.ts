import type { ObjectRef } from '@pothos/core';
import { decodeCursor, encodeCursor, type SortKey } from '#domain/cursor.ts';
import type { Keyed, Page } from '#domain/page.ts';
import { badInput } from './bad-input.ts';
import { builder, type Types } from './builder.ts';

/** What every connection answers with; a `totalCount` that costs a read is only made when asked for. */
export interface Connection<Node> {
  readonly totalCount: number | (() => Promise<number>);
  readonly edges: readonly ConnectionEdge<Node>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Most lists ask for no cursor but the last: those of rows are written when asked for. */
export interface ConnectionEdge<Node> {
  readonly cursor: string | (() => string);
  readonly node: Node;
}

const PAGE_LIMIT = 200;

/** Declares `{name}Connection` and `{name}Edge`; a noun may add fields to the connection that comes back. */
export function connectionType<Node, Shape extends Connection<Node> = Connection<Node>>(
  name: string,
  node: ObjectRef<Types, Node>,
): ObjectRef<Types, Shape> {
  const edge = builder.objectRef<ConnectionEdge<Node>>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.string({
        resolve: ({ cursor }) => (typeof cursor === 'string' ? cursor : cursor()),
      }),
      node: t.field({ type: node, resolve: (parent) => parent.node as never }),
    }),
  });
  return builder.objectRef<Shape>(`${name}Connection`).implement({
    fields: (t) => ({
      totalCount: t.int({
        resolve: ({ totalCount }) => (typeof totalCount === 'number' ? totalCount : totalCount()),
      }),
      nodes: t.field({
        type: [node],
        resolve: ({ edges }) => edges.map((one) => one.node) as never,
      }),
      edges: t.field({ type: [edge], resolve: ({ edges }) => [...edges] }),
      pageInfo: t.field({ type: builder.pageInfoRef(), resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
}

/** The arguments of a connection as they were asked for. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** How many rows: at most 200, so that no query can ask for everything at once. */
export function firstOf(first: number | null | undefined, fallback: number): number {
  const wanted = first ?? fallback;
  if (wanted >= 0 && wanted <= PAGE_LIMIT) return wanted;
  throw badInput('BAD_PAGE', `first must be 0 to ${PAGE_LIMIT}; page on with after.`);
}

/** The place a cursor of this list names. */
export function afterOf(kind: string, { after }: PageArgs): SortKey | undefined {
  if (after === null || after === undefined) return undefined;
  const key = decodeCursor(kind, after);
  if (key !== undefined) return key;
  throw badInput(
    'BAD_CURSOR',
    'after is not a cursor of this list in this order: pass an endCursor of its pageInfo, unchanged.',
  );
}

export function connection<Item>(kind: string, page: Page<Item>): Connection<Item> {
  const { rows } = page;
  const cursorOf = (row: Keyed<Item> | undefined) =>
    row === undefined ? null : encodeCursor(kind, row.key);
  return {
    totalCount: page.totalCount,
    // No getters: each would give its object a shape of its own, of which there would soon be thousands.
    edges: rows.map(({ item, key }) => ({ cursor: () => encodeCursor(kind, key), node: item })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: cursorOf(rows[0]),
      endCursor: cursorOf(rows.at(-1)),
    },
  };
}
