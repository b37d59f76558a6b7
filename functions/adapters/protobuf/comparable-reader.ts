import type { ComparableReader } from '#application/ports.ts';
import { locateElements } from './locate-elements.ts';
import { readComparable } from './read-comparable.ts';

/** Reads from the bytes of a file only what a comparison needs; its source info when a line or comment is asked for. */
export const comparableReader: ComparableReader = { read: readComparable, locate: locateElements };
