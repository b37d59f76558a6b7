import type { Campaign, CampaignDefinition } from './campaign.ts';
import { momentOf } from './day.ts';

/** A campaign with another definition. One that is put off again will have to begin, and be told to, once more. */
export function redefine(campaign: Campaign, definition: CampaignDefinition, at: string): Campaign {
  const { begunAt, ...rest } = campaign;
  const launch = definition.launchAt === undefined ? undefined : momentOf(definition.launchAt);
  const hasBegun = begunAt !== undefined && launch !== undefined && launch <= at;
  return {
    ...rest,
    definition,
    version: campaign.version + 1,
    ...(hasBegun ? { begunAt } : {}),
  };
}
