import { dayAfter, daysBetween, formatDay } from '#web/campaigns/days.ts';
import type { ShownForecast } from '#web/campaigns/forecast.ts';
import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { dayTicks, extentOf, ticksUpTo } from './burn-up-scale.ts';
import { UnclearBand } from './unclear-band.tsx';

interface Props {
  readonly points: NonNullable<CampaignPageQuery['campaign']>['burnUp'];
  readonly target: string | null;
  readonly forecast: ShownForecast | null;
  readonly today: string;
  /** Px. */
  readonly width: number;
  /** An id of its own, by which the forecast is kept inside the chart. */
  readonly clip: string;
}

const HEIGHT = 236;
const TOP = 38;
const BOTTOM = 24;
const LEFT = 34;
const RIGHT = 12;

/** Drawn in real pixels, so that its words stay as large as all others. */
export function BurnUpChart({ points, target, forecast, today, width, clip }: Props) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const language = useLanguage();
  const most = Math.max(...points.map(({ progress }) => progress.total));
  const days = points.map(({ day }) => day);
  const extent = extentOf({ days, most, today, target, forecast });
  const span = daysBetween(extent.from, extent.to);
  const x = (day: string) =>
    LEFT + ((width - LEFT - RIGHT) * daysBetween(extent.from, day)) / Math.max(1, span);
  const y = (count: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / extent.most);
  const base = y(0);
  const steps = (pick: (progress: (typeof points)[number]['progress']) => number) =>
    points
      .map(({ day, progress }, index) =>
        index === 0 ? `M${x(day)} ${y(pick(progress))}` : `H${x(day)}V${y(pick(progress))}`,
      )
      .join('') + (days.at(-1) === undefined ? '' : `H${x(today)}`);
  const first = days[0] ?? today;
  const done = steps((progress) => progress.done);
  const isUnclear = points.some(({ progress }) => progress.cannotTell > 0);
  const now = points.at(-1)?.progress;
  const start = now ? `${x(today)} ${y(now.done)}` : '';
  const far = dayAfter(extent.to, span * 4);
  const labelEnd = (day: string) => (x(day) > width - 90 ? 'end' : 'start');
  const labelAt = (day: string) => x(day) + (labelEnd(day) === 'end' ? -5 : 5);
  return (
    <svg class="burn-up-chart" width={width} height={HEIGHT} aria-hidden="true">
      <clipPath id={clip}>
        <rect
          x={LEFT}
          y={TOP - 2}
          width={width - LEFT - RIGHT}
          height={HEIGHT - TOP - BOTTOM + 2}
        />
      </clipPath>
      {ticksUpTo(extent.most).map((count) => (
        <g key={count}>
          <path class="chart-grid" d={`M${LEFT} ${y(count)}H${width - RIGHT}`} />
          <text class="chart-word" x={LEFT - 6} y={y(count) + 4} text-anchor="end">
            {formatCount(count)}
          </text>
        </g>
      ))}
      {dayTicks(extent, Math.floor((width - LEFT) / 78)).map((day) => (
        <text key={day} class="chart-word" x={x(day)} y={HEIGHT - 6} text-anchor="middle">
          {formatDay(day, language, day.endsWith('-01-01'))}
        </text>
      ))}
      <g clip-path={`url(#${clip})`}>
        {forecast?.kind === 'INTERVAL' && forecast.from && now ? (
          <>
            <path
              class="chart-interval"
              d={`M${start}L${x(forecast.from)} ${y(now.total)}H${x(forecast.to ?? far)}Z`}
            />
            {forecast.likely ? (
              <path class="chart-likely" d={`M${start}L${x(forecast.likely)} ${y(now.total)}`} />
            ) : null}
          </>
        ) : null}
        <path class="chart-done-area" d={`${done}V${base}H${x(first)}Z`} />
        {isUnclear ? (
          <UnclearBand points={points} hatch={`${clip}-hatch`} {...{ x, y, today }} />
        ) : null}
      </g>
      <path class="chart-asked" d={steps((progress) => progress.total)} />
      <path class="chart-done" d={done} />
      <path class="chart-base" d={`M${LEFT} ${base}H${width - RIGHT}`} />
      <path class="chart-today" d={`M${x(today)} ${TOP}V${base}`} />
      {target && target >= extent.from && target <= extent.to ? (
        <>
          <path class="chart-target" d={`M${x(target)} ${TOP - 26}V${base}`} />
          <text
            class="chart-word chart-target-word"
            x={labelAt(target)}
            y={TOP - 24}
            text-anchor={labelEnd(target)}
          >
            {t.targetLine} {formatDay(target, language, false)}
          </text>
        </>
      ) : null}
      {now ? (
        <>
          <circle class="chart-now" cx={x(today)} cy={y(now.done)} r="3.5" />
          <text
            class="chart-word chart-done-word"
            x={x(today) - 8}
            y={y(now.done) - y(now.total) < 28 ? y(now.done) + 18 : y(now.done) - 8}
            text-anchor="end"
          >
            {words.SATISFIED} {formatCount(now.done)}
            {now.cannotTell > 0 ? ` · ${words.CANNOT_TELL} ${formatCount(now.cannotTell)}` : ''}
          </text>
          <text class="chart-word" x={x(today) - 8} y={y(now.total) - 6} text-anchor="end">
            {t.asked} {formatCount(now.total)}
          </text>
        </>
      ) : null}
      {forecast?.kind === 'INTERVAL' && forecast.from && now ? (
        <text
          class="chart-word"
          x={x(today) > width - 180 ? width - RIGHT : x(today) + 10}
          y={Math.min(base - 8, y(now.done) + 20)}
          text-anchor={x(today) > width - 180 ? 'end' : 'start'}
        >
          {t.interval(
            formatDay(forecast.from, language, false),
            forecast.to === null ? words.later : formatDay(forecast.to, language, false),
          )}
        </text>
      ) : null}
    </svg>
  );
}
