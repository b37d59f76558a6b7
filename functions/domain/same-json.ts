import type { Json } from './json.ts';

/** Whether two values say the same; the order of fields says nothing. Undefined is the absence of a value. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(fieldOf(a, key), fieldOf(b, key)));
}

const fieldOf = (value: Json, key: string): Json => (value as Record<string, Json>)[key] as Json;
