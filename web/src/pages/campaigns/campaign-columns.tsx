import type { ShownForecast } from '#web/campaigns/forecast.ts';
import { ForecastText } from '#web/campaigns/forecast-text.tsx';
import { openIn, percentDone } from '#web/campaigns/progress.ts';
import { ProgressBar } from '#web/campaigns/progress-bar.tsx';
import { TargetDay } from '#web/campaigns/target-day.tsx';
import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import type { Column } from '#web/parts/column.ts';
import type { campaignListWords } from '#web/words/campaign-list-words.ts';
import type { campaignWords } from '#web/words/campaign-words.ts';
import type { Spoken } from '#web/words/define-words.ts';
import { formatCount } from '#web/words/numbers.ts';

interface Surroundings {
  readonly t: Spoken<typeof campaignListWords>;
  readonly words: Spoken<typeof campaignWords>;
  /** By campaign; those that are not told yet are absent. */
  readonly forecasts: ReadonlyMap<string, ShownForecast>;
  readonly phone: boolean;
}

export function campaignColumns({
  t,
  words,
  forecasts,
  phone,
}: Surroundings): readonly Column<CampaignRowFragment>[] {
  return [
    {
      key: 'title',
      head: t.title,
      sort: 'TITLE',
      primary: true,
      cell: (row) => (
        <>
          <span class="row-name">{row.title}</span>
          <span class="campaign-facts quiet small">
            {row.level ? (
              <span class="level-badge" data-tip={t.levelTip(row.level)}>
                {row.level}
              </span>
            ) : null}
            {row.status === 'ACTIVE' ? null : <span class="status-badge">{words[row.status]}</span>}
            {phone && row.targetDate ? (
              <TargetDay day={row.targetDate} still={row.status !== 'ACTIVE'} />
            ) : null}
            <span class="cut">{[row.category, row.ownerTeam].filter(Boolean).join(' · ')}</span>
          </span>
        </>
      ),
    },
    {
      key: 'progress',
      head: words.progress,
      width: phone ? '132px' : '20%',
      sort: 'DONE_LEAST',
      cell: ({ progress, campaignId }) => (
        <>
          <span class="campaign-progress">
            <ProgressBar progress={progress} />
            <span class="number small">
              {progress.total === 0 ? '' : `${percentDone(progress)} %`}
            </span>
          </span>
          {phone && openIn(progress) > 0 ? (
            <a class="small" href={openHref(campaignId)}>
              {t.openCount(formatCount(openIn(progress)))}
            </a>
          ) : null}
        </>
      ),
    },
    {
      key: 'open',
      head: t.open,
      width: '64px',
      align: 'end',
      sort: 'OPEN_MOST',
      hide: 'phone',
      cell: ({ progress, campaignId }) =>
        openIn(progress) === 0 ? (
          <span class="quiet">0</span>
        ) : (
          <a href={openHref(campaignId)}>{formatCount(openIn(progress))}</a>
        ),
    },
    {
      key: 'target',
      head: words.target,
      width: '112px',
      sort: 'DUE',
      hide: 'phone',
      cell: ({ targetDate, standing, progress, status }) => (
        <TargetDay
          day={targetDate}
          standing={standing}
          still={status !== 'ACTIVE' || openIn(progress) + progress.cannotTell === 0}
        />
      ),
    },
    {
      key: 'forecast',
      head: words.forecast,
      width: '228px',
      hide: 'narrow',
      cell: ({ id }) => <ForecastText forecast={forecasts.get(id) ?? null} twoLines />,
    },
  ];
}

const openHref = (campaignId: string): string =>
  `/campaigns/${campaignId}?state=OPEN&state=REGRESSED#services`;
