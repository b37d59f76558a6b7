import { ProblemsDocument } from '#web/gql/graphql.ts';
import { usePages } from '#web/live/use-pages.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { MoreButton } from '#web/parts/more-button.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { problemsWords } from '#web/words/problems-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { chosenSeverities, ProblemFilters } from './problem-filters.tsx';
import { ProblemRow } from './problem-row.tsx';
import '#web/styles/pages.css';

/** Refused input and conflicts, by source: where, what, the cure, and who can fix it. */
export function ProblemsPage() {
  const t = useWords(problemsWords);
  const language = useApiLanguage();
  const query = useQueryState();
  const severity = chosenSeverities(query.all('severity'));
  const source = query.get('source');
  const team = query.get('team');
  const filtered = severity.length > 0 || source !== undefined || team !== undefined;
  const filter = {
    ...(severity.length > 0 ? { severity: [...severity] } : {}),
    ...(source === undefined ? {} : { source }),
    ...(team === undefined ? {} : { team }),
  };
  const pages = usePages(
    ProblemsDocument,
    { first: 100, filter, language },
    ({ problems }) => problems,
    {
      keep: true,
    },
  );
  const groups = Map.groupBy(pages.nodes, (problem) => problem.source);
  return (
    <>
      <PageHead title={t.title} count={pages.result.data ? pages.total : undefined} />
      <Loaded result={pages.result}>
        {({ sources }) => (
          <div class="stack">
            {filtered || pages.total > 0 ? (
              <ProblemFilters
                sources={sources.filter(({ problemCount }) => problemCount > 0)}
                teams={pages.nodes.flatMap(({ team: owner }) => owner?.name ?? [])}
              />
            ) : null}
            {pages.total === 0 && !filtered ? (
              <Empty title={t.none} command="npm run -s msd -- validate DIR">
                {t.noneWhy}
              </Empty>
            ) : null}
            {pages.total === 0 && filtered ? (
              <Empty
                title={t.noMatch}
                action={
                  <a class="button" href="/problems">
                    {t.clear}
                  </a>
                }
              />
            ) : null}
            {[...groups].map(([name, problems]) => (
              <Section
                key={name}
                title={<span class="source-name">{name}</span>}
                count={problems.length}
              >
                {problems.map((problem) => (
                  <ProblemRow key={problem.id} problem={problem} />
                ))}
              </Section>
            ))}
            <MoreButton pages={pages} />
          </div>
        )}
      </Loaded>
    </>
  );
}
