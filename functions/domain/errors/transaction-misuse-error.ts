/** A transaction was used against its rules: a read after a write, a use after its end, more than it may write. */
export class TransactionMisuseError extends Error {
  override readonly name = 'TransactionMisuseError';
}
