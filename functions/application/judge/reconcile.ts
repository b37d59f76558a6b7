import type { Board } from '#application/board.ts';
import { type CatalogueStamp, ref } from '#application/documents.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import { judgeTogether } from './desk.ts';
import type { JudgeApp, Judged } from './judge.ts';
import { weighAgain } from './mark-costly.ts';
import { renewEvidence } from './renew-evidence.ts';
import { hasNoTodos } from './running-campaigns.ts';

/** When everything was judged last, and by which campaigns. */
interface LastReconcile {
  readonly at: string;
  readonly organisation?: string;
  /** Of what ran in all clusters. */
  readonly running: string;
  /** Campaign → its version; of those that had begun. */
  readonly campaigns: Readonly<Record<string, number>>;
}

const LAST = ref('judgings', 'current');
const EVERY_SECONDS = 300;

/**
 * Judges everything that is running once, whatever events came or were lost: what time alone decides is found by this
 * too. Verdicts that were right write nothing; 1 write. What a campaign that was not judged yet, or not in this
 * version, changes is its own doing and not told one by one.
 */
export async function reconcile(app: JudgeApp): Promise<Judged> {
  await weighAgain(app);
  const { campaigns, catalogue } = await app.readBoard();
  const last = await readLast(app);
  const at = app.clock.now();
  const versions = versionsOf(campaigns, at);
  const changed = Object.keys(versions).filter((id) => last?.campaigns[id] !== versions[id]);
  const judged = await judgeTogether(app, () => [
    { services: 'all', cause: { kind: 'reconcile', at } },
    ...(changed.length === 0
      ? []
      : [
          {
            services: 'all' as const,
            campaigns: new Set(changed),
            cause: { kind: 'campaign', at, version: 0 } as const,
          },
        ]),
  ]);
  await renewEvidence(app);
  const { organisation } = catalogue.stamp;
  const done: LastReconcile = {
    at,
    running: runningHash(app, catalogue.stamp),
    campaigns: versions,
    ...(organisation === undefined ? {} : { organisation }),
  };
  await app.store.transaction(async (transaction) =>
    transaction.set(LAST, done as unknown as JsonObject),
  );
  return judged;
}

/**
 * The same when it is time: five minutes after the last time, or at once when a campaign, the organisation or something
 * that runs is another than then: of a disruption budget or a pod that became ready no event tells. 1 read where it is
 * not, beside those of a warm catalogue where no board is given.
 */
export async function reconcileWhenDue(app: JudgeApp, known?: Board): Promise<Judged | undefined> {
  const board = known ?? (await app.readBoard());
  if (board.campaigns.size === 0 && board.judged.size === 0) return undefined;
  const last = await readLast(app);
  return last !== undefined && isFresh(app, last, board) ? undefined : reconcile(app);
}

function isFresh(app: JudgeApp, last: LastReconcile, { campaigns, catalogue }: Board): boolean {
  const now = app.clock.now();
  if (last.running !== runningHash(app, catalogue.stamp)) return false;
  if (plusSeconds(last.at, EVERY_SECONDS) <= now) return false;
  if (last.organisation !== catalogue.stamp.organisation) return false;
  const versions = versionsOf(campaigns, now);
  const ids = new Set([...Object.keys(versions), ...Object.keys(last.campaigns)]);
  return ![...ids].some((id) => versions[id] !== last.campaigns[id]);
}

const runningHash = ({ codec }: Pick<JudgeApp, 'codec'>, { clusters }: CatalogueStamp): string =>
  codec.sha256(
    JSON.stringify(Object.entries(clusters).map(([name, { health }]) => [name, health])),
  );

/** Of those that began. */
const versionsOf = (
  campaigns: ReadonlyMap<string, Campaign>,
  now: string,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...campaigns]
      .filter(([, campaign]) => !hasNoTodos(campaign, now))
      .map(([id, { version }]) => [id, version]),
  );

async function readLast({ store }: JudgeApp): Promise<LastReconcile | undefined> {
  return (await store.get(LAST))?.data as unknown as LastReconcile | undefined;
}
