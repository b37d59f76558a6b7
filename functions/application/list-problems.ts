import type { SortKey } from '#domain/cursor.ts';
import { toMillis } from '#domain/instant.ts';
import { UNNAMED_ORGANISATION } from '#domain/organisation.ts';
import type { OpenProblem, ProblemSeverity } from '#domain/problem.ts';
import { PROBLEM_SEVERITIES } from '#domain/problem.ts';
import { deriveProblems } from '#domain/problem-rules.ts';
import { silentSources } from '#domain/silent-sources.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { currentId } from './find-service.ts';
import type { SourceStates } from './read-source-states.ts';

export interface ProblemFilter {
  readonly severity?: readonly ProblemSeverity[];
  readonly source?: string;
  readonly team?: string;
}

/** What was refused and what contradicts itself; without silent sources, which only the time makes a problem. */
export const problemsOf = derive(
  ['organisation', 'entries', 'services', 'contracts', 'problems'],
  (catalogue): readonly OpenProblem[] => [
    ...catalogue.problems,
    ...deriveProblems({
      ...catalogue,
      hasOrganisation: catalogue.organisation !== UNNAMED_ORGANISATION,
      currentId: (serviceId) => currentId(catalogue, serviceId),
    }),
  ],
);

const byService = derive(
  ['organisation', 'entries', 'services', 'contracts', 'problems'],
  (catalogue) => Map.groupBy(problemsOf(catalogue), ({ serviceId }) => serviceId ?? ''),
);

export const serviceProblems = (catalogue: Catalogue, serviceId: string): readonly OpenProblem[] =>
  byService(catalogue).get(serviceId) ?? [];

/** All open problems that fulfil the filter. */
export function listProblems(
  catalogue: Catalogue,
  states: SourceStates,
  now: string,
  { severity, source, team }: ProblemFilter = {},
): readonly OpenProblem[] {
  const silent = silentSources(catalogue.organisation, states, now);
  return [...problemsOf(catalogue), ...silent].filter(
    (problem) =>
      (severity === undefined || severity.length === 0 || severity.includes(problem.severity)) &&
      (source === undefined || problem.source === source) &&
      (team === undefined || teamOf(catalogue, problem) === team),
  );
}

/** The team of the service concerned: it can put the problem right. */
export function teamOf(
  { entries }: Pick<Catalogue, 'entries'>,
  { serviceId }: Pick<OpenProblem, 'serviceId'>,
): string | undefined {
  const entry = entries.get(serviceId ?? '');
  return (entry?.active ?? entry?.removed?.claim ?? entry?.contenders[0])?.spec.teamName;
}

/** Errors first, then the newest. */
export const problemKey = (problem: OpenProblem): SortKey => [
  PROBLEM_SEVERITIES.indexOf(problem.severity),
  -toMillis(problem.since),
  problem.source,
  problem.path,
  problem.line ?? 0,
  problem.column ?? 0,
  problem.code,
  problem.message,
];
