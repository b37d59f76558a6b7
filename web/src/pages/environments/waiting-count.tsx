import type { EnvironmentDifferencesQuery } from '#web/gql/running/graphql.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { differenceChoice } from './difference-choice.ts';

type Counts = EnvironmentDifferencesQuery['environmentDifferences']['facets']['drifts'];

/** What comes to the target when it is rolled out there. */
const WAITING: ReadonlySet<string> = new Set(['AHEAD', 'ONLY_BASE']);

/** How many of the rows listed wait; undefined when the list was asked for others. */
export function waitingCount(counts: Counts, query: QueryState): number | undefined {
  const waiting = listed(counts, query).filter(({ drift }) => WAITING.has(drift));
  const asked = query.all('state');
  return asked.length > 0 && !asked.some((state) => WAITING.has(state))
    ? undefined
    : waiting.reduce((sum, { count }) => sum + count, 0);
}

/** The other rows listed, by what they are; each number leads to them. */
export function NotWaiting(props: { readonly counts: Counts; readonly query: QueryState }) {
  const t = useWords(environmentWords);
  const { counts, query } = props;
  const others = listed(counts, query).filter(({ drift, count }) => !WAITING.has(drift) && count);
  if (others.length === 0) return null;
  return (
    <ul class="dotted quiet number">
      {others.map(({ drift, count }) => (
        <li key={drift}>
          <a href={query.href({ state: drift })}>
            {t[drift]} {formatCount(count)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function listed(counts: Counts, query: QueryState): Counts {
  const { drift = [] } = differenceChoice(query).filter;
  const kinds: readonly string[] = drift ?? [];
  return counts.filter((one) => kinds.length === 0 || kinds.includes(one.drift));
}
