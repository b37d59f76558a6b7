import type { RpcServiceFilter } from '#web/gql/api/graphql.ts';
import { type QueryState, useQueryState } from '#web/routing/query-state.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** `?text=charge&owned=no&deprecated=yes`, as the API takes it. */
export function rpcFilterOf(query: Pick<QueryState, 'get'>): RpcServiceFilter {
  const text = query.get('text');
  const owned = query.get('owned');
  const owner = query.get('owner');
  const source = query.get('source');
  return {
    ...(text === undefined ? {} : { text }),
    ...(owned === 'yes' || owned === 'no' ? { owned: owned === 'yes' } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(source === undefined ? {} : { source }),
    ...(query.get('deprecated') === 'yes' ? { deprecated: true } : {}),
  };
}

export function RpcFilters() {
  const t = useWords(apisWords);
  const query = useQueryState();
  const owned = query.get('owned');
  const deprecated = query.get('deprecated') === 'yes';
  const chip = (label: string, on: boolean, href: string) => (
    <a class={on ? 'chip chip-accent' : 'chip'} href={href} aria-current={on ? 'true' : undefined}>
      {label}
    </a>
  );
  return (
    <nav class="filter-chips" aria-label={t.owned}>
      {chip(
        t.any,
        owned === undefined && !deprecated,
        query.href({ owned: undefined, deprecated: undefined }),
      )}
      {chip(
        t.withOwner,
        owned === 'yes',
        query.href({ owned: owned === 'yes' ? undefined : 'yes' }),
      )}
      {chip(
        t.withoutOwner,
        owned === 'no',
        query.href({ owned: owned === 'no' ? undefined : 'no' }),
      )}
      {chip(
        t.onlyDeprecated,
        deprecated,
        query.href({ deprecated: deprecated ? undefined : 'yes' }),
      )}
    </nav>
  );
}
