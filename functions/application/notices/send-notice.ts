import type { App } from '#application/app.ts';
import { ref } from '#application/documents.ts';
import type { FlipDependencies } from '#application/flip.ts';
import { recordMessageProblems } from '#application/message-problems.ts';
import type { Sending } from '#application/ports.ts';
import { compact } from '#domain/compact.ts';
import { plusSeconds, secondsBetween } from '#domain/instant.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { noticeProblem } from './notice-problem.ts';
import { noticeOf, noticeWrite } from './notice-store.ts';

type SendDependencies = Pick<App, 'tasks' | 'messengers' | 'readCatalogue'> & FlipDependencies;

/** How long an attempt may take before another one begins: after a crash in it the notice may come a second time. */
const ATTEMPT_SECONDS = 120;
const FIRST_PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 3_600;
const PATIENCE_SECONDS = 24 * 3_600;

/**
 * Sends a notice that is due, and writes down what became of it. `idle` when it is not due, was sent, or somebody else is
 * at it. What may go well later is tried again, less and less often, for a day.
 */
export async function sendNotice(
  app: SendDependencies,
  id: string,
): Promise<Sending['kind'] | 'idle'> {
  const notice = await begin(app, id);
  if (notice?.recipient === undefined) return 'idle';
  const { by, to } = notice.recipient;
  const sending = await app.messengers[by].send({ id, to, text: notice.text });
  const after = settled(notice, sending, app.clock.now());
  await record(app, after);
  if (after.dueAt !== undefined) await queueNotice(app, after);
  if (sending.kind === 'refused') {
    const { source, problem } = noticeProblem(await app.readCatalogue(), notice, sending);
    await recordMessageProblems(app, source, [problem]);
  }
  return sending.kind;
}

/** Asks for it to be sent when it is due. The same attempt asked for twice is one. */
export const queueNotice = ({ tasks }: Pick<App, 'tasks'>, { id, attempts, dueAt }: Notice) =>
  tasks.enqueue({
    path: '/tasks/deliver',
    body: { notice: id },
    name: `notice~${id}~${attempts}`,
    ...(dueAt === undefined ? {} : { notBefore: dueAt }),
  });

/** Counts the attempt before it is made, so that a crash in it is a repetition later and not at once. */
function begin({ store, clock }: SendDependencies, id: string): Promise<Notice | undefined> {
  const now = clock.now();
  return store.transaction(async (transaction) => {
    const found = await transaction.get(ref('notices', id));
    const notice = found && noticeOf(found);
    if (notice?.dueAt === undefined || notice.dueAt > now) return undefined;
    const begun = {
      ...notice,
      attempts: notice.attempts + 1,
      dueAt: plusSeconds(now, ATTEMPT_SECONDS),
    };
    const { ref: target, data } = noticeWrite(begun);
    transaction.set(target, data);
    return begun;
  });
}

function settled(
  { dueAt: _, error: __, ...notice }: Notice,
  sending: Sending,
  now: string,
): Notice {
  switch (sending.kind) {
    case 'sent':
      return { ...notice, state: 'SENT', sentAt: now };
    case 'kept':
      return { ...notice, state: 'KEPT' };
    case 'refused':
      return { ...notice, state: 'FAILED', error: sending.why };
    case 'later': {
      const pause = Math.max(sending.afterSeconds ?? 0, pauseAfter(notice.attempts));
      const next = plusSeconds(now, pause);
      const over = secondsBetween(notice.at, next) > PATIENCE_SECONDS;
      return compact({
        ...notice,
        state: over ? 'FAILED' : 'WAITING',
        dueAt: over ? undefined : next,
        error: sending.why,
      });
    }
  }
}

const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1));

/** Unless a later attempt began meanwhile: then its word counts. */
function record({ store }: SendDependencies, after: Notice): Promise<void> {
  return store.transaction(async (transaction) => {
    const found = await transaction.get(ref('notices', after.id));
    if (found === undefined || found.data.attempts !== after.attempts) return;
    const { ref: target, data } = noticeWrite(after);
    transaction.set(target, data);
  });
}
