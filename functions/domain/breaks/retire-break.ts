import type { Campaign } from '#domain/campaigns/campaign.ts';
import { type CourseWish, type Steered, steer } from '#domain/campaigns/steer.ts';
import { daysAfter } from '#domain/retention.ts';

export type RetiredBreak = Extract<Steered, { readonly kind: 'changed' }>;

/** Days for which one that ended stays among the others. */
const SHOWN_DAYS = 30;
/** Who ends it: nobody did. */
export const RETIRED_BY = 'dashboard';

/**
 * The next step of the campaign of a break: it ends when it is over, and is archived a month later. Undefined where there
 * is none to take, and for every other campaign. What people did with it stays: one that somebody ended or archived is
 * not brought back.
 */
export function retireBreak(
  campaign: Campaign,
  { now, isOver }: { readonly now: string; readonly isOver: boolean },
): RetiredBreak | undefined {
  const { origin, course } = campaign;
  if (origin.kind !== 'contract') return undefined;
  const { ended, archived } = course;
  if (archived !== undefined) return undefined;
  const step = (wish: CourseWish) => {
    const steered = steer(campaign, wish, { by: RETIRED_BY, at: now });
    return steered.kind === 'changed' ? steered : undefined;
  };
  if (ended !== undefined)
    return daysAfter(ended.at, SHOWN_DAYS) <= now ? step({ kind: 'archive' }) : undefined;
  return isOver ? step({ kind: 'end', reason: REASON }) : undefined;
}

const REASON = 'nobody depends on what broke any more';
