import { Chip } from '#web/parts/chip.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import type { Choice } from './choice.ts';

interface Props {
  readonly compared: { readonly breakingCount: number; readonly changeCount: number };
  readonly choice: Choice;
}

/** All changes or only what breaks; what a name contains; and the symbol one came for. */
export function ChangeFilters({ compared, choice }: Props) {
  const t = useWords(compareWords);
  const query = useQueryState();
  const { symbol } = choice;
  const shown = [
    { show: undefined, name: t.showAll, count: compared.changeCount, chosen: !choice.breakingOnly },
    {
      show: 'breaking',
      name: t.showBreaking,
      count: compared.breakingCount,
      chosen: choice.breakingOnly,
    },
  ];
  return (
    <div class="compare-filters">
      <nav class="filter-chips" aria-label={t.shown}>
        {shown.map(({ show, name, count, chosen }) => (
          <a
            key={name}
            class={chosen ? 'chip chip-accent' : 'chip'}
            href={query.href({ show })}
            aria-current={chosen ? 'true' : undefined}
          >
            {name} <span class="number">{formatCount(count)}</span>
          </a>
        ))}
      </nav>
      <SearchBox
        value={choice.text ?? ''}
        label={t.filterChanges}
        onChange={(q) => query.set({ q }, { replace: true })}
        slash
      />
      {symbol === undefined ? null : (
        <Chip label={symbol} onRemove={() => query.set({ symbol: undefined })} tone="accent">
          {t.onlyAbout(symbol)}
        </Chip>
      )}
    </div>
  );
}
