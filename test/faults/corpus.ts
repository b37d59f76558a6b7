/**
 * Streams that once failed: fast-check's seed, and as path the number of the stream in it. What each found has a test of
 * its own beside the code; here the whole streams are tried again.
 */
export const FOUND = [
  { seed: -91758269, path: '70', what: 'a history told twice after a rename' },
  { seed: 515993668, path: '51', what: 'a former id that led to nobody' },
  { seed: 108750076, path: '809', what: 'a withdrawn service that is published again' },
] as const;
