/** How often a message is tried, and the pause before the next attempt. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly delayAfter: (attempts: number) => number;
}

/** Twice as long after each attempt, up to a longest pause: with the defaults 1 s, 2 s … 5 min, given up after 18 min. */
export function exponential(
  attempts = 12,
  firstMilliseconds = 1_000,
  longestMilliseconds = 300_000,
): RetryPolicy {
  return {
    attempts,
    delayAfter: (begun) => Math.min(longestMilliseconds, firstMilliseconds * 2 ** (begun - 1)),
  };
}
