import type { QueryState } from '#web/routing/query-state.ts';
import { servicesWords } from '#web/words/services-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ORDERS, orderOf } from './service-filter.ts';

/** What the list is sorted by. */
export function SortChoice({ query }: { readonly query: QueryState }) {
  const t = useWords(servicesWords);
  return (
    <label class="select">
      <span class="unseen">{t.sort}</span>
      <select
        value={orderOf(query)}
        onChange={({ currentTarget: { value } }) =>
          query.set({ sort: value === 'NAME' ? undefined : value })
        }
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {t[order]}
          </option>
        ))}
      </select>
    </label>
  );
}
