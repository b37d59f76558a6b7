import { useMemo } from 'preact/hooks';
import type { SearchKind } from '#web/gql/graphql.ts';
import { findWords } from '#web/words/find-words.ts';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { actionEntries, placeEntries } from './actions.ts';
import { entryOf, type Group, groupHits, matchEntries } from './entries.ts';
import { readRecents } from './recents.ts';
import { type Search, useSearch } from './use-search.ts';

/**
 * What Find lists for what was typed. Nothing: recents and places. `>…`: actions. Else what the search found, and
 * places of that name.
 */
export function useGroups(
  typed: string,
  only: SearchKind | undefined,
): {
  readonly groups: readonly Group[];
  readonly search: Search;
  /** The answer for what was typed is still to come. */
  readonly waiting: boolean;
} {
  const t = useWords(findWords);
  const frame = useWords(frameWords);
  const query = typed.trim();
  const acting = query.startsWith('>');
  const search = useSearch(acting ? '' : query);
  const recents = useMemo(readRecents, []);
  const places = placeEntries(frame, t);

  const groups: readonly Group[] = acting
    ? [
        {
          key: 'actions',
          title: t.actions,
          entries: matchEntries([...actionEntries(t), ...places], query.slice(1)),
        },
      ]
    : query === ''
      ? [
          { key: 'recent', title: t.recent, entries: recents.map(entryOf) },
          { key: 'places', title: t.goTo, entries: places },
        ]
      : [
          ...groupHits(search.hits, only, (kind) => t[kind]),
          ...(only === undefined
            ? [
                {
                  key: 'places',
                  title: t.goTo,
                  entries: matchEntries([...places, ...actionEntries(t)], query).slice(0, 3),
                },
              ]
            : []),
        ];
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    search,
    waiting: !acting && search.query !== query,
  };
}
