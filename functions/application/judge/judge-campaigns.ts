import type { Verdict } from '#domain/todos/judgement.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import { judgeTogether } from './desk.ts';
import type { JudgeApp } from './judge.ts';
import { weighAgain } from './mark-costly.ts';

/** How many services of a campaign the rules say what of. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/**
 * Judges some campaigns for every service at once, after they were launched, resumed or changed, so that whoever did it
 * sees what came of it. Should this not happen, their events or the next reconcile do the same. Returns what is open
 * and done then, by campaign.
 */
export async function judgeCampaigns(
  app: JudgeApp,
  campaignIds: readonly string[],
  cause: Extract<TodoCause, { readonly kind: 'campaign' }>,
): Promise<ReadonlyMap<string, VerdictCounts>> {
  const campaigns = new Set(campaignIds);
  await weighAgain(app, campaigns);
  await judgeTogether(app, () => [{ services: 'all', campaigns, cause }]);
  const counts = new Map(campaignIds.map((id) => [id, { ...NOTHING }]));
  const { judged } = await app.readBoard();
  for (const shard of judged.values()) {
    for (const judgements of Object.values(shard)) {
      for (const [id, own] of counts) {
        if (Object.hasOwn(judgements, id)) own[judgements[id]?.verdict ?? 'OPEN'] += 1;
      }
    }
  }
  return counts;
}

const NOTHING = { OPEN: 0, SATISFIED: 0, NOT_APPLICABLE: 0, CANNOT_TELL: 0 };
