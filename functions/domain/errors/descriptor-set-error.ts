export interface DescriptorSetErrorOptions extends ErrorOptions {
  readonly path?: string;
  readonly symbol?: string;
}

/** Bytes that are no FileDescriptorSet, or a file in one that cannot be read. */
export class DescriptorSetError extends Error {
  override readonly name = 'DescriptorSetError';
  /** Where reading stopped: bytes from the start of the set, or of the file when `path` is known. */
  readonly offset: number;
  readonly reason: string;
  /** The file's name in the set, where it was read already. */
  readonly path: string | undefined;
  /** Full name of the element that is wrong or holds what is wrong, where that could be told. */
  readonly symbol: string | undefined;

  constructor(offset: number, reason: string, options: DescriptorSetErrorOptions = {}) {
    super(`${options.path ?? 'FileDescriptorSet'}, byte ${offset}: ${reason}`, options);
    this.offset = offset;
    this.reason = reason;
    this.path = options.path;
    this.symbol = options.symbol;
  }
}
