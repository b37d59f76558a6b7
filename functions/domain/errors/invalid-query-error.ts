/** A query that some store could not answer, or would answer differently. */
export class InvalidQueryError extends Error {
  override readonly name = 'InvalidQueryError';

  constructor(collection: string, reason: string) {
    super(`Query of ${collection}: ${reason}`);
  }
}
