/**
 * In which blocks of text which two and three characters follow one another. The lists of different grams may have been
 * thrown together: a block that is named may lack the gram, one that is not named does lack it.
 */
export interface Grams {
  readonly blockCount: number;
  /** Where the list of each hash begins in `blocks`, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly blocks: Uint32Array;
}

export function createGrams(texts: readonly string[]): Grams {
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  const hashes = Math.min(1 << 16, Math.max(1 << 8, 2 ** Math.ceil(Math.log2(size / 4 + 1))));
  const starts = new Uint32Array(hashes + 1);
  eachGram(texts, hashes, (hash) => {
    starts[hash + 1] = (starts[hash + 1] ?? 0) + 1;
  });
  for (let hash = 0; hash < hashes; hash += 1) {
    starts[hash + 1] = (starts[hash + 1] ?? 0) + (starts[hash] ?? 0);
  }
  const blocks = new Uint32Array(starts[hashes] ?? 0);
  const next = starts.slice();
  eachGram(texts, hashes, (hash, block) => {
    const place = next[hash] ?? 0;
    blocks[place] = block;
    next[hash] = place + 1;
  });
  return { blockCount: texts.length, starts, blocks };
}

/** The only blocks that can hold a word, in order. */
export function possibleBlocks(
  { blockCount, starts, blocks }: Grams,
  word: string,
): Iterable<number> {
  if (word.length < 2) return Array.from({ length: blockCount }, (_, block) => block);
  const hashes = starts.length - 1;
  const size = Math.min(word.length, 3);
  const lists = Array.from({ length: word.length - size + 1 }, (_, at) => {
    const hash = hashAt(word, at, size, hashes);
    return blocks.subarray(starts[hash], starts[hash + 1]);
  });
  lists.sort((a, b) => a.length - b.length);
  return lists.reduce(inBoth);
}

/** Calls once for every hash in a block, block by block. */
function eachGram(
  texts: readonly string[],
  hashes: number,
  call: (hash: number, block: number) => void,
): void {
  const seen = new Uint32Array(hashes);
  for (const [block, text] of texts.entries()) {
    for (let at = 0; at + 2 <= text.length; at += 1) {
      for (let size = 2; size <= 3 && at + size <= text.length; size += 1) {
        const hash = hashAt(text, at, size, hashes);
        if (seen[hash] === block + 1) continue;
        seen[hash] = block + 1;
        call(hash, block);
      }
    }
  }
}

function hashAt(text: string, at: number, size: number, hashes: number): number {
  let hash = size;
  for (let index = at; index < at + size; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash & (hashes - 1);
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
