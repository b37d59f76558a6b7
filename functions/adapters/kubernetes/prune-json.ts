/** A list or an object under a key, of which the content is emptied. */
export interface PrunedKey {
  /** With the bracket it opens: `"spec":{`. */
  readonly opening: Buffer;
  /** Finds the end in one go, without looking at every byte; see `Closing`. */
  readonly closing?: Closing;
}

/**
 * Where the bracket closes in the text that follows it, which ends before the key comes again, inside or in another object.
 * Undefined unless it can be known by how servers write: then brackets are counted.
 */
export type Closing = (rest: Buffer) => number | undefined;

export const prunedList = (name: string, closing?: Closing): PrunedKey =>
  prunedKey(`"${name}":[`, closing);
export const prunedObject = (name: string, closing?: Closing): PrunedKey =>
  prunedKey(`"${name}":{`, closing);

const prunedKey = (opening: string, closing: Closing | undefined): PrunedKey => ({
  opening: Buffer.from(opening),
  ...(closing === undefined ? {} : { closing }),
});

/**
 * Compact JSON with the lists and objects under these keys emptied, at any depth, so that they need not be parsed: most of
 * what a server says of a pod. Overwrites the bytes and returns a part of them. Text that is not what it seems stays as it
 * is: a key inside a string has its quotes escaped.
 */
export function pruneJson(bytes: Buffer, keys: readonly PrunedKey[]): Buffer {
  const places = keys.map((key) => placeOf(bytes, key, 0));
  let kept = 0;
  let from = 0;
  for (;;) {
    const first = earliestOf(places);
    const [key, opening] = [keys[first], places[first]];
    if (key === undefined || opening === undefined || opening === Number.POSITIVE_INFINITY) break;
    const again = placeOf(bytes, key, opening);
    const closing = knownClosing(bytes, key, opening, again) ?? closingOf(bytes, opening);
    if (closing === undefined) break;
    kept += bytes.copy(bytes, kept, from, opening + 1);
    from = closing;
    places[first] = again;
    for (const [index, other] of keys.entries()) {
      if ((places[index] ?? 0) < from) places[index] = placeOf(bytes, other, from);
    }
  }
  kept += bytes.copy(bytes, kept, from);
  return bytes.subarray(0, kept);
}

function knownClosing(
  bytes: Buffer,
  { closing }: PrunedKey,
  opening: number,
  again: number,
): number | undefined {
  const found = closing?.(bytes.subarray(opening + 1, again));
  return found === undefined ? undefined : opening + 1 + found;
}

/** Of the bracket that a key opens, at or after a place. */
function placeOf(bytes: Buffer, key: PrunedKey, from: number): number {
  const found = bytes.indexOf(key.opening, from);
  return found === -1 ? Number.POSITIVE_INFINITY : found + key.opening.length - 1;
}

function earliestOf(places: readonly number[]): number {
  let first = 0;
  for (let index = 1; index < places.length; index += 1) {
    if ((places[index] ?? 0) < (places[first] ?? 0)) first = index;
  }
  return first;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** `[` and `]` differ from `{` and `}` by this bit alone. */
const CURLY = 0x20;
const [OPEN, CLOSE] = [0x5b | CURLY, 0x5d | CURLY];

/** Where the bracket that opens here closes; undefined when the text ends before. */
function closingOf(bytes: Buffer, opening: number): number | undefined {
  const { length } = bytes;
  let depth = 0;
  for (let at = opening; at < length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      at += 1;
      while (at < length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
      continue;
    }
    // Only brackets and what JSON has in strings alone become these by the bit.
    const curly = byte | CURLY;
    if (curly === OPEN) depth += 1;
    else if (curly === CLOSE) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}
