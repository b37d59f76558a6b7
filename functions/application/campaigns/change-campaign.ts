import type { App } from '#application/app.ts';
import { readCampaigns } from '#application/board-plan.ts';
import { type FlipPlan, type FlipReader, flip } from '#application/flip.ts';
import { identified } from '#application/identified.ts';
import { unchanged } from '#application/mutes.ts';
import { MOST_CAMPAIGNS, mayHold } from '#domain/campaigns/bounds.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { type CampaignRefusal, refusal } from '#domain/campaigns/campaign-refusal.ts';
import type { CampaignChange } from '#domain/campaigns/steer.ts';
import type { JsonObject } from '#domain/json.ts';
import { planCampaignBoard } from './plan-campaign-board.ts';

/** What use cases of people's campaigns need. */
export type CampaignApp = Pick<
  App,
  'store' | 'codec' | 'bus' | 'clock' | 'readBoard' | 'rules' | 'historyDays'
>;

/** What became of the wish to change a campaign. */
export type CampaignOutcome =
  | { readonly kind: 'changed'; readonly campaign: Campaign }
  /** It is so already: nothing was written. */
  | { readonly kind: 'unchanged'; readonly campaign: Campaign }
  /** Somebody changed it since it was looked at: nothing was written, and both versions are here. */
  | { readonly kind: 'conflict'; readonly current: Campaign; readonly yours: JsonObject }
  | { readonly kind: 'deleted'; readonly id: string }
  | ({ readonly kind: 'refused'; readonly current?: Campaign } & CampaignRefusal);

export interface CampaignWish {
  readonly id: string;
  /** Who wishes it. */
  readonly by: string;
  /** The version that was looked at; not compared when absent. */
  readonly expectedVersion?: number | undefined;
  /** What is wished, for whoever has to compare it with another version. */
  readonly yours?: JsonObject;
}

export type CampaignDecision =
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'refused' } & CampaignRefusal)
  | {
      readonly kind: 'changed';
      /** Absent: it is there no more. */
      readonly campaign?: Campaign;
      readonly change: CampaignChange;
    };

/**
 * Does to one campaign what `decide` says, as the campaign is in the moment of writing. What is so already needs no
 * version, so that a repetition is no conflict. `decide` may run again and must be pure.
 */
export function changeCampaign(
  app: CampaignApp,
  wish: CampaignWish,
  decide: (campaign: Campaign, at: string) => CampaignDecision,
): Promise<CampaignOutcome> {
  const at = app.clock.now();
  const { id, by, expectedVersion, yours = {} } = wish;
  return flip<CampaignOutcome>(app, async (read) => {
    const known = await readCampaigns(read, app.codec);
    const current = known.find(({ definition }) => definition.id === id);
    if (current === undefined) {
      return unchanged(refusal('unknown-campaign', `There is no campaign ${id}.`));
    }
    const decision = decide(current, at);
    if (decision.kind === 'unchanged') return unchanged({ kind: 'unchanged', campaign: current });
    if (expectedVersion !== undefined && expectedVersion !== current.version) {
      return unchanged({ kind: 'conflict', current, yours });
    }
    if (decision.kind === 'refused') return unchanged({ ...decision, current });
    const { campaign, change } = decision;
    const others = known.filter((one) => one !== current);
    const campaigns = campaign === undefined ? others : [...others, campaign];
    if (!mayHold(campaigns) && mayHold(known)) return unchanged({ ...TOO_MANY, current });
    return planCampaignChange(app, read, {
      campaigns,
      change: { ...change, subject: id, by, at, version: current.version },
      result: campaign === undefined ? { kind: 'deleted', id } : { kind: 'changed', campaign },
    });
  });
}

export const TOO_MANY = refusal(
  'too-many',
  `There are at most ${MOST_CAMPAIGNS} campaigns, with 4 million characters in all: archive those that are over.`,
);

/** Makes these the campaigns there are, and tells what somebody changed; what is wrong with campaigns is told anew. */
export async function planCampaignChange<Result>(
  { codec }: Pick<App, 'codec'>,
  read: FlipReader,
  {
    campaigns,
    change: { by, version, ...change },
    result,
  }: {
    readonly campaigns: readonly Campaign[];
    readonly change: CampaignChange & {
      readonly subject: string;
      /** Who did it. */
      readonly by: string;
      readonly at: string;
      /** Of the campaign before it. */
      readonly version: number;
    };
    readonly result: Result;
  },
): Promise<FlipPlan<Result>> {
  const board = await planCampaignBoard({ codec }, read, campaigns);
  const title = campaigns.find((one) => one.definition.id === change.subject)?.definition.title;
  const titled = title === undefined ? change : { ...change, after: { ...change.after, title } };
  return {
    result,
    staged: [],
    ...board,
    changes: [identified(codec, { ...titled, source: by, revision: change.at }, version)],
  };
}
