import type { App } from './app.ts';
import { endBreaks } from './breaks/end-breaks.ts';
import { beginCampaigns } from './campaigns/begin-campaigns.ts';
import { forgetArchived } from './campaigns/forget-archived.ts';
import { expireMutes } from './expire-mutes.ts';
import { forgetExpired } from './forget-expired.ts';
import { forgetRevisions } from './forget-revisions.ts';
import { forgetHeard } from './hear-event.ts';
import { reconcileWhenDue } from './judge/reconcile.ts';
import { expireMessageProblems } from './message-problems.ts';
import { sweepNotices } from './notices/sweep-notices.ts';
import { oneLook } from './one-look.ts';
import { sweepOutbox } from './outbox.ts';
import { recordBurnUps } from './progress/record-burn-ups.ts';
import { sweepBodies } from './stagings.ts';
import { tellSilences } from './tell-silences.ts';
import { expireWords } from './todos/expire-words.ts';

type SweepDependencies = Pick<
  App,
  | 'store'
  | 'codec'
  | 'bus'
  | 'clock'
  | 'tasks'
  | 'readCatalogue'
  | 'readBoard'
  | 'rules'
  | 'publicUrl'
  | 'revisionsKept'
  | 'historyDays'
>;

/** What a sweep did. */
export interface Swept {
  /** Log documents the bus had not taken before. */
  readonly handedOver: number;
  /** Sources that fell silent or were heard again. */
  readonly silences: number;
  /** Marks of events heard long ago. */
  readonly forgotten: number;
}

/** Younger entries may still be on their way by the publication that wrote them. */
const LEFT_BEHIND_MS = 60_000;

/**
 * Everything that only the passing of time brings about. Each step is tried though another fails, and each may run as
 * often as one likes; throws when one failed, so that the sweep is repeated.
 */
export async function sweepAll(app: SweepDependencies): Promise<Swept> {
  const now = app.clock.now();
  const olderThan = new Date(Date.parse(now) - LEFT_BEHIND_MS).toISOString();
  const failures: unknown[] = [];
  const step = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      failures.push(error);
      return undefined;
    }
  };
  // Not for who judges: that looks at what is there when its verdicts are written.
  const look = oneLook(app);
  const looking = { ...app, ...look };
  const silences = await step(() => tellSilences(looking));
  const handedOver = await step(() => sweepOutbox(app, olderThan));
  const forgotten = await step(() => forgetHeard(app, now));
  await step(() => sweepBodies(app.store, now));
  await step(() => forgetExpired(app.store, now));
  await step(() => forgetRevisions(app));
  await step(() => expireMessageProblems(looking));
  await step(() => expireMutes(looking));
  await step(() => forgetArchived(looking));
  await step(() => beginCampaigns(app));
  await step(async () => reconcileWhenDue(app, await look.readBoard()));
  await step(() => endBreaks(looking));
  await step(() => expireWords(looking));
  await step(() => sweepNotices(looking));
  await step(() => recordBurnUps(looking));
  if (failures.length > 0) throw new AggregateError(failures, summaryOf(failures));
  return { handedOver: handedOver ?? 0, silences: silences ?? 0, forgotten: forgotten ?? 0 };
}

const summaryOf = (failures: readonly unknown[]): string =>
  `The sweep could not do everything: ${failures
    .map((failure) => (failure instanceof Error ? failure.message : String(failure)))
    .join(' ')}`;
