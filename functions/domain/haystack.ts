import { createGrams, type Grams, possibleBlocks } from './grams.ts';

/**
 * Many texts to be searched for parts of words. They lie end to end in blocks, since looking through one long text is
 * several times faster than through many short ones; which blocks to look through, their grams tell.
 */
export interface Haystack {
  readonly count: number;
  readonly blocks: readonly string[];
  /** Where each text begins in its block. */
  readonly starts: Uint32Array;
  readonly grams: Grams;
}

/** Few enough that a block is looked through in no time, enough that neighbours share their grams. */
const TEXTS_A_BLOCK = 64;

export function haystackOf(texts: readonly string[]): Haystack {
  const starts = new Uint32Array(texts.length);
  const blocks: string[] = [];
  for (let first = 0; first < texts.length; first += TEXTS_A_BLOCK) {
    const block = texts.slice(first, first + TEXTS_A_BLOCK);
    let at = 0;
    for (const [index, text] of block.entries()) {
      starts[first + index] = at;
      at += text.length + 1;
    }
    blocks.push(block.join('\n'));
  }
  return { count: texts.length, blocks, starts, grams: createGrams(blocks) };
}

/** Numbers of the texts that hold a word, which has no line break in it; in order. */
export function textsHolding({ count, blocks, starts, grams }: Haystack, word: string): number[] {
  const found: number[] = [];
  for (const block of possibleBlocks(grams, word)) {
    const text = blocks[block] ?? '';
    let number = block * TEXTS_A_BLOCK;
    const end = Math.min(number + TEXTS_A_BLOCK, count);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[number])) {
      number = numberAt(starts, at, number, end);
      found.push(number);
      number += 1;
      if (number === end) break;
    }
  }
  return found;
}

/** One of the texts. */
export function textAt({ count, blocks, starts }: Haystack, number: number): string {
  const block = blocks[Math.floor(number / TEXTS_A_BLOCK)] ?? '';
  const isLast = (number + 1) % TEXTS_A_BLOCK === 0 || number + 1 === count;
  return block.slice(starts[number], isLast ? block.length : (starts[number + 1] ?? 1) - 1);
}

/** The text a place of its block lies in, from `low` on and before `end`. */
function numberAt(starts: Uint32Array, at: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
