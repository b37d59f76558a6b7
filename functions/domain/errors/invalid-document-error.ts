/** A document or its address is not what every store can hold. `path` names the place: `contact.slack[2]`. */
export class InvalidDocumentError extends Error {
  override readonly name = 'InvalidDocumentError';
  readonly path: string;

  constructor(document: string, path: string, reason: string) {
    super(`${document}${path === '' ? '' : `, field ${path}`}: ${reason}`);
    this.path = path;
  }
}
