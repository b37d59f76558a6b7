import { ForecastText } from '#web/campaigns/forecast-text.tsx';
import { percentDone } from '#web/campaigns/progress.ts';
import { ProgressBar, useProgressWords } from '#web/campaigns/progress-bar.tsx';
import { ProgressLegend } from '#web/campaigns/progress-legend.tsx';
import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { lazy } from '#web/parts/lazy.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';

const BurnUp = lazy(async () => (await import('./burn-up.tsx')).BurnUp);

/** The answer first: how much is done, and when it will be; fit to be copied as a picture. */
export function ProgressPicture(props: {
  readonly campaign: NonNullable<CampaignPageQuery['campaign']>;
}) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const { campaignId, title, progress, forecast, burnUp, targetDate } = props.campaign;
  const percent = percentDone(progress);
  const told = useProgressWords(progress);
  return (
    <section class="panel progress-picture" aria-label={words.progress}>
      <header class="progress-head">
        <p class="progress-number">
          {percent === undefined ? null : (
            <>
              <strong class="number">{percent} %</strong> {t.percentDone}
            </>
          )}
          <span class="quiet small progress-told">{told}</span>
        </p>
        <p class="progress-subject small">
          <strong>{title}</strong>
          <ForecastText forecast={forecast} />
        </p>
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
