import type { Campaign, CampaignDefinition } from './campaign.ts';
import { rulesKey } from './costly.ts';
import { momentOf } from './day.ts';

/**
 * A campaign with another definition. One that is put off again will have to begin, and be told to, once more; what other
 * rules cost nobody knows yet.
 */
export function redefine(campaign: Campaign, definition: CampaignDefinition, at: string): Campaign {
  const { begunAt, costlySince, ...rest } = campaign;
  const launch = definition.launchAt === undefined ? undefined : momentOf(definition.launchAt);
  const hasBegun = begunAt !== undefined && launch !== undefined && launch <= at;
  const isCostly =
    costlySince !== undefined && rulesKey(campaign.definition) === rulesKey(definition);
  return {
    ...rest,
    definition,
    version: campaign.version + 1,
    ...(hasBegun ? { begunAt } : {}),
    ...(isCostly ? { costlySince } : {}),
  };
}
