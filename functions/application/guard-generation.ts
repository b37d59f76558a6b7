import type { Problem } from '#domain/problem.ts';
import type { SpecPublication } from '#domain/publication.ts';
import type { SourceState } from './documents.ts';
import { lastComplete, type Spoken, type Verdict } from './judge-files.ts';

/** Why a publication is not taken. */
export interface Rejection {
  readonly outcome: 'stale' | 'refused';
  readonly problem: Problem;
}

/** A complete set must not be older than the last one, nor another revision of the same generation. */
export function guardSource(
  publication: SpecPublication,
  state: SourceState | undefined,
): Rejection | undefined {
  const last = lastComplete(state);
  if (!publication.complete || last === undefined) return undefined;
  if (publication.generation < last.generation) return stale(publication, last);
  const isOther =
    publication.generation === last.generation && publication.revision !== last.revision;
  return isOther ? conflict(publication, last) : undefined;
}

/** The same for each path: one file claimed by two revisions is enough to refuse, a stale one is only left out. */
export function guardPaths(
  publication: SpecPublication,
  verdicts: readonly Verdict[],
): Rejection | undefined {
  const conflicting = verdicts.find(({ kind }) => kind === 'conflict');
  if (conflicting?.kind === 'conflict') {
    return conflict(publication, conflicting.by, conflicting.offer.path);
  }
  const [first] = verdicts;
  const allStale = verdicts.every(({ kind }) => kind === 'overtaken');
  return first?.kind === 'overtaken' && allStale && !publication.complete
    ? stale(publication, first.by)
    : undefined;
}

/** What a publisher is told of files that a newer publication has spoken about. */
export const overtakenProblems = (verdicts: readonly Verdict[]): readonly Problem[] =>
  verdicts.flatMap((verdict) =>
    verdict.kind === 'overtaken'
      ? [
          {
            severity: 'warning' as const,
            code: 'stale-file',
            path: verdict.offer.path,
            message: `Generation ${verdict.by.generation} (revision ${verdict.by.revision}) of this file is newer and stays in force.`,
            cure: 'Nothing to do, unless the older text should come back: publish it with a higher generation.',
          },
        ]
      : [],
  );

const stale = ({ generation }: SpecPublication, by: Spoken): Rejection => ({
  outcome: 'stale',
  problem: {
    severity: 'warning',
    code: 'stale-generation',
    path: '',
    message: `Generation ${generation} is older than generation ${by.generation} (revision ${by.revision}), which stays in force.`,
    cure: 'Nothing to do when a newer run has published; otherwise publish with a higher generation.',
  },
});

const conflict = ({ generation, revision }: SpecPublication, by: Spoken, path = ''): Rejection => ({
  outcome: 'refused',
  problem: {
    severity: 'error',
    code: 'generation-conflict',
    path,
    message: `Generation ${generation} was published as revision ${by.revision} before; now revision ${revision} claims it.`,
    cure: 'Give every revision a generation of its own that rises, such as the CI run number.',
  },
});
