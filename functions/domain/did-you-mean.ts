/**
 * The known word that was probably meant: the same but for case and separators, a beginning of it, or at most a third
 * of its letters away (of a short word one). Undefined when nothing is near; a single letter is never near another.
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const bare = bareOf(word);
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const distance = distanceTo(bare, bareOf(name));
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
  }
  return best?.name;
}

const LONGEST = 64;
const SHORTEST_BEGINNING = 3;

const bareOf = (word: string): string => word.toLowerCase().replaceAll(/[-_.\s]/g, '');

function distanceTo(word: string, name: string): number {
  if (word === name) return 0;
  const distance = editDistance(word, name);
  const shorter = Math.min(word.length, name.length);
  if (shorter > 1 && distance <= Math.max(1, Math.floor(shorter / 3))) return distance;
  const begins = word.length >= SHORTEST_BEGINNING && name.startsWith(word);
  return begins ? name.length : Number.POSITIVE_INFINITY;
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

const at = (row: readonly number[], column: number): number =>
  row[column] ?? Number.POSITIVE_INFINITY;
