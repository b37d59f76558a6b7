import type { App } from '#application/app.ts';
import { dueNotices } from './notice-store.ts';
import { planDigests } from './plan-digests.ts';
import { queueNotice } from './send-notice.ts';
import { placesDue } from './tell-alerts.ts';

/** A sweep comes every minute. */
const MOST_A_SWEEP = 300;

/**
 * Plans digests that came due, and asks for everything to be sent that waits for it: what was just planned, what quiet
 * hours held back, and what a crash left behind. Returns how many notices wait no longer. 4 reads when nothing is due.
 */
export async function sweepNotices(
  app: Pick<
    App,
    'store' | 'codec' | 'clock' | 'tasks' | 'readCatalogue' | 'readBoard' | 'publicUrl'
  >,
): Promise<number> {
  const now = app.clock.now();
  await planDigests(app);
  const due = await dueNotices(app.store, now, MOST_A_SWEEP);
  for (const notice of due) await queueNotice(app, notice);
  for (const place of await placesDue(app, now)) {
    const name = `alerts~${app.codec.sha256(place)}~${now.slice(0, 16)}`;
    await app.tasks.enqueue({ path: '/tasks/deliver', body: { place }, name });
  }
  return due.length;
}
