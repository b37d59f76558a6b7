import type { Badge } from '#domain/badge/badge.ts';
import type { BadgeLanguage } from '#domain/badge/badge-words.ts';
import { progressBadge } from '#domain/badge/progress-badge.ts';
import { readinessBadge } from '#domain/badge/readiness-badge.ts';
import { type CampaignStatus, campaignStatus } from '#domain/campaigns/campaign-status.ts';
import type { Board } from './board.ts';
import { findService } from './find-service.ts';
import { readinessOf } from './readiness-of.ts';
import { todoCounts } from './todo-counts.ts';

/** A badge, and whether anybody knows what it is of. */
export interface FoundBadge {
  readonly badge: Badge;
  readonly isKnown: boolean;
}

/** How ready a service is for production; `serviceId` may be a former one. */
export function badgeOfService(
  board: Board,
  serviceId: string,
  now: string,
  language: BadgeLanguage,
): FoundBadge {
  const service = findService(board.catalogue, serviceId);
  const passport = service && readinessOf(board, service.serviceId, now);
  return { badge: readinessBadge(passport, language), isKnown: service !== undefined };
}

/** How far a campaign has come; what has not begun is nobody’s business yet. */
export function badgeOfCampaign(
  board: Board,
  campaignId: string,
  now: string,
  language: BadgeLanguage,
): FoundBadge {
  const campaign = board.campaigns.get(campaignId);
  if (campaign === undefined || NOT_BEGUN.has(campaignStatus(campaign, now)))
    return { badge: progressBadge(undefined, undefined, language), isKnown: false };
  const counts = todoCounts(board, now).ofCampaign(campaignId);
  return { badge: progressBadge(campaign.definition.title, counts, language), isKnown: true };
}

const NOT_BEGUN: ReadonlySet<CampaignStatus> = new Set(['DRAFT', 'SCHEDULED']);
