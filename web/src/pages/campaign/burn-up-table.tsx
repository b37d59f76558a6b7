import { PARTS } from '#web/campaigns/progress.ts';
import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

/** Every point of the chart in numbers, the newest first. */
export function BurnUpTable(props: {
  readonly points: NonNullable<CampaignPageQuery['campaign']>['burnUp'];
}) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="burn-up-table" tabIndex={0}>
      <table aria-label={t.chart}>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.asked}</th>
            {PARTS.map(({ state }) => (
              <th key={state} scope="col">
                {words[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.points.toReversed().map(({ day, progress }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{formatCount(progress.total)}</td>
              {PARTS.map(({ state, count }) => (
                <td key={state}>{formatCount(progress[count])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
