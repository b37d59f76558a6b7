/** A document was to be created where one is already. */
export class DocumentExistsError extends Error {
  override readonly name = 'DocumentExistsError';
  readonly collection: string;
  readonly id: string;

  constructor(collection: string, id: string) {
    super(`${collection}/${id} exists already.`);
    this.collection = collection;
    this.id = id;
  }
}
