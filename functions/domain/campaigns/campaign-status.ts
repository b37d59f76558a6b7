import type { Campaign } from './campaign.ts';

export const CAMPAIGN_STATUSES = [
  'DRAFT',
  'SCHEDULED',
  'ACTIVE',
  'PAUSED',
  'ENDED',
  'ARCHIVED',
] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** Where a campaign stands at a moment. Passing its target date ends nothing: what is open then is overdue. */
export function campaignStatus(
  { definition, course, withdrawnAt }: Pick<Campaign, 'definition' | 'course' | 'withdrawnAt'>,
  now: string,
): CampaignStatus {
  if (course.archived) return 'ARCHIVED';
  if (course.ended || withdrawnAt !== undefined) return 'ENDED';
  const { launchAt } = definition;
  const isLaunched = course.launched !== undefined || (launchAt !== undefined && launchAt <= now);
  if (!isLaunched) return launchAt === undefined ? 'DRAFT' : 'SCHEDULED';
  return course.paused ? 'PAUSED' : 'ACTIVE';
}

/** The day by which it should be done, after all extensions. */
export const targetDateOf = ({
  definition,
  course,
}: Pick<Campaign, 'definition' | 'course'>): string | undefined =>
  course.extensions.at(-1)?.to ?? definition.targetDate;
