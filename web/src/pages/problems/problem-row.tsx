import type { Health, ProblemLineFragment, ProblemSeverity } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { Prose } from '#web/parts/prose.tsx';
import { problemsWords } from '#web/words/problems-words.ts';
import { useWords } from '#web/words/use-words.ts';
import './problems.css';

interface Props {
  readonly problem: ProblemLineFragment;
  /** The service and the team are not repeated on the service's page. */
  readonly ownPage?: boolean;
  readonly ownTeam?: boolean;
}

/** What is wrong, where, since when, what to do and who can do it. */
export function ProblemRow({ problem, ownPage = false, ownTeam = ownPage }: Props) {
  const t = useWords(problemsWords);
  const { path, line, column } = problem;
  const place = [path || t.whole, line, line === null ? null : column].filter(Boolean).join(':');
  return (
    <article class="problem">
      <span class="problem-mark" data-tip={problem.code}>
        <HealthShape health={SHAPES[problem.severity]} pixels={14} />
        <span class="unseen">{t[WORDS[problem.severity]]}: </span>
      </span>
      <div class="problem-body">
        <p class="problem-message" lang="en">
          <Prose text={problem.message} />
        </p>
        {problem.cure ? (
          <p>
            <span class="quiet">{t.cure}:</span>{' '}
            <span lang="en">
              <Prose text={problem.cure} />
            </span>
          </p>
        ) : null}
        <p class="problem-meta small quiet">
          {problem.url ? (
            <ExternalLink href={problem.url} class="mono">
              {place}
            </ExternalLink>
          ) : (
            <code>{place}</code>
          )}
          <span>
            {t.since} <Age at={problem.since} />
          </span>
          {!ownPage && problem.service ? (
            <a href={`/services/${problem.service.serviceId}`}>{problem.service.serviceId}</a>
          ) : null}
          {ownTeam ? null : problem.team ? (
            <a href={`/teams/${encodeURIComponent(problem.team.name)}`}>
              {t.fixedBy(problem.team.name)}
            </a>
          ) : (
            <span>{t.fixedByPublisher}</span>
          )}
        </p>
      </div>
    </article>
  );
}

const SHAPES = {
  ERROR: 'CRITICAL',
  WARNING: 'WARNING',
  INFO: 'NONE',
} as const satisfies Record<ProblemSeverity, Health>;

const WORDS = { ERROR: 'error', WARNING: 'warning', INFO: 'info' } as const;
