import { Chip } from '#web/parts/chip.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { HEALTHS, healthWord } from '#web/words/health-words.ts';
import { servicesWords } from '#web/words/services-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { FILTER_KEYS, type FilterKey, LIFECYCLES, NO_FILTER } from './service-filter.ts';

/** What the list is filtered by; each can be taken away. */
export function ActiveFilters({ query }: { readonly query: QueryState }) {
  const t = useWords(servicesWords);
  const common = useWords(commonWords);
  const active = FILTER_KEYS.flatMap((key) => query.all(key).map((value) => ({ key, value })));
  if (active.length === 0) return null;

  const wordOf = (key: FilterKey, value: string) => {
    if (key === 'health') {
      const health = HEALTHS.find((known) => known === value);
      return health ? healthWord(health, common) : value;
    }
    if (key === 'lifecycle') {
      const lifecycle = LIFECYCLES.find((known) => known === value);
      return lifecycle ? t[lifecycle] : value;
    }
    return value;
  };
  return (
    <ul class="row wrap active-filters">
      {active.map(({ key, value }) => {
        const word = wordOf(key, value);
        return (
          <li key={`${key}=${value}`}>
            <Chip
              tone="accent"
              label={`${t[key]}: ${word}`}
              onRemove={() => query.set({ [key]: query.all(key).filter((one) => one !== value) })}
            >
              <span class="quiet">{t[key]}</span> {word}
            </Chip>
          </li>
        );
      })}
      <li>
        <button type="button" class="text-button" onClick={() => query.set(NO_FILTER)}>
          {common.clearAll}
        </button>
      </li>
    </ul>
  );
}
