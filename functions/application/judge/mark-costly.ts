import { readCampaigns } from '#application/board-plan.ts';
import { planCampaignBoard } from '#application/campaigns/plan-campaign-board.ts';
import { factsAt } from '#application/facts-of.ts';
import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import { createPace } from '#application/pace.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { isTooCostly, markedCostly, rulesKey } from '#domain/campaigns/costly.ts';
import type { RuleMeter } from '#domain/facts/rule.ts';
import { toMillis } from '#domain/instant.ts';
import { ruleOn } from '#domain/todos/rule-on.ts';
import type { JudgeApp } from './judge.ts';
import { rulesOfCampaign } from './running-campaigns.ts';

/** Marks campaigns by what was found out of their rules (id → rules), unless they have others by now; returns whose mark changed. */
export function markCostly(
  app: Pick<JudgeApp, 'store' | 'codec' | 'bus' | 'clock'>,
  found: ReadonlyMap<string, string>,
  mark: 'costly' | 'cheap',
): Promise<ReadonlySet<string>> {
  const since = mark === 'costly' ? app.clock.now() : undefined;
  return flip<ReadonlySet<string>>(app, async (read) => {
    const known = await readCampaigns(read, app.codec);
    const next = known.map((campaign) =>
      found.get(campaign.definition.id) === rulesKey(campaign.definition)
        ? markedCostly(campaign, since)
        : campaign,
    );
    const changed = next.filter(
      ({ costlySince }, index) => costlySince !== known[index]?.costlySince,
    );
    if (changed.length === 0) return unchanged(new Set());
    return {
      ...(await planCampaignBoard(app, read, next)),
      result: new Set(changed.map(({ definition }) => definition.id)),
      staged: [],
      changes: [],
    };
  });
}

/**
 * Weighs campaigns again that were too costly, and takes the mark from those that are cheap enough by now: there may be
 * fewer services, or less of each. Of many only some are weighed at a time, and those that are named. Nothing is computed
 * or read where none is marked.
 */
export async function weighAgain(app: JudgeApp, campaignIds?: ReadonlySet<string>): Promise<void> {
  const { campaigns, catalogue } = await app.readBoard();
  const now = app.clock.now();
  const marked = [...campaigns.values()].filter(
    (campaign) =>
      campaign.costlySince !== undefined &&
      (campaignIds?.has(campaign.definition.id) ?? true) &&
      campaignStatus(campaign, now) === 'ACTIVE',
  );
  const cheap = new Map<string, string>();
  for (const { definition } of campaignIds ? marked : itsTurn(marked, now)) {
    const steps = await stepsOf(app, definition, catalogue, now);
    if (!isTooCostly(steps)) cheap.set(definition.id, rulesKey(definition));
  }
  if (cheap.size > 0) await markCostly(app, cheap, 'cheap');
}

/** Campaigns that are weighed in one reconcile: some seconds of computing at most. */
const AT_ONCE = 5;
/** For so long it is the turn of the same ones: from one reconcile to the next. */
const TURN_MILLISECONDS = 300_000;

/** Each in its turn, by the clock alone. */
function itsTurn(marked: readonly Campaign[], now: string): readonly Campaign[] {
  const turns = Math.ceil(marked.length / AT_ONCE);
  const turn = Math.floor(toMillis(now) / TURN_MILLISECONDS) % Math.max(1, turns);
  return marked.slice(turn * AT_ONCE, (turn + 1) * AT_ONCE);
}

/** What a campaign costs over all services, as far as it is not too much. */
async function stepsOf(
  { rules: engine }: Pick<JudgeApp, 'rules'>,
  definition: Campaign['definition'],
  catalogue: Parameters<typeof factsAt>[0],
  now: string,
): Promise<number> {
  const rules = rulesOfCampaign(engine, definition);
  const factsOf = factsAt(catalogue, now);
  const pace = createPace();
  const meter: RuleMeter = { steps: 0 };
  for (const serviceId of catalogue.services.keys()) {
    if (isTooCostly(meter.steps)) break;
    ruleOn(rules, factsOf(serviceId), meter);
    await pace(meter.steps);
  }
  return meter.steps;
}
