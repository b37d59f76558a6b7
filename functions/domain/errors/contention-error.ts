/** A transaction kept losing against others. Nothing was written; the whole operation may be tried again later. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`${reason} Nothing was written; try again later.`, options);
  }
}
