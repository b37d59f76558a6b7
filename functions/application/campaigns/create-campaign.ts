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
import { TOO_COSTLY, wouldNotBeJudged } from './too-costly.ts';

/**
 * Makes a campaign that belongs to the page. Without `launchAt` it is a draft; with one that is past it runs at once, if
 * its rules are cheap enough to be judged. The day by which it should be done is not over already.
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
  const refused =
    overBefore(definition, at) ??
    ((await wouldNotBeJudged(app, campaign)) ? TOO_COSTLY : undefined);
  const outcome = await flip<CampaignOutcome>(app, async (reader) => {
    const known = await readCampaigns(reader, app.codec);
    const taken = known.find((one) => one.definition.id === definition.id);
    if (taken) return unchanged(outcomeOfTaken(taken, definition));
    const campaigns = [...known, campaign];
    if (!mayHold(campaigns)) return unchanged<CampaignOutcome>(TOO_MANY);
    if (refused) return unchanged<CampaignOutcome>(refused);
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

/** A day that nobody can meet any more is a slip of the pen. */
function overBefore(
  { targetDate }: CampaignDefinition,
  at: string,
): Extract<CampaignOutcome, { readonly kind: 'refused' }> | undefined {
  if (targetDate === undefined || targetDate >= at.slice(0, 10)) return undefined;
  const message = `It should be done by ${targetDate}, which is over.`;
  const problem = { field: 'targetDate', message, cure: 'Give a day to come.' };
  return { ...refusal('invalid', message), problems: [problem] };
}

function outcomeOfTaken(taken: Campaign, definition: CampaignDefinition): CampaignOutcome {
  const isSame =
    taken.origin.kind === 'page' &&
    sameJson(taken.definition as unknown as Json, definition as unknown as Json);
  if (isSame) return { kind: 'unchanged', campaign: taken };
  const message = `There is a campaign ${definition.id} already, “${taken.definition.title}”: give yours another id.`;
  return { ...refusal('id-taken', message), current: taken };
}
