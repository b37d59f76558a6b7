import { type CheckedType, DURATION, TIMESTAMP } from './syntax.ts';

/** The type in plain words: `list of text`. */
export function sayType(name: string): string {
  const [, outer, inner] = /^(list|map|dyn|optional)<(.+)>$/.exec(name) ?? [];
  if (outer === 'list') return inner === 'T' ? 'empty list' : `list of ${sayType(inner ?? '')}`;
  if (outer === 'map') return `map of ${sayType((inner ?? '').replace(/^[^,]*, /, ''))}`;
  return PLAIN[name] ?? name;
}

const PLAIN: Readonly<Record<string, string>> = {
  string: 'text (string)',
  int: 'whole number (int)',
  double: 'number with a fraction (double)',
  bool: 'true or false (bool)',
  [TIMESTAMP]: 'moment (timestamp)',
  [DURATION]: 'span of time (duration)',
};

/** A type whose values nobody can know beforehand. The empty list and the empty map have none of their own. */
export const isVague = (type: CheckedType | undefined): boolean =>
  type !== undefined &&
  (type.kind === 'dyn' || type.kind === 'optional' || type.hasDynType === true);
