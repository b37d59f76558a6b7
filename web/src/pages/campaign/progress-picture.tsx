import { formatDay, utcDay } from '#web/campaigns/days.ts';
import { ForecastText } from '#web/campaigns/forecast-text.tsx';
import { percentDone } from '#web/campaigns/progress.ts';
import { ProgressBar } from '#web/campaigns/progress-bar.tsx';
import { ProgressLegend } from '#web/campaigns/progress-legend.tsx';
import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { useNow } from '#web/live/clock.ts';
import { lazy } from '#web/parts/lazy.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

const BurnUp = lazy(async () => (await import('./burn-up.tsx')).BurnUp);

/** The answer first: how much is done, and when it will be; fit to be copied as a picture. */
export function ProgressPicture(props: {
  readonly campaign: NonNullable<CampaignPageQuery['campaign']>;
}) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const language = useLanguage();
  const today = useNow(utcDay);
  const { campaignId, title, progress, forecast, burnUp, targetDate } = props.campaign;
  const percent = percentDone(progress);
  const { done, total, cannotTell } = progress;
  return (
    <section class="panel progress-picture" aria-label={words.progress}>
      <header class="progress-head">
        <p class="progress-subject small">
          <strong>{title}</strong>
          <span class="quiet">{t.asOf(formatDay(today, language))}</span>
        </p>
        <p class="progress-number">
          {total === 0 ? (
            <span class="quiet">{words.nobodyAsked}</span>
          ) : percent === undefined ? (
            <strong>{words.CANNOT_TELL}</strong>
          ) : (
            <>
              <strong class="number">{percent} %</strong> {t.percentDone}
              <span class="quiet">{t.ofServices(formatCount(done), formatCount(total))}</span>
            </>
          )}
          {cannotTell > 0 && percent !== undefined ? (
            <span class="warned">{t.unclear(formatCount(cannotTell))}</span>
          ) : null}
        </p>
        <ForecastText forecast={forecast} twoLines />
      </header>
      <ProgressBar progress={progress} />
      <ProgressLegend
        progress={progress}
        hrefOf={(state) => `/campaigns/${campaignId}?state=${state}#services`}
      />
      <BurnUp points={burnUp} target={targetDate} forecast={forecast} />
    </section>
  );
}
