import type { ForecastDaysFragment } from '#web/gql/campaigns/graphql.ts';
import type { Language } from '#web/live/preferences.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { type Spoken, speak } from '#web/words/define-words.ts';
import { formatDay } from './days.ts';

/** When a campaign will be done, as the API tells it: days, and how many days after the target date those are. */
export type ShownForecast = ForecastDaysFragment;

/** "likely 12 days late" and "80 %: 5 to 21 days late"; without a target date the days themselves. */
export function forecastWords(
  forecast: ShownForecast,
  language: Language,
): { readonly likely: string; readonly range?: string } {
  const t = speak(campaignWords, language);
  switch (forecast.kind) {
    case 'DONE':
      return { likely: t.allDone };
    case 'TOO_EARLY':
      return { likely: t.tooEarly };
    case 'NOTHING_CLOSED':
      return { likely: t.noClosings };
    case 'INTERVAL': {
      const { from, likely, to, lateFrom, lateLikely, lateTo } = forecast;
      const told = (day: string | null, late: number | null) =>
        day === null ? t.later : late === null ? formatDay(day, language) : lateness(late, t);
      const isAlike = lateFrom !== null && lateTo !== null && lateFrom * lateTo > 0;
      const first =
        isAlike && language === 'en' ? String(Math.abs(lateFrom)) : told(from, lateFrom);
      return {
        likely: likely === null ? t.notWithin : t.likely(told(likely, lateLikely)),
        range: t.range(first, told(to, lateTo)),
      };
    }
  }
}

/** It will likely not be done by its day. */
export const isLikelyLate = ({ kind, likely, lateFrom, lateLikely }: ShownForecast): boolean =>
  kind === 'INTERVAL' && lateFrom !== null && (likely === null || (lateLikely ?? 0) > 0);

function lateness(days: number, t: Spoken<typeof campaignWords>): string {
  if (days === 0) return t.onTime;
  return days > 0 ? t.late(days) : t.early(-days);
}
