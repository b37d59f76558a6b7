import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import type { Campaign, CampaignDefinition } from './campaign.ts';

/**
 * A campaign whose rules cost more than this over all services is not judged: all its todos can't be told, and why is
 * shown. What it costs follows from rules and facts alone, so it doesn't matter who finds out, or looking at which
 * services first.
 */
export const isTooCostly = (steps: number): boolean => steps > RULE_LIMITS.campaignSteps;

const MOST = RULE_LIMITS.campaignSteps.toLocaleString('en');

export const WHY_COSTLY = `The rules of the campaign cost more than ${MOST} steps over all services: they are not judged.`;
export const COSTLY_CURE = `Look at fewer elements, put fewer loops inside each other, or ask fewer services by a cheap \`scope\`: a service that is not in scope costs no more than that. A rehearsal says when the rules are cheap enough.`;

/** The same for the same rules: what costs were found out about. */
export const rulesKey = ({
  scope,
  applicable,
  satisfied,
}: Pick<CampaignDefinition, 'scope' | 'applicable' | 'satisfied'>): string =>
  JSON.stringify([scope, applicable, satisfied]);

/** The same campaign, marked as too costly since then, or no more. */
export function markedCostly(campaign: Campaign, since: string | undefined): Campaign {
  const { costlySince, ...rest } = campaign;
  return since === undefined ? rest : { ...rest, costlySince: costlySince ?? since };
}
