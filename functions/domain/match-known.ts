import { plusSeconds } from './instant.ts';
import { latest } from './latest.ts';
import type { Rollout } from './rollout.ts';
import { sameImages } from './rollout-parts.ts';
import type { ToldRevision } from './told-revisions.ts';

/** Clocks may differ by so many seconds. */
const SKEW = 60;

/**
 * Which known rollout is which revision; `others` are those of which the cluster tells nothing any more. Numbers begin
 * anew with a new Deployment of the same name: what is older than its first revision is of the one before.
 */
export function matchKnown(
  known: readonly Rollout[],
  told: readonly ToldRevision[],
): {
  readonly matches: ReadonlyMap<ToldRevision, Rollout>;
  readonly others: readonly Rollout[];
} {
  const first = latest(
    [...known.filter(({ atLatest }) => !atLatest), ...told].flatMap(({ revision, startedAt }) =>
      revision === 1 && startedAt !== undefined ? [startedAt] : [],
    ),
  );
  const seen = first === '' ? '' : plusSeconds(first, -SKEW);
  const left = new Set(
    known.filter(({ startedAt, atLatest }) => startedAt >= (atLatest ? seen : first)),
  );
  const matches = new Map<ToldRevision, Rollout>();
  for (const revision of told.toReversed()) {
    const found = [...left].find((one) => isOf(one, revision));
    if (found === undefined) continue;
    matches.set(revision, found);
    left.delete(found);
  }
  const matched = new Set(matches.values());
  return { matches, others: known.filter((one) => !matched.has(one)) };
}

function isOf(known: Rollout, told: ToldRevision): boolean {
  if (!sameImages(known, told)) return false;
  const { startedAt } = told;
  if (known.revision !== undefined) {
    if (known.revision !== told.revision) return false;
    // What was in force by a moment began before it.
    const by = plusSeconds(known.startedAt, SKEW);
    return !known.atLatest || startedAt === undefined || startedAt <= by;
  }
  const isOlder = startedAt !== undefined && known.startedAt < startedAt;
  return known.atLatest === true && !isOlder;
}
