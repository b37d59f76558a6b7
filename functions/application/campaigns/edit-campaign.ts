import type { Campaign, CampaignDefinition } from '#domain/campaigns/campaign.ts';
import { type CampaignRefusal, refusal } from '#domain/campaigns/campaign-refusal.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { logged } from '#domain/campaigns/log-act.ts';
import { redefine } from '#domain/campaigns/redefine.ts';
import { definitionDiff } from '#domain/campaigns/told-definition.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import {
  type CampaignApp,
  type CampaignDecision,
  type CampaignOutcome,
  changeCampaign,
} from './change-campaign.ts';
import { judgeChanged } from './judge-changed.ts';
import { readDefinition } from './read-definition.ts';
import { TOO_COSTLY, wouldNotBeJudged } from './too-costly.ts';

/**
 * Gives a campaign of the page another definition, wholly. Who edits names the version he saw: when somebody was faster
 * nothing is written, and both versions come back. What a file or a contract says is not edited here; what runs is not
 * given rules that cost too much to be judged.
 */
export async function editCampaign(
  app: CampaignApp,
  {
    written,
    expectedVersion,
    by,
  }: { readonly written: JsonObject; readonly expectedVersion: number; readonly by: string },
): Promise<CampaignOutcome> {
  const read = readDefinition(app.rules, written);
  if (read.kind === 'refused') return read;
  const { definition } = read;
  const wish = { id: definition.id, by, expectedVersion, yours: written };
  const isTooCostly = await wouldCostTooMuch(app, definition);
  const outcome = await changeCampaign(app, wish, (campaign, at) => {
    const decision = decide(campaign, definition, { by, at });
    return decision.kind === 'changed' && isTooCostly ? TOO_COSTLY : decision;
  });
  return judgeChanged(app, definition.id, by, outcome);
}

async function wouldCostTooMuch(
  app: CampaignApp,
  definition: CampaignDefinition,
): Promise<boolean> {
  const { campaigns } = await app.readBoard();
  const before = campaigns.get(definition.id);
  if (before === undefined || refusalOfOrigin(before)) return false;
  return wouldNotBeJudged(app, redefine(before, definition, app.clock.now()), before);
}

function decide(
  campaign: Campaign,
  definition: CampaignDefinition,
  act: { readonly by: string; readonly at: string },
): CampaignDecision {
  const owned = refusalOfOrigin(campaign);
  if (owned) return owned;
  const diff = definitionDiff(
    campaign.definition as unknown as Json,
    definition as unknown as Json,
  );
  if (diff === undefined) return { kind: 'unchanged' };
  const status = campaignStatus(campaign, act.at);
  if (status === 'ENDED' || status === 'ARCHIVED') {
    return refusal('over', `${campaign.definition.title} is over: what it said stays as it was.`);
  }
  const fields = [...new Set([...Object.keys(diff.before), ...Object.keys(diff.after)])].sort();
  const course = logged(campaign.course, { ...act, kind: 'edited', fields });
  return {
    kind: 'changed',
    campaign: redefine({ ...campaign, course }, definition, act.at),
    change: {
      kind: 'campaign-edited',
      summary: `${act.by} edited ${definition.title}: ${fields.join(', ')}.`,
      ...diff,
    },
  };
}

/** Why the definition is not the page's to change. */
export function refusalOfOrigin({
  origin,
  definition: { title },
}: Campaign): ({ readonly kind: 'refused' } & CampaignRefusal) | undefined {
  switch (origin.kind) {
    case 'page':
      return undefined;
    case 'file':
      return refusal(
        'owned-by-file',
        `${title} is described by ${origin.path} in ${origin.source}: edit it there, and publish it.`,
      );
    case 'contract':
      return refusal(
        'owned-by-contract',
        `${title} follows from a breaking change of ${origin.source}: it can be paused, extended and ended, not edited.`,
      );
  }
}
