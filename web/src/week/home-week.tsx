import { ProgressBar } from '#web/campaigns/progress-bar.tsx';
import { HomeWeekDocument } from '#web/gql/campaigns/graphql.ts';
import { myTeams } from '#web/live/my-teams.ts';
import { useStore } from '#web/live/store.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';
import './week.css';

const SHOWN = 5;

/** What is asked for and owed: of one’s own teams where they are chosen, else of everybody. */
export function HomeWeek() {
  const t = useWords(weekWords);
  const teams = useStore(myTeams);
  const whose = teams.length > 0 ? { teams: [...teams] } : {};
  const result = useLiveQuery(HomeWeekDocument, { ...whose, first: SHOWN });
  return (
    <Section title={t.campaigns} aside={<a href="/my">{t.myWork}</a>}>
      <Loaded result={result}>
        {({ viewer, overdue, regressed, campaigns }) => (
          <div class="home-week">
            <p class="home-week-facts">
              <a href="/my">{t.mine(formatCount(viewer.todos.totalCount))}</a>
              <span class={overdue.totalCount + regressed.totalCount > 0 ? 'warned' : 'quiet'}>
                {[
                  teams.length > 0 ? t.ofMyTeams : t.ofEverybody,
                  t.regressed(formatCount(regressed.totalCount)),
                  t.overdue(formatCount(overdue.totalCount)),
                ].join(' · ')}
              </span>
            </p>
            {campaigns.nodes.length === 0 ? (
              <p class="quiet">{t.noCampaigns}</p>
            ) : (
              <ul>
                {campaigns.nodes.map((campaign) => (
                  <li key={campaign.id}>
                    <a
                      class="cut plain"
                      href={`/campaigns/${encodeURIComponent(campaign.campaignId)}`}
                    >
                      {campaign.title}
                    </a>
                    <ProgressBar progress={campaign.progress} />
                    <span class={campaign.overdue ? 'warned number small' : 'quiet number small'}>
                      {campaign.targetDate}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}
