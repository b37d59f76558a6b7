import type { Campaign } from '#domain/campaigns/campaign.ts';
import { publishedCampaignChanges } from '#domain/campaigns/campaign-changes.ts';
import { campaignProblems } from '#domain/campaigns/campaign-problems.ts';
import { type CampaignNews, settleCampaign } from '#domain/campaigns/settle-campaign.ts';
import type { Change } from '#domain/change.ts';
import type { Json } from '#domain/json.ts';
import type { OpenProblem } from '#domain/problem.ts';
import { sameJson } from '#domain/same-json.ts';
import type { Cause } from '#domain/settle-service.ts';
import { readCampaigns } from './board-plan.ts';
import type { FlipReader } from './flip.ts';
import { identified } from './identified.ts';
import type { Codec } from './ports.ts';

export interface CampaignsPlan {
  readonly changes: readonly Change[];
  /** Every campaign, as they will be; absent when none changes. */
  readonly campaigns?: readonly Campaign[];
  /** Conflicts over the ids of campaigns; absent when it was not looked at. */
  readonly problems?: readonly OpenProblem[];
  /** Files of the publication that changed a campaign. */
  readonly paths: ReadonlySet<string>;
}

/** Settles which file describes each campaign. Without news the campaigns are not even read. */
export async function planCampaigns(
  read: FlipReader,
  codec: Codec,
  news: ReadonlyMap<string, CampaignNews>,
  cause: Cause & { readonly generation: number },
): Promise<CampaignsPlan> {
  if (news.size === 0) return { changes: [], paths: new Set() };
  const known = await readCampaigns(read, codec);
  const byId = new Map(known.map((campaign) => [campaign.definition.id, campaign]));
  const settled = [...news].flatMap(([id, one]) => {
    const before = byId.get(id);
    const after = settleCampaign(before, one, cause.at);
    return after === undefined || isSame(before, after) ? [] : [{ before, after }];
  });
  const after = new Map([
    ...byId,
    ...settled.map((one) => [one.after.definition.id, one.after] as const),
  ]);
  const campaigns = [...after.values()];
  const { source, revision, at, generation } = cause;
  const changed = settled.map((one) => ({
    ...one,
    drafts: publishedCampaignChanges(one.before, one.after, { source, revision, at }),
  }));
  return {
    changes: changed.flatMap(({ drafts }) =>
      drafts.map((draft) => identified(codec, draft, generation)),
    ),
    problems: campaignProblems(campaigns),
    paths: new Set(
      changed.flatMap(({ drafts, after: { origin } }) =>
        drafts.length > 0 && origin.kind === 'file' && origin.source === source
          ? [origin.path]
          : [],
      ),
    ),
    ...(settled.length === 0 ? {} : { campaigns }),
  };
}

const isSame = (a: Campaign | undefined, b: Campaign): boolean =>
  sameJson(a as unknown as Json, b as unknown as Json);
