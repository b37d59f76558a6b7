export interface InlineDifference {
  /** What both begin with. */
  readonly head: string;
  readonly before: string;
  readonly after: string;
  /** What both end with. */
  readonly tail: string;
}

/** What differs between two short texts, at the borders of words. */
export function inlineDifference(before: string, after: string): InlineDifference {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return {
    head: old.slice(0, head).join(''),
    before: old.slice(head, old.length - tail).join(''),
    after: now.slice(head, now.length - tail).join(''),
    tail: old.slice(old.length - tail).join(''),
  };
}

const wordsOf = (text: string): readonly string[] => text.match(/\w+|\s+|[^\w\s]/gu) ?? [];
