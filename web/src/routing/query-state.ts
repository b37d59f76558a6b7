import { useMemo } from 'preact/hooks';
import { navigate, useHref } from './location.ts';

/** What a change of the query does: undefined or an empty list removes the key. */
export type QueryChange = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface QueryState {
  /** First value of the key. */
  readonly get: (key: string) => string | undefined;
  readonly all: (key: string) => readonly string[];
  /** A new entry in the browser's history, so that Back undoes it. `replace` for what one types. */
  readonly set: (change: QueryChange, options?: { readonly replace?: boolean }) => void;
  /** The address after the change, for links. */
  readonly href: (change: QueryChange) => string;
}

/** Filters, tabs and sorts live in the address. */
export function useQueryState(): QueryState {
  const href = useHref();
  return useMemo(() => {
    const params = new URLSearchParams(searchOf(href));
    return {
      get: (key) => params.get(key) ?? undefined,
      all: (key) => params.getAll(key),
      // Read anew: two changes in one turn must not undo each other.
      set: (change, options) =>
        navigate(changeQuery(location.pathname + location.search, change), options),
      href: (change) => changeQuery(href, change),
    };
  }, [href]);
}

/** The address with keys changed; the rest stays, in a stable order. An anchor is dropped. */
export function changeQuery(href: string, change: QueryChange): string {
  const path = href.split(/[?#]/, 1)[0] ?? '/';
  const params = new URLSearchParams(searchOf(href));
  for (const [key, value] of Object.entries(change)) {
    params.delete(key);
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    for (const one of values) if (one !== '') params.append(key, one);
  }
  const query = params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return query === '' ? path : `${path}?${query}`;
}

function searchOf(href: string): string {
  return href.split('#', 1)[0]?.split('?')[1] ?? '';
}
