import type { ComparableReader } from '#application/ports.ts';

/**
 * Reads from the bytes of a file only what a comparison needs; its source info when a line or comment is asked for.
 * Loaded with its first use, for most processes compare nothing.
 */
export const comparableReader: ComparableReader = {
  read: async (file) => (await import('./read-comparable.ts')).readComparable(file),
  locate: async (file, wanted) =>
    (await import('./locate-elements.ts')).locateElements(file, wanted),
};
