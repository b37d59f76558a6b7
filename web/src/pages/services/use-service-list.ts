import type { CombinedError } from '@urql/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ServiceFilter, ServiceOrder } from '#web/gql/graphql.ts';
import { useStore } from '#web/live/store.ts';
import { catalogueVersion, useReachable } from '#web/live/version.ts';
import { useLanguage } from '#web/words/use-words.ts';
import { readServices, type ServiceList } from './read-services.ts';

const PAGE = 50;

export interface LiveServices {
  readonly list: ServiceList | undefined;
  readonly error: CombinedError | undefined;
  /** What is shown answers another question, or nothing is shown yet. */
  readonly loading: boolean;
  readonly loadMore: () => Promise<void>;
  readonly retry: () => void;
}

/**
 * The list, page after page by cursor. When the catalogue moves, as many rows are read again behind what is shown, and
 * appear together. One reading at a time, so that none undoes another.
 */
export function useServiceList(filter: ServiceFilter, orderBy: ServiceOrder): LiveServices {
  const spoken = useLanguage() === 'ja' ? 'JA' : 'EN';
  const scope = JSON.stringify([filter, orderBy, spoken]);
  const version = useStore(catalogueVersion, (state) => state?.version);
  const [list, setList] = useState(kept.get(scope));
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const current = useRef(scope);
  current.current = scope;

  const read = async (more: number): Promise<void> => {
    if (current.current !== scope) return;
    const known = kept.get(scope);
    const start = more > 0 ? known : undefined;
    const wanted = Math.max(PAGE, (known?.rows.length ?? 0) + more);
    const reading = await readServices({ filter, orderBy, spoken }, wanted, start);
    if (reading.kind === 'read') keep({ ...reading.list, scope });
    if (current.current !== scope) return;
    setError(reading.kind === 'failed' ? reading.error : undefined);
    setList(kept.get(scope));
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
    const known = kept.get(scope);
    if (known && formerScope !== scope) setList(known);
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
      if (kept.get(scope)?.next !== undefined) await queue(PAGE);
    },
    retry: () => void queue(0),
  };
}

/** The lists last seen, so that Back shows one at once, as far as it was scrolled. */
const kept = new Map<string, ServiceList>();

function keep(list: ServiceList): void {
  kept.delete(list.scope);
  kept.set(list.scope, list);
  for (const scope of [...kept.keys()].slice(0, -5)) kept.delete(scope);
}
