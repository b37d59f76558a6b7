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
