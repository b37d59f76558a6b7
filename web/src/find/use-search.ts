import { useEffect, useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import { FindDocument, type FindQuery, type FindQueryVariables } from '#web/gql/graphql.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import type { Hit } from './entries.ts';

export interface Search {
  /** What the hits answer; the former ones stay until newer are there. */
  readonly query: string;
  readonly hits: readonly Hit[];
  readonly failed: boolean;
}

const NOTHING: Search = { query: '', hits: [], failed: false };

/** Asks 100 ms after the last key; an answer that comes late is dropped. */
export function useSearch(query: string): Search {
  const language = useApiLanguage();
  const [search, setSearch] = useState(NOTHING);
  useEffect(() => {
    if (query === '') {
      setSearch(NOTHING);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const { data } = await client
        .query<FindQuery, FindQueryVariables>(FindDocument.toString(), { query, language })
        .toPromise();
      if (current) setSearch({ query, hits: data?.search ?? [], failed: data === undefined });
    }, 100);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, language]);
  return search;
}
