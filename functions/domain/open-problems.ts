import type { OpenProblem, Problem } from './problem.ts';

/** The problems a publication brought, as they are kept: what was open before keeps the time since when it is. */
export function openProblems(
  source: string,
  problems: readonly Problem[],
  before: readonly OpenProblem[],
  at: string,
): readonly OpenProblem[] {
  const since = new Map(before.map((problem) => [keyOf(problem), problem.since]));
  return problems.map((problem) => ({
    ...problem,
    source,
    since: since.get(keyOf(problem)) ?? at,
  }));
}

const keyOf = ({ code, path, line, column, message }: Problem): string =>
  JSON.stringify([code, path, line ?? 0, column ?? 0, message]);
