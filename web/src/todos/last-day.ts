import { utcDay } from '#web/campaigns/days.ts';

/** The last day (UTC) on which something holds until that moment: midnight ends the day before. */
export const lastDay = (until: string): string => utcDay(Date.parse(until) - 1);
