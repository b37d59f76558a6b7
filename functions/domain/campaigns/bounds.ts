import type { Campaign, CampaignDefinition } from './campaign.ts';

/** So many campaigns may there be beside those that are archived. */
export const MOST_CAMPAIGNS = 500;
/** All definitions together, archived ones and those that are held back as well, in characters: they are read as one. */
export const MOST_TEXT = 4_000_000;

export const textOf = (definition: CampaignDefinition): number => JSON.stringify(definition).length;

export const isLiving = ({ course }: Pick<Campaign, 'course'>): boolean =>
  course.archived === undefined;

/** Whether there may be all these campaigns at once. */
export function mayHold(campaigns: readonly Campaign[]): boolean {
  if (campaigns.filter(isLiving).length > MOST_CAMPAIGNS) return false;
  const definitions = campaigns.flatMap(({ definition, contenders = [] }) => [
    definition,
    ...contenders.map((claim) => claim.definition),
  ]);
  return definitions.reduce((sum, definition) => sum + textOf(definition), 0) <= MOST_TEXT;
}
