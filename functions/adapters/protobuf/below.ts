import type { ElementPath } from '#domain/comparison/comparable.ts';

/**
 * The path of the nth element of a kind inside another. Joined by `concat`, since V8 leaves room for a dozen more steps
 * in what is spread into a new list, and a large set has a hundred thousand elements.
 */
export const below = (at: ElementPath, kind: number, index: number): ElementPath =>
  at.concat(kind, index);
