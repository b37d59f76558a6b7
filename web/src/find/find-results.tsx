import { useEffect } from 'preact/hooks';
import { findWords } from '#web/words/find-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { Entry, Group } from './entries.ts';
import { FindEntry } from './find-entry.tsx';
import type { Search } from './use-search.ts';

interface Props {
  readonly groups: readonly Group[];
  readonly search: Search;
  readonly typed: string;
  readonly narrowed: boolean;
  readonly chosen: number;
  readonly onHover: (index: number) => void;
  readonly onOpen: (entry: Entry) => void;
}

export function FindResults(props: Props) {
  const { groups, search, typed, narrowed, chosen, onHover, onOpen } = props;
  const t = useWords(findWords);
  const query = typed.trim();
  const answered = search.query === query && query !== '';
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  useEffect(() => {
    document.getElementById(`find-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  let index = -1;
  return (
    <div class="find-body">
      <div id="find-list" role="listbox" aria-label={t.results} tabIndex={-1}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox is divided by role, not by fieldset.
          <div key={group.key} role="group" aria-labelledby={`find-group-${group.key}`}>
            <div class="find-group" id={`find-group-${group.key}`} role="presentation">
              {group.title}
            </div>
            {group.entries.map((entry) => {
              index += 1;
              const place = index;
              return (
                <FindEntry
                  key={entry.key}
                  id={`find-${place}`}
                  entry={entry}
                  query={query}
                  chosen={place === chosen}
                  onHover={() => onHover(place)}
                  onOpen={() => onOpen(entry)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {count === 0 && (answered || query.startsWith('>')) ? (
        <p class="find-nothing quiet">
          {search.failed ? t.failed : t.nothing(query)}{' '}
          {narrowed ? t.nothingOfKind : search.failed ? '' : t.searched}
        </p>
      ) : null}
      <p class="unseen" role="status">
        {answered ? t.count(count) : ''}
      </p>
    </div>
  );
}
