import { plusSeconds } from './instant.ts';
import type { JsonObject } from './json.ts';

/** How many days a change stays in the log and in the history of its service, unless set otherwise. */
export const HISTORY_DAYS = 400;
/** Of what can be computed again. */
export const COMPARISON_DAYS = 90;
/** What a document names outlives it by so many days: stores take away in any order, and late. */
export const MARGIN_DAYS = 7;

export const daysAfter = (moment: string, days: number): string =>
  plusSeconds(moment, days * 86_400);

/**
 * Whether a document counts as gone: its field `expireAt` (a moment) is past. It may be there for days still, or not;
 * readers must not see the difference.
 */
export const isExpired = ({ expireAt }: JsonObject, now: string): boolean =>
  typeof expireAt === 'string' && expireAt <= now;
