/** Something outside went wrong (network, server, a file on the way); exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** What to do about it. */
  readonly cure: string;

  constructor(message: string, cure: string, options?: ErrorOptions) {
    super(message, options);
    this.cure = cure;
  }
}
