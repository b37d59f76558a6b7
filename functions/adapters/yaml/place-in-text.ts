import type { Place } from './to-plain.ts';

/**
 * Where a character of a text stands in the file, whatever way the text is written: plain, quoted, or as a block whose
 * lines are indented and perhaps folded. Undefined where that can't be told, as behind `\u` escapes.
 */
export function placeInText(
  file: string,
  { at, text }: Place,
  value: string,
  offset: number,
): number | undefined {
  if (text === undefined) return undefined;
  const written = file.slice(at, text.end);
  let place = text.block ? written.indexOf('\n') + 1 : 0;
  let last: number | undefined;
  for (let index = 0; index <= Math.min(offset, value.length - 1); index += 1) {
    const wanted = value[index] as string;
    if (isBlank(wanted)) continue;
    while (place < written.length && written[place] !== wanted) {
      if (!isSkipped(written[place] as string)) return undefined;
      place += 1;
    }
    if (place >= written.length) return undefined;
    last = place;
    place += 1;
    // In single quotes a quote is written twice.
    if (wanted === "'" && written[0] === "'" && written[place] === "'") place += 1;
  }
  // Blanks and the end of the text are found by the character before them.
  const isThere = offset < value.length && !isBlank(value[offset] as string);
  if (last === undefined) return at;
  return at + (isThere ? last : last + 1);
}

const isBlank = (character: string): boolean => /\s/.test(character);
const isSkipped = (character: string): boolean => /[\s"'\\]/.test(character);
