import type { Firestore } from '@google-cloud/firestore';
import { expect, it } from 'vitest';
import { runTransaction } from '#adapters/firestore/transaction.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { createTally } from '#domain/store/tally.ts';

/** Google's client, at which every transaction ends like this. */
const clientOf = (code: number, message: string) =>
  ({
    runTransaction: () => Promise.reject(Object.assign(new Error(message), { code })),
  }) as unknown as Firestore;

const run = (client: Firestore) =>
  runTransaction({ client, tally: createTally(), tries: 8, mostBytes: undefined }, async () => {});

it.each([
  [10, '10 ABORTED: Transaction lock timeout.'],
  [409, 'Too much contention on these documents. Please try again.'],
  [3, '3 INVALID_ARGUMENT: Transaction is invalid or closed.'],
  [3, '3 INVALID_ARGUMENT: The referenced transaction has expired or is no longer valid.'],
])('a transaction that Firestore ends with %i (%s) may be tried again', async (code, message) => {
  await expect(run(clientOf(code, message))).rejects.toThrow(ContentionError);
});

it.each([
  [3, '3 INVALID_ARGUMENT: A document cannot be written because it exceeds the maximum size.'],
  [7, '7 PERMISSION_DENIED: Missing or insufficient permissions.'],
])('an error that stays (%i, %s) is told as it is', async (code, message) => {
  await expect(run(clientOf(code, message))).rejects.toThrow(message);
  await expect(run(clientOf(code, message))).rejects.not.toThrow(ContentionError);
});
