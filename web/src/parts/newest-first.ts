/**
 * By the time at which it happened. They come in the order in which they were heard of: a cluster tells of a rollout
 * after a publication that was later.
 */
export const newestFirst = <Dated extends { readonly at: string }>(
  changes: readonly Dated[],
): readonly Dated[] => changes.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
