import { type Haystack, haystackOf, textsHolding } from './haystack.ts';

/**
 * Texts by the words in them. What is looked for has no space in it, so it lies inside a word; and the words of many
 * texts are far fewer, and shorter, than the texts.
 */
export interface WordIndex {
  /** Of the texts. */
  readonly count: number;
  /** Every word once. */
  readonly words: Haystack;
  /** Where the texts of each word begin in `texts`, and where those of the last one end. */
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
}

export function wordIndex(texts: readonly string[]): WordIndex {
  const numbers = new Map<string, number>();
  const pairs: number[] = [];
  const counts: number[] = [];
  for (const [text, content] of texts.entries()) {
    for (const word of new Set(content.split(/\s+/u))) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + 1;
      pairs.push(number, text);
    }
  }
  const starts = new Uint32Array(numbers.size + 1);
  for (const [number, count] of counts.entries())
    starts[number + 1] = (starts[number] ?? 0) + count;
  const next = starts.slice();
  const found = new Uint32Array(pairs.length / 2);
  for (let index = 0; index < pairs.length; index += 2) {
    const word = pairs[index] ?? 0;
    const place = next[word] ?? 0;
    found[place] = pairs[index + 1] ?? 0;
    next[word] = place + 1;
  }
  return { count: texts.length, words: haystackOf([...numbers.keys()]), starts, texts: found };
}

/**
 * Calls for every text that holds a part of a word, which has no space in it; for some of them more than once. When one
 * word alone is in all texts it calls for none and says so.
 */
export function eachTextWith(
  { count, words, starts, texts }: WordIndex,
  part: string,
  call: (text: number) => void,
): 'all' | 'called' {
  const holding = textsHolding(words, part);
  const lengthOf = (word: number) => (starts[word + 1] ?? 0) - (starts[word] ?? 0);
  if (holding.some((word) => lengthOf(word) === count)) return 'all';
  for (const word of holding) {
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at += 1) call(texts[at] ?? 0);
  }
  return 'called';
}
