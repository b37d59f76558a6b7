import type { CombinedError } from '@urql/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import { present } from './clock.ts';
import { useStore } from './store.ts';
import type { TypedDocument } from './typed-document.ts';
import { catalogueVersion, useReachable } from './version.ts';

/** A list as far as it was scrolled. */
export interface RowList<Row> {
  /** Which question it answers. */
  readonly scope: string;
  readonly rows: readonly Row[];
  readonly total: number;
  /** Where it goes on; undefined at its end. */
  readonly next: string | undefined;
  /** When it was read (ms). */
  readonly asOf: number;
}

export interface LiveRows<Row> {
  readonly list: RowList<Row> | undefined;
  readonly error: CombinedError | undefined;
  /** What is shown answers another question, or nothing is shown yet. */
  readonly loading: boolean;
  readonly loadMore: () => Promise<void>;
  readonly retry: () => void;
}

/** A connection, and how to ask for its pages. */
export interface RowSource<Data, Variables, Row> {
  /** Tells its lists from those of others. */
  readonly name: string;
  readonly document: TypedDocument<Data, Variables>;
  readonly connectionOf: (data: Data) => {
    readonly totalCount: number;
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  /** Rows asked for at a time. */
  readonly page: number;
}

type Question<Variables> = Omit<Variables, 'first' | 'after'>;

/**
 * A list, page after page by cursor. When the catalogue moves, as many rows are read again behind what is shown, and
 * appear together. One reading at a time, so that none undoes another.
 */
export function useLiveRows<Data, Variables, Row extends { readonly id: string }>(
  source: RowSource<Data, Variables, Row>,
  question: NoInfer<Question<Variables>>,
): LiveRows<Row> {
  const scope = JSON.stringify([source.name, question]);
  const version = useStore(catalogueVersion, (state) => state?.version);
  const known = () => kept.get(scope) as RowList<Row> | undefined;
  const [list, setList] = useState(known);
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const current = useRef(scope);
  current.current = scope;

  const read = async (more: number): Promise<void> => {
    if (current.current !== scope) return;
    const before = known();
    const wanted = Math.max(source.page, (before?.rows.length ?? 0) + more);
    const reading = await readRows(source, question, wanted, more > 0 ? before : undefined);
    if (reading.kind === 'read') keep({ ...reading.list, scope });
    if (current.current !== scope) return;
    setError(reading.kind === 'failed' ? reading.error : undefined);
    // What could not be read leaves what was there before, which `loading` tells apart.
    setList((shown) => known() ?? shown);
  };
  const line = useRef(Promise.resolve());
  const queue = (more: number) => {
    line.current = line.current.then(() => read(more));
    return line.current;
  };

  const former = useRef({ scope: '', version });
  useEffect(() => {
    const { scope: formerScope, version: formerVersion } = former.current;
    former.current = { scope, version };
    // The first version heard is that of what is being read.
    if (formerScope === scope && formerVersion === undefined) return;
    if (known() && formerScope !== scope) setList(known());
    void queue(0);
  }, [scope, version]);

  const reachable = useReachable();
  useEffect(() => {
    if (reachable && error?.networkError) void queue(0);
  }, [reachable]);

  return {
    list,
    error,
    loading: list?.scope !== scope,
    loadMore: async () => {
      if (known()?.next !== undefined) await queue(source.page);
    },
    retry: () => void queue(0),
  };
}

type Reading<Row> =
  | { readonly kind: 'read'; readonly list: Omit<RowList<Row>, 'scope'> }
  | { readonly kind: 'failed'; readonly error: CombinedError | undefined };

const MOST = 200;

/** Rows by cursor, from the start or after those there are, until as many as wanted are there. */
async function readRows<Data, Variables, Row extends { readonly id: string }>(
  { document, connectionOf }: RowSource<Data, Variables, Row>,
  question: Question<Variables>,
  wanted: number,
  start?: RowList<Row>,
): Promise<Reading<Row>> {
  const rows = new Map(start?.rows.map((row) => [row.id, row]));
  let after = start?.next;
  for (;;) {
    const first = Math.min(MOST, Math.max(1, wanted - rows.size));
    const { data, error } = await client
      .query<Data>(
        document.toString(),
        { ...question, first, after: after ?? null },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (!data) return { kind: 'failed', error };
    const { nodes, pageInfo, totalCount } = connectionOf(data);
    for (const row of nodes) rows.set(row.id, row);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
    if (rows.size < wanted && after !== undefined) continue;
    return {
      kind: 'read',
      list: { rows: [...rows.values()], total: totalCount, next: after, asOf: present() },
    };
  }
}

/** The lists last seen, so that Back shows one at once, as far as it was scrolled. */
const kept = new Map<string, RowList<unknown>>();

function keep(list: RowList<unknown>): void {
  kept.delete(list.scope);
  kept.set(list.scope, list);
  for (const scope of [...kept.keys()].slice(0, -5)) kept.delete(scope);
}
