/** Where a row stands in its order: the values it is sorted by, ending with something unique. */
export type SortKey = readonly (string | number)[];

/**
 * A sort key as opaque text. It names a place between rows, not a row or a number, so it stays good when rows are
 * inserted or deleted. `kind` is the list and order it belongs to.
 */
export function encodeCursor(kind: string, key: SortKey): string {
  const text = JSON.stringify([kind, ...key]);
  return toBase64Url(`${checksum(text)}${text}`);
}

/** Undefined for text that is damaged, made up, or the cursor of another list or order. */
export function decodeCursor(kind: string, cursor: string): SortKey | undefined {
  const text = fromBase64Url(cursor) ?? '';
  const json = text.slice(CHECKSUM_LENGTH);
  if (text.slice(0, CHECKSUM_LENGTH) !== checksum(json)) return undefined;
  const [found, ...key] = JSON.parse(json) as [string, ...(string | number)[]];
  return found === kind ? key : undefined;
}

/** Numbers before strings, strings by UTF-16 code units. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (let index = 0; index < a.length; index += 1) {
    const [left, right] = [a[index], b[index]];
    if (left === right) continue;
    if (left === undefined || right === undefined) return right === undefined ? 1 : -1;
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

const CHECKSUM_LENGTH = 8;

/** FNV-1a, 32 bits: tells damage from a cursor of ours; it is no signature. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(CHECKSUM_LENGTH, '0');
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): string | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
