import { partRef } from './packed.ts';
import type { DocumentRef, Transaction } from './ports.ts';

/** Deletes a packed document with all its parts; `parts` is what its first part says. */
export function deletePacked(
  transaction: Pick<Transaction, 'delete'>,
  target: DocumentRef,
  parts: unknown,
): void {
  transaction.delete(target);
  const count = typeof parts === 'number' ? parts : 1;
  for (let part = 1; part < count; part += 1) transaction.delete(partRef(target, part));
}
