/** Many texts laid end to end: looking through one long text is several times faster than through many short ones. */
export interface Haystack {
  readonly text: string;
  /** Where each text begins in it, in their order, and where the last one ends. */
  readonly starts: Uint32Array;
}

export function haystackOf(texts: readonly string[]): Haystack {
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + text.length + 1;
  }
  return { text: texts.join('\n'), starts };
}

/** Numbers of the texts that hold a word, which has no line break in it; in order. */
export function textsHolding({ text, starts }: Haystack, word: string): readonly number[] {
  const found: number[] = [];
  let number = 0;
  for (let at = text.indexOf(word); at >= 0 && number < starts.length - 1; ) {
    number = textAt(starts, at, number);
    found.push(number);
    number += 1;
    at = text.indexOf(word, starts[number]);
  }
  return found;
}

/** The text a place lies in, from `low` on. */
function textAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
