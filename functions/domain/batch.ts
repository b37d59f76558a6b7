/** Fewer changes that became visible together are told each by itself. */
export const FEWEST_OF_BATCH = 5;

/**
 * The name of changes that became visible together, in some documents of the change log: what the ids of these begin
 * with, how many they are, and how many changes. Whoever hears one of the events can look at all of them.
 */
export const batchName = (start: string, documents: number, changes: number): string =>
  `${start}~${documents}~${changes}`;

/** The id of one document of a batch. */
export const batchDocument = (start: string, part: number): string => `${start}~${part}`;

/** What a batch holds, by its name. */
export interface Batch {
  /** Ids of documents of the change log. */
  readonly documents: readonly string[];
  readonly changes: number;
}

/** More documents no publication of ours fills; each holds up to 2,000 changes. */
const MOST_DOCUMENTS = 200;

/** Undefined for what is no name of a batch. */
export function parseBatch(name: string): Batch | undefined {
  const [, start, count, changes] = /^(.+)~(\d{1,3})~(\d{1,6})$/.exec(name) ?? [];
  const documents = Number(count);
  if (start === undefined || documents < 1 || documents > MOST_DOCUMENTS) return undefined;
  return {
    documents: Array.from({ length: documents }, (_, part) => batchDocument(start, part)),
    changes: Number(changes),
  };
}
