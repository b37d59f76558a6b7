/** The beginning of a text, without half a character at its end. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The characters of a text, none of them in halves. */
export const charactersOf = (text: string): readonly string[] => Array.from(text);

/** By the numbers of their characters, as CEL has it; JavaScript puts those beyond U+FFFF before U+E000. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  if (!(BEYOND.test(one) || BEYOND.test(other))) return one < other ? -1 : 1;
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  const [left, right] = [rankAt(one, at), rankAt(other, at)];
  return left < right ? -1 : 1;
}

const BEYOND = /[\uD800-\uDFFF]/;

/** A surrogate stands for something behind all other units; the end comes first. */
function rankAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return -1;
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
