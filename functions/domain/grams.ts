import { listOf, type NumberLists, numberLists } from './number-lists.ts';

/**
 * In which blocks of text which two and three characters follow one another. The lists of different grams may have been
 * thrown together: a block that is named may lack the gram, one that is not named does lack it.
 */
export interface Grams {
  readonly blockCount: number;
  /** The blocks of each hash. */
  readonly blocks: NumberLists;
}

export function createGrams(texts: readonly string[]): Grams {
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  const hashes = Math.min(1 << 16, Math.max(1 << 8, 2 ** Math.ceil(Math.log2(size / 4 + 1))));
  const seen = new Uint32Array(hashes);
  const [found, holding]: [number[], number[]] = [[], []];
  for (const [block, text] of texts.entries()) {
    const add = (hash: number) => {
      const place = hash & (hashes - 1);
      if (seen[place] === block + 1) return;
      seen[place] = block + 1;
      found.push(place);
      holding.push(block);
    };
    let before = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (at > 1) add(mix(mix(mix(0, text.charCodeAt(at - 2)), before), code));
      add(mix(mix(0, before), code));
      before = code;
    }
  }
  return { blockCount: texts.length, blocks: numberLists(hashes, found, holding) };
}

/** The only blocks that can hold a word, in order. */
export function possibleBlocks({ blockCount, blocks }: Grams, word: string): Iterable<number> {
  if (word.length < 2) return Array.from({ length: blockCount }, (_, block) => block);
  const hashes = blocks.starts.length - 1;
  const size = Math.min(word.length, 3);
  const lists: Uint32Array[] = [];
  for (let at = 0; at + size <= word.length; at += 1) {
    lists.push(listOf(blocks, hashAt(word, at, size, hashes)));
  }
  return lists.sort((a, b) => a.length - b.length).reduce(inBoth);
}

function hashAt(text: string, at: number, size: number, hashes: number): number {
  let hash = 0;
  for (let index = at; index < at + size; index += 1) hash = mix(hash, text.charCodeAt(index));
  return hash & (hashes - 1);
}

function mix(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Of two lists in order; the first is the shorter one. */
function inBoth(few: Uint32Array, many: Uint32Array): Uint32Array {
  const found = new Uint32Array(few.length);
  let count = 0;
  let place = 0;
  for (const block of few) {
    while (place < many.length && (many[place] ?? 0) < block) place += 1;
    if (many[place] !== block) continue;
    found[count] = block;
    count += 1;
  }
  return found.subarray(0, count);
}
