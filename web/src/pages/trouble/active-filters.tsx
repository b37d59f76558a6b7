import { Chip } from '#web/parts/chip.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import {
  chosenFor,
  FILTER_KEYS,
  type FilterKey,
  LISTED,
  NO_FILTER,
  SEVERITIES,
} from './trouble-filter.ts';

interface Props {
  readonly query: QueryState;
  readonly rules: readonly { readonly value: string; readonly title: string }[];
}

/** What the list is filtered by; each can be taken away. */
export function ActiveFilters({ query, rules }: Props) {
  const t = useWords(troubleWords);
  const common = useWords(commonWords);
  const active = FILTER_KEYS.flatMap((key) =>
    chosenFor(query, key).map((value) => ({ key, value })),
  );
  if (active.length === 0) return null;
  const wordOf = (key: FilterKey, value: string) => {
    if (key === 'rule') return rules.find((rule) => rule.value === value)?.title ?? value;
    const severity = key === 'severity' ? SEVERITIES.find((known) => known === value) : undefined;
    const state = key === 'state' ? LISTED.find((known) => known === value) : undefined;
    return severity ? t[severity] : state ? t[state] : value;
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
