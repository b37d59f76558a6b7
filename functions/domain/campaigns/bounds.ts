import type { Campaign } from './campaign.ts';

/** So many campaigns may there be beside those that are archived. */
export const MOST_CAMPAIGNS = 500;
/** All definitions together, archived ones as well, in characters: they are read as one. */
const MOST_TEXT = 4_000_000;

/** Whether there may be all these campaigns at once. */
export function mayHold(campaigns: readonly Pick<Campaign, 'definition' | 'course'>[]): boolean {
  const living = campaigns.filter(({ course }) => course.archived === undefined);
  if (living.length > MOST_CAMPAIGNS) return false;
  const text = campaigns.reduce(
    (sum, { definition }) => sum + JSON.stringify(definition).length,
    0,
  );
  return text <= MOST_TEXT;
}
