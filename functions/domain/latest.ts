/** The last of some moments; empty when there are none. */
export const latest = (moments: Iterable<string>): string => {
  let last = '';
  for (const moment of moments) if (moment > last) last = moment;
  return last;
};

/** The first of some moments; `fallback` when there are none. */
export const earliest = (moments: Iterable<string>, fallback: string): string =>
  [...moments].sort()[0] ?? fallback;
