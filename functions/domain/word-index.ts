import { type Haystack, haystackOf, textsHolding } from './haystack.ts';
import { type NumberLists, numberLists } from './number-lists.ts';

/**
 * Texts by the words in them. What is looked for has no space in it, so it lies inside a word; and the words of many
 * texts are far fewer, and shorter, than the texts.
 */
export interface WordIndex {
  /** Of the texts. */
  readonly count: number;
  /** Every word once. */
  readonly words: Haystack;
  /** The texts of each word. */
  readonly texts: NumberLists;
}

export function wordIndex(texts: readonly string[]): WordIndex {
  const numbers = new Map<string, number>();
  const [words, holding]: [number[], number[]] = [[], []];
  for (const [text, content] of texts.entries()) {
    for (const word of new Set(content.split(/\s+/u))) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      words.push(number);
      holding.push(text);
    }
  }
  return {
    count: texts.length,
    words: haystackOf([...numbers.keys()]),
    texts: numberLists(numbers.size, words, holding),
  };
}

/**
 * Calls for every text that holds a part of a word, which has no space in it; for some of them more than once. When one
 * word alone is in all texts it calls for none and says so.
 */
export function eachTextWith(
  { count, words, texts }: WordIndex,
  part: string,
  call: (text: number) => void,
): 'all' | 'called' {
  const { starts, items } = texts;
  const holding = textsHolding(words, part);
  const isInAll = (word: number) => (starts[word + 1] ?? 0) - (starts[word] ?? 0) === count;
  if (holding.some(isInAll)) return 'all';
  // Most words are in one text: a view of the list of each would cost more than the lists.
  for (const word of holding) {
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at += 1) call(items[at] ?? 0);
  }
  return 'called';
}
