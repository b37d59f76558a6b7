import type { Clock, DocumentStore } from '#application/ports.ts';
import { later } from './later.ts';
import { dataOf, deadLetterRef, type Message, messageRef } from './queue-documents.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** What came of an attempt. */
export type Settlement =
  | { readonly kind: 'taken'; readonly message: Message }
  | { readonly kind: 'failed'; readonly message: Message; readonly error: string }
  /** The queue was closed meanwhile: the attempt does not count. */
  | { readonly kind: 'called-off'; readonly message: Message };

interface SettleDependencies {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly report: (sentence: string) => void;
}

/** Records what came of attempts: forgets what was taken, puts off what failed, and gives up after the last attempt. */
export async function settle(
  { store, clock, report }: SettleDependencies,
  retry: RetryPolicy,
  settlements: readonly Settlement[],
): Promise<void> {
  const now = clock.now();
  const given = await store.transaction(async (transaction) => {
    const present = await transaction.getAll(
      settlements.map(({ message }) => messageRef(message.id)),
    );
    const open = settlements.filter((_, index) => present[index] !== undefined);
    const exhausted = open.filter(
      ({ kind, message }) => kind === 'failed' && message.attempts >= retry.attempts,
    );
    for (const settlement of open) {
      const { message } = settlement;
      const target = messageRef(message.id);
      if (settlement.kind === 'taken') transaction.delete(target);
      else if (settlement.kind === 'called-off') {
        transaction.set(target, dataOf({ ...message, attempts: message.attempts - 1, due: now }));
      } else if (exhausted.includes(settlement)) {
        transaction.delete(target);
        transaction.set(deadLetterRef(message.id), deadLetter(message, settlement.error, now));
      } else {
        const due = later(now, retry.delayAfter(message.attempts));
        transaction.set(target, dataOf({ ...message, due, lastError: settlement.error }));
      }
    }
    return exhausted;
  });
  for (const { message } of given) {
    report(`The queue ${message.queue} gave message ${message.id} up; see its dead letters.`);
  }
}

function deadLetter({ due: _, ...message }: Message, lastError: string, at: string) {
  const reason = `not taken in ${message.attempts} attempts`;
  return dataOf({ ...message, lastError, at, reason });
}
