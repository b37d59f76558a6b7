import type { JsonObject } from '#domain/json.ts';
import { daysAfter, HISTORY_DAYS } from '#domain/retention.ts';
import { COLLECTIONS, ref } from './documents.ts';
import type { Clock, Codec, DeadLetter, DeadLetterBox, DocumentStore } from './ports.ts';

interface DecideDependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly clock: Clock;
  readonly deadLetters?: DeadLetterBox;
  /** How long it is remembered who decided what; 400. */
  readonly historyDays?: number;
}

/** Who decided what about a dead letter; kept after the letter is gone. */
export interface LetterDecision extends Pick<DeadLetter, 'queue' | 'type' | 'about'> {
  readonly decision: 'replayed' | 'discarded';
  readonly at: string;
  readonly by: string;
  /** Why it was discarded. */
  readonly reason?: string;
}

export type Decided =
  | { readonly kind: 'done'; readonly decision: LetterDecision }
  | {
      readonly kind: 'refused';
      readonly code: 'NOT_FOUND' | 'NOT_REPLAYABLE' | 'NO_REASON';
      readonly message: string;
    };

const LONGEST_REASON = 500;

/** Sends a dead letter again, from the first attempt. */
export async function replayDeadLetter(
  dependencies: DecideDependencies,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<Decided> {
  const letter = await dependencies.deadLetters?.get(id);
  if (letter === undefined) return NOT_FOUND;
  if (!letter.replayable) return NOT_REPLAYABLE;
  if (!(await dependencies.deadLetters?.replay(id))) return NOT_FOUND;
  return record(dependencies, letter, { decision: 'replayed', by });
}

/** Gives a dead letter up for good. The reason is kept, so that others need not wonder. */
export async function discardDeadLetter(
  dependencies: DecideDependencies,
  { id, by, reason }: { readonly id: string; readonly by: string; readonly reason: string },
): Promise<Decided> {
  const said = reason.trim().toWellFormed();
  if (said === '' || said.length > LONGEST_REASON) return NO_REASON;
  const letter = await dependencies.deadLetters?.get(id);
  if (letter === undefined) return NOT_FOUND;
  if (!(await dependencies.deadLetters?.discard(id))) return NOT_FOUND;
  return record(dependencies, letter, { decision: 'discarded', by, reason: said });
}

/** The newest decisions. */
export async function readDecisions(
  { store }: Pick<DecideDependencies, 'store'>,
  limit: number,
): Promise<readonly LetterDecision[]> {
  const found = await store.query({
    collection: COLLECTIONS.letterDecisions,
    orderBy: [{ field: 'at', direction: 'desc' }],
    limit,
  });
  return found.map(
    ({ data: { expireAt: _, ...decision } }) => decision as unknown as LetterDecision,
  );
}

async function record(
  { store, codec, clock, historyDays = HISTORY_DAYS }: DecideDependencies,
  { id, queue, type, about }: DeadLetter,
  made: Pick<LetterDecision, 'decision' | 'by' | 'reason'>,
): Promise<Decided> {
  const at = clock.now();
  const decision = { queue, type, about, at, ...made };
  const target = ref('letterDecisions', `${at}~${codec.sha256(id).slice(0, 16)}`);
  await store.transaction(async (transaction) =>
    transaction.set(target, {
      ...(decision as unknown as JsonObject),
      expireAt: daysAfter(at, historyDays),
    }),
  );
  return { kind: 'done', decision };
}

const NOT_FOUND: Decided = {
  kind: 'refused',
  code: 'NOT_FOUND',
  message: 'This dead letter is not there any more: somebody else decided about it.',
};
const NOT_REPLAYABLE: Decided = {
  kind: 'refused',
  code: 'NOT_REPLAYABLE',
  message: 'This message is not kept whole: let its publisher send it again.',
};
const NO_REASON: Decided = {
  kind: 'refused',
  code: 'NO_REASON',
  message: `Say why in 1 to ${LONGEST_REASON} characters.`,
};
