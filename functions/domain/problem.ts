export const PROBLEM_SEVERITIES = ['error', 'warning', 'info'] as const;
export type ProblemSeverity = (typeof PROBLEM_SEVERITIES)[number];

/** Refused input or a conflict, told to the publisher in the receipt and to everybody on the problems page. */
export interface Problem {
  readonly severity: ProblemSeverity;
  /** Stable kebab-case word for the kind of problem, for example `unknown-key`. */
  readonly code: string;
  /** The file inside its source; `""` for the publication as a whole. */
  readonly path: string;
  /** 1-based; absent where a problem has no place in the file. */
  readonly line?: number;
  readonly column?: number;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly cure?: string;
  /** The service concerned, when it is known. */
  readonly serviceId?: string;
}

/** A problem as kept: with the source that brought it and the time since which it holds. */
export interface OpenProblem extends Problem {
  readonly source: string;
  readonly since: string;
}

/** Problems as they are kept from now on: those that persist keep the time since which they hold. */
export function openProblems(
  problems: readonly Problem[],
  known: readonly OpenProblem[],
  { source, at }: { readonly source: string; readonly at: string },
): readonly OpenProblem[] {
  const since = new Map(known.map((problem) => [identityOf(problem), problem.since]));
  return problems.map((problem) => ({
    ...problem,
    source,
    since: since.get(identityOf(problem)) ?? at,
  }));
}

/** A problem as its publisher hears of it. */
export function toldProblem({ source: _, since: __, ...problem }: OpenProblem): Problem {
  return problem;
}

export const MOST_PROBLEMS = 2_000;

/** So many problems are told; the last then says how many more there are. */
export function capProblems<Kind extends Problem>(problems: readonly Kind[]): readonly Kind[] {
  const first = problems[MOST_PROBLEMS - 1];
  if (problems.length <= MOST_PROBLEMS || first === undefined) return problems;
  const more = problems.length - MOST_PROBLEMS + 1;
  const { line: _, column: __, serviceId: ___, ...rest } = first;
  const closing = {
    ...rest,
    severity: problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    code: 'more-problems',
    path: '',
    message: `${more} more problems are not listed.`,
    cure: 'Correct the listed ones and publish again.',
  } as Kind;
  return [...problems.slice(0, MOST_PROBLEMS - 1), closing];
}

/** A problem stays the same problem when its line moves. */
const identityOf = ({ code, path, message }: Problem): string => `${code}\n${path}\n${message}`;
