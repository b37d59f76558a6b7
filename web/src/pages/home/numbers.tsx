import type { HomeQuery } from '#web/gql/graphql.ts';
import { homeWords } from '#web/words/home-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

/** How much there is; each number leads to its list. */
export function Numbers({ organisation }: { readonly organisation: HomeQuery['organisation'] }) {
  const t = useWords(homeWords);
  const numbers = [
    ['/services', t.services, organisation.serviceCount],
    ['/teams', t.teams, organisation.teamCount],
    ['/apis', t.apis, organisation.rpcServiceCount],
    ['/problems', t.problems, organisation.problemCount],
  ] as const;
  return (
    <ul class="numbers number">
      {numbers.map(([href, words, count]) => (
        <li key={href}>
          <a href={href}>{words(formatCount(count))}</a>
        </li>
      ))}
    </ul>
  );
}
