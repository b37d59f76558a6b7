import type { HomeProblemFragment } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/section.tsx';
import { SeverityMark } from '#web/parts/severity-mark.tsx';
import { homeWords } from '#web/words/home-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly problems: readonly HomeProblemFragment[];
  readonly total: number;
}

/** The newest of what was refused or contradicts itself. */
export function ProblemList({ problems, total }: Props) {
  const t = useWords(homeWords);
  const newest = problems.toSorted((a, b) => b.since.localeCompare(a.since)).slice(0, 6);
  const all = total > 0 ? <a href="/problems">{t.all(formatCount(total))}</a> : undefined;
  return (
    <Section title={t.newestProblems} count={total} aside={all}>
      {total === 0 ? (
        <Empty title={t.noProblems}>{t.noProblemsHint}</Empty>
      ) : (
        <ul class="lines">
          {newest.map((problem) => (
            <li key={problem.id} class="line problem">
              <SeverityMark severity={problem.severity} />
              <a
                class="row-link cut"
                href={`/problems?source=${encodeURIComponent(problem.source)}`}
                lang="en"
                data-tip={problem.message}
              >
                {problem.message}
              </a>
              <span class="mono small quiet cut problem-place" data-tip={placeOf(problem)}>
                <bdi>{placeOf(problem)}</bdi>
              </span>
              <span class="quiet">
                <Age at={problem.since} note={problem.source} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function placeOf({ path, line, source }: HomeProblemFragment): string {
  if (path === '') return source;
  return line === null ? path : `${path}:${line}`;
}
