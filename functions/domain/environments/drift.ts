/**
 * How what runs in one environment (the base, where changes come first) stands to what runs in another (the target).
 * `AHEAD`: the base runs something newer, which waits for the target. `BEHIND`: the target runs something newer.
 * `UNRELATED`: different, and nothing tells which is newer.
 */
export const DRIFTS = ['AHEAD', 'BEHIND', 'UNRELATED', 'ONLY_BASE', 'ONLY_TARGET', 'SAME'] as const;
export type Drift = (typeof DRIFTS)[number];

/** By what it is known: that two images are the same or not, and where one is newer, that it is. */
export type DriftEvidence = 'digest' | 'tag' | 'rollouts';

/** One for many: alike where all are alike; ahead and behind at once is neither. */
export function joinDrifts(drifts: readonly Drift[]): Drift {
  const found = new Set(drifts.filter((drift) => drift !== 'SAME'));
  const [only] = found;
  if (only === undefined) return 'SAME';
  return found.size === 1 ? only : 'UNRELATED';
}
