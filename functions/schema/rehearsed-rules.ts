import {
  type RehearsalOutcome,
  type RehearsedRules,
  rulesOf,
} from '#application/rehearse-campaign.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';

interface RehearseWish {
  readonly campaignId?: string | null | undefined;
  readonly scope?: string | null | undefined;
  readonly applicable?: string | null | undefined;
  readonly satisfied?: string | null | undefined;
}

type Refused = Extract<RehearsalOutcome, { readonly kind: 'refused' }>;
type WantedRules = { readonly kind: 'rules'; readonly rules: RehearsedRules } | Refused;

/** The rules to rehearse: those that are given, else those of the campaign that is named. */
export function wantedRules(
  { campaignId, scope, applicable, satisfied }: RehearseWish,
  campaigns: ReadonlyMap<string, Campaign>,
): WantedRules {
  const rules = {
    scope: scope || 'true',
    ...(applicable ? { applicable } : {}),
    ...(satisfied ? { satisfied } : {}),
  };
  if (scope || applicable || satisfied) return { kind: 'rules', rules };
  const saved = campaigns.get(campaignId ?? '');
  if (saved) return { kind: 'rules', rules: rulesOf(saved) };
  if (campaignId) {
    const message = `There is no campaign ${campaignId}.`;
    return refused(message, 'Name one that `campaigns` lists, or give rules.');
  }
  if (scope === null || satisfied === null) return { kind: 'rules', rules };
  return refused(
    'Nothing says what to rehearse: neither a campaign nor a rule is given.',
    'Give `campaignId`, `scope` or `satisfied`.',
  );
}

const refused = (message: string, cure: string): Refused => ({
  kind: 'refused',
  problems: [{ field: 'campaignId', message, cure }],
});
