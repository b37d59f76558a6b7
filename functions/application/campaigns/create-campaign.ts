import { readCampaigns } from '#application/board-plan.ts';
import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import { mayHold } from '#domain/campaigns/bounds.ts';
import { type Campaign, type CampaignDefinition, NO_COURSE } from '#domain/campaigns/campaign.ts';
import { refusal } from '#domain/campaigns/campaign-refusal.ts';
import { toldDefinition } from '#domain/campaigns/told-definition.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { sameJson } from '#domain/same-json.ts';
import {
  type CampaignApp,
  type CampaignOutcome,
  planCampaignChange,
  TOO_MANY,
} from './change-campaign.ts';
import { judgeChanged } from './judge-changed.ts';
import { readDefinition } from './read-definition.ts';

/**
 * Makes a campaign that belongs to the page. Without `launchAt` it is a draft; with one that is past it runs at once.
 * The same made again is left as it is; an id that something else has is refused, whoever made that.
 */
export async function createCampaign(
  app: CampaignApp,
  { written, by }: { readonly written: JsonObject; readonly by: string },
): Promise<CampaignOutcome> {
  const at = app.clock.now();
  const read = readDefinition(app.rules, written);
  if (read.kind === 'refused') return read;
  const { definition } = read;
  const campaign: Campaign = {
    definition,
    origin: { kind: 'page', by, at },
    course: NO_COURSE,
    version: 1,
  };
  const outcome = await flip<CampaignOutcome>(app, async (reader) => {
    const known = await readCampaigns(reader, app.codec);
    const taken = known.find((one) => one.definition.id === definition.id);
    if (taken) return unchanged(outcomeOfTaken(taken, definition));
    const campaigns = [...known, campaign];
    if (!mayHold(campaigns)) return unchanged<CampaignOutcome>(TOO_MANY);
    return planCampaignChange<CampaignOutcome>(app, reader, {
      campaigns,
      result: { kind: 'changed', campaign },
      change: {
        kind: 'campaign-created',
        summary: `${by} made the campaign ${definition.title}.`,
        after: toldDefinition(definition),
        ...{ subject: definition.id, by, at, version: 0 },
      },
    });
  });
  return judgeChanged(app, definition.id, by, outcome);
}

function outcomeOfTaken(taken: Campaign, definition: CampaignDefinition): CampaignOutcome {
  const isSame =
    taken.origin.kind === 'page' &&
    sameJson(taken.definition as unknown as Json, definition as unknown as Json);
  if (isSame) return { kind: 'unchanged', campaign: taken };
  const message = `There is a campaign ${definition.id} already, “${taken.definition.title}”: give yours another id.`;
  return { ...refusal('id-taken', message), current: taken };
}
