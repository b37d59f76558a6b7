import { type CombinedError, useQuery } from '@urql/preact';
import { useEffect, useRef } from 'preact/hooks';
import { present } from './clock.ts';
import { useStore } from './store.ts';
import type { TypedDocument } from './typed-document.ts';
import { catalogueVersion, useReachable } from './version.ts';

/** A query's answer as pages use it: the last good data stays while newer is asked for or refused. */
export interface LiveResult<Data> {
  readonly data: Data | undefined;
  /** Nothing to show yet, or what is shown answers other variables. */
  readonly loading: boolean;
  readonly error: CombinedError | undefined;
  /** When the shown data came (ms). */
  readonly asOf: number | undefined;
  readonly retry: () => void;
}

export interface LiveOptions {
  readonly pause?: boolean;
  /** Show the former answer until the one for new variables is there: for filters, not for another thing's page. */
  readonly keep?: boolean;
  /** Ask again when this moves too. */
  readonly alsoAt?: string | undefined;
}

interface Good<Data> {
  readonly key: string;
  readonly data: Data;
  readonly at: number;
}

/** Asks at once, and again whenever the catalogue's version moves. */
export function useLiveQuery<Data, Variables extends Record<string, unknown>>(
  document: TypedDocument<Data, Variables>,
  variables: NoInfer<Variables>,
  options: LiveOptions = {},
): LiveResult<Data> {
  const key = JSON.stringify(variables);
  const [result, execute] = useQuery<Data, Variables>({
    query: document.toString(),
    variables,
    pause: options.pause ?? false,
  });
  const retry = () => execute({ requestPolicy: 'network-only' });

  const version = useStore(catalogueVersion, (state) =>
    state === undefined ? undefined : `${state.version} ${options.alsoAt ?? ''}`,
  );
  const seen = useRef(version);
  useEffect(() => {
    const first = seen.current === undefined;
    if (version === seen.current) return;
    seen.current = version;
    if (!first && !options.pause) retry();
  }, [version]);

  const reachable = useReachable();
  useEffect(() => {
    if (reachable && result.error?.networkError) retry();
  }, [reachable]);

  const good = useRef<Good<Data> | undefined>(undefined);
  const answers = JSON.stringify(result.operation?.variables ?? null) === key;
  if (result.data && answers && result.data !== good.current?.data) {
    good.current = { key, data: result.data, at: present() };
  }
  const shown = good.current?.key === key || options.keep ? good.current : undefined;
  return {
    data: shown?.data,
    loading: shown === undefined || shown.key !== key,
    error: answers ? result.error : undefined,
    asOf: shown?.at,
    retry,
  };
}
