import type { ShownForecast } from '#web/campaigns/forecast.ts';
import { ForecastText } from '#web/campaigns/forecast-text.tsx';
import { LEVELS } from '#web/campaigns/passport-group.ts';
import { PercentDone } from '#web/campaigns/percent-done.tsx';
import { openIn, type Progress } from '#web/campaigns/progress.ts';
import { ProgressBar } from '#web/campaigns/progress-bar.tsx';
import { TargetDay } from '#web/campaigns/target-day.tsx';
import type { Column } from '#web/parts/column.ts';
import type { campaignListWords } from '#web/words/campaign-list-words.ts';
import type { campaignWords } from '#web/words/campaign-words.ts';
import type { Spoken } from '#web/words/define-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { CampaignTitle } from './campaign-title.tsx';
import type { ListRow } from './list-rows.ts';
import { PassportReached, PassportTitle } from './passport-row.tsx';

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
}: Surroundings): readonly Column<ListRow>[] {
  return [
    {
      key: 'title',
      head: t.title,
      sort: 'TITLE',
      primary: true,
      cell: (row) =>
        row.kind === 'passport' ? (
          <PassportTitle row={row} />
        ) : (
          <CampaignTitle campaign={row.campaign} isItem={row.isItem} phone={phone} />
        ),
    },
    {
      key: 'progress',
      head: words.progress,
      width: phone ? '132px' : '19%',
      sort: 'DONE_LEAST',
      cell: (row) => {
        const progress = progressOf(row);
        return (
          <>
            <span class="campaign-progress">
              <ProgressBar progress={progress} />
              <PercentDone progress={progress} />
            </span>
            {phone && openIn(progress) > 0 ? (
              <a class="small" href={openHref(row)}>
                {t.openCount(formatCount(openIn(progress)))}
              </a>
            ) : null}
          </>
        );
      },
    },
    {
      key: 'open',
      head: t.open,
      width: '64px',
      align: 'end',
      sort: 'OPEN_MOST',
      hide: 'phone',
      cell: (row) => {
        const open = openIn(progressOf(row));
        return open === 0 ? (
          <span class="quiet">0</span>
        ) : (
          <a href={openHref(row)}>{formatCount(open)}</a>
        );
      },
    },
    {
      key: 'target',
      head: words.target,
      width: '112px',
      sort: 'DUE',
      hide: 'phone',
      cell: (row) => {
        if (row.kind === 'passport') return null;
        const { targetDate, standing, progress, status } = row.campaign;
        return (
          <TargetDay
            day={targetDate}
            standing={standing}
            still={status !== 'ACTIVE' || openIn(progress) + progress.cannotTell === 0}
          />
        );
      },
    },
    {
      key: 'forecast',
      head: words.forecast,
      width: '196px',
      hide: 'narrow',
      cell: (row) =>
        row.kind === 'passport' ? (
          <PassportReached />
        ) : (
          <ForecastText forecast={forecasts.get(row.campaign.id) ?? null} twoLines />
        ),
    },
  ];
}

const progressOf = (row: ListRow): Progress =>
  row.kind === 'passport' ? row.progress : row.campaign.progress;

/** The list behind the number: services, or for the passport how many of them each team has. */
const openHref = (row: ListRow): string =>
  row.kind === 'passport'
    ? `/campaigns/matrix?${LEVELS.map((level) => `level=${level}`).join('&')}`
    : `/campaigns/${row.campaign.campaignId}?state=OPEN&state=REGRESSED#services`;
