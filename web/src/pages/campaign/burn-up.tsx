import { useId, useRef } from 'preact/hooks';
import { formatDay, utcDay } from '#web/campaigns/days.ts';
import type { ShownForecast } from '#web/campaigns/forecast.ts';
import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { useNow } from '#web/live/clock.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { BurnUpChart } from './burn-up-chart.tsx';
import { BurnUpTable } from './burn-up-table.tsx';
import { useWidth } from './use-width.ts';
import './burn-up.css';

interface Props {
  readonly points: NonNullable<CampaignPageQuery['campaign']>['burnUp'];
  readonly target: string | null;
  readonly forecast: ShownForecast | null;
}

/** What was asked and done day by day, and where it is heading; the same as a table. */
export function BurnUp({ points, target, forecast }: Props) {
  const t = useWords(campaignPageWords);
  const language = useLanguage();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const today = useNow(utcDay);
  const last = points.at(-1);
  if (last === undefined) return <p class="quiet small">{t.noHistory}</p>;
  const { done, total, cannotTell } = last.progress;
  const told = [
    t.chartTold(formatDay(last.day, language), formatCount(done), formatCount(total)),
    cannotTell > 0 ? t.unclear(formatCount(cannotTell)) : '',
  ].join(' ');
  return (
    <figure class="burn-up">
      <div ref={box} role="img" aria-label={`${t.chart}. ${told}`}>
        {width > 0 ? (
          <BurnUpChart
            points={points}
            target={target}
            forecast={forecast}
            today={today}
            width={width}
            clip={id}
          />
        ) : null}
      </div>
      <Disclosure summary={<span class="small quiet">{t.asTable}</span>}>
        <BurnUpTable points={points} />
      </Disclosure>
    </figure>
  );
}
