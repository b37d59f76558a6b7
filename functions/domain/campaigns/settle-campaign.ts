import type { Json } from '#domain/json.ts';
import { sameJson } from '#domain/same-json.ts';
import { type Claimant, type ClaimNews, isSameClaimant, settle } from '#domain/standing.ts';
import { type Campaign, type CampaignClaim, NO_COURSE } from './campaign.ts';
import { redefine } from './redefine.ts';

/** What a publication says about one campaign. */
export interface CampaignNews extends ClaimNews<CampaignClaim> {
  /** Files that a complete set proves to be without the campaign. */
  readonly ended: readonly Claimant[];
}

/**
 * What is known of a campaign after a publication. Files only ever change what a file said: a campaign that was made in
 * another way stays as it is, and so does what people did with it. Of several files that describe a new one the first in
 * the order of their paths is taken; the others are told. Undefined when there is none.
 */
export function settleCampaign(
  before: Campaign | undefined,
  news: CampaignNews,
  at: string,
): Campaign | undefined {
  const gone = [...news.gone, ...news.ended];
  const holder = before && claimOf(before);
  const known = [...(holder ? [holder] : []), ...(before?.contenders ?? [])];
  const published = news.published.map((claim) => sameClaim(known, claim) ?? claim);
  if (before !== undefined && before.origin.kind !== 'file') {
    return withContenders(
      before,
      settle(
        { active: OTHER_WAY, soft: false, contenders: before.contenders ?? [] },
        { published, gone },
      ).contenders,
    );
  }
  const isSoft = before?.withdrawnAt !== undefined || before?.adrift === true;
  const after = settle<CampaignClaim>(
    { ...(holder ? { active: holder } : {}), soft: isSoft, contenders: before?.contenders ?? [] },
    { published, gone },
  );
  // Without a file behind it, it yields to the first of several as well.
  const isFirm = after.active !== undefined && !after.soft;
  const active = isFirm ? after.active : (after.contenders[0] ?? after.active);
  if (active === undefined) return undefined;
  const contenders = after.contenders.filter((claim) => claim !== active);
  const settled = withContenders(
    active === holder && before ? before : claimed(before, active, at),
    contenders,
  );
  const isEnded =
    before?.withdrawnAt !== undefined || news.ended.some((file) => isSameClaimant(file, active));
  const hasFile = isFirm || active !== after.active;
  return withSoftness(settled, hasFile ? 'firm' : isEnded ? 'withdrawn' : 'adrift', at);
}

/** What comes into force when a campaign that holds back files goes away: the eldest of them. */
export function heirOf(campaign: Campaign, at: string): Campaign | undefined {
  const [eldest, ...others] = campaign.contenders ?? [];
  if (eldest === undefined) return undefined;
  const heir = { ...claimed(undefined, eldest, at), version: campaign.version + 1 };
  return withContenders(heir, others);
}

/** Holds the place of a campaign that no file describes. */
const OTHER_WAY = { source: '', path: '' } as CampaignClaim;

/** The file that a campaign is described by, if any. */
function claimOf({ origin, definition }: Campaign): CampaignClaim | undefined {
  if (origin.kind !== 'file') return undefined;
  const { kind: _, ...provenance } = origin;
  return { ...provenance, definition };
}

/** The claim that said just this before: since then it holds. */
const sameClaim = (known: readonly CampaignClaim[], claim: CampaignClaim) =>
  known.find(
    (one) =>
      isSameClaimant(one, claim) &&
      sameJson(one.definition as unknown as Json, claim.definition as unknown as Json),
  );

function claimed(
  before: Campaign | undefined,
  { definition, ...provenance }: CampaignClaim,
  at: string,
): Campaign {
  const origin = { kind: 'file', ...provenance } as const;
  if (before === undefined) return { definition, origin, course: NO_COURSE, version: 1 };
  return redefine({ ...before, origin }, definition, at);
}

function withContenders(campaign: Campaign, contenders: readonly CampaignClaim[]): Campaign {
  const { contenders: _, ...rest } = campaign;
  return contenders.length === 0 ? rest : { ...rest, contenders };
}

function withSoftness(
  campaign: Campaign,
  softness: 'firm' | 'adrift' | 'withdrawn',
  at: string,
): Campaign {
  const { withdrawnAt, adrift: _, ...rest } = campaign;
  const raised = { ...rest, version: rest.version + 1 };
  switch (softness) {
    case 'firm':
      return withdrawnAt === undefined ? rest : raised;
    case 'adrift':
      return { ...rest, adrift: true };
    case 'withdrawn':
      return withdrawnAt === undefined ? { ...raised, withdrawnAt: at } : { ...rest, withdrawnAt };
  }
}
