/** The file of the store can't be used by this version of the product. */
export class StoreFileError extends Error {
  override readonly name = 'StoreFileError';
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`The store ${file} can't be opened: ${reason}`, options);
    this.file = file;
  }
}
