import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import {
  type ServiceFilter,
  type ServiceOrder,
  type ServiceRowFragment,
  ServicesDocument,
  type ServicesQuery,
  type ServicesQueryVariables,
} from '#web/gql/graphql.ts';
import { useStore } from '#web/live/store.ts';
import { catalogueVersion } from '#web/live/version.ts';
import { useLanguage } from '#web/words/use-words.ts';

export interface ServiceList {
  readonly rows: readonly ServiceRowFragment[];
  readonly total: number;
  readonly more: boolean;
  /** Which filter, sort and language the rows answer. */
  readonly scope: string;
  /** When they were read (ms). */
  readonly asOf: number;
}

const PAGE = 100;

/**
 * The list as far as it was scrolled, page after page by cursor. When the catalogue moves, as many rows are read again
 * behind what is shown, and appear together.
 */
export function useServiceList(filter: ServiceFilter, orderBy: ServiceOrder) {
  const spoken = useLanguage() === 'ja' ? 'JA' : 'EN';
  const scope = JSON.stringify([filter, orderBy, spoken]);
  const version = useStore(catalogueVersion, (state) => state?.version);
  const [list, setList] = useState<ServiceList | undefined>(undefined);
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const latest = useRef({ scope, list });
  latest.current = { scope, list };

  const read = useCallback(
    async (wanted: number, start: readonly ServiceRowFragment[], after: string | null) => {
      const variables = { filter, orderBy, spoken } as const;
      const outcome = await readRows(variables, wanted, start, after);
      if (latest.current.scope !== scope) return;
      if (outcome.kind === 'failed') setError(outcome.error);
      else {
        setError(undefined);
        setList({ ...outcome.list, scope, asOf: Date.now() });
      }
    },
    [scope],
  );

  useEffect(() => {
    const shown = latest.current.list;
    void read(shown?.scope === scope ? Math.max(PAGE, shown.rows.length) : PAGE, [], null);
  }, [scope, version]);

  const busy = useRef(false);
  const loadMore = async () => {
    if (busy.current || !list?.more || list.scope !== scope) return;
    busy.current = true;
    await read(list.rows.length + PAGE, list.rows, cursors.get(list.rows) ?? null);
    busy.current = false;
  };
  return {
    list,
    error,
    loading: list?.scope !== scope,
    loadMore,
    retry: () => void read(Math.max(PAGE, list?.rows.length ?? 0), [], null),
  };
}

type Outcome =
  | { readonly kind: 'read'; readonly list: Pick<ServiceList, 'rows' | 'total' | 'more'> }
  | { readonly kind: 'failed'; readonly error: CombinedError | undefined };

/** Where a list of rows goes on. */
const cursors = new WeakMap<readonly ServiceRowFragment[], string>();

async function readRows(
  variables: Omit<ServicesQueryVariables, 'first' | 'after'>,
  wanted: number,
  start: readonly ServiceRowFragment[],
  start_after: string | null,
): Promise<Outcome> {
  const rows = [...start];
  let after = start_after;
  for (;;) {
    const first = Math.min(200, Math.max(1, wanted - rows.length));
    const { data, error } = await client
      .query<ServicesQuery>(
        ServicesDocument.toString(),
        { ...variables, first, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (!data) return { kind: 'failed', error };
    const { nodes, pageInfo, totalCount } = data.services;
    rows.push(...nodes);
    after = pageInfo.endCursor;
    if (rows.length < wanted && pageInfo.hasNextPage && after) continue;
    if (after) cursors.set(rows, after);
    return { kind: 'read', list: { rows, total: totalCount, more: pageInfo.hasNextPage } };
  }
}
