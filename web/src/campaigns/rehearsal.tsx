import {
  RehearseCampaignDocument,
  type RehearseCampaignInput,
  type RehearseCampaignQuery,
} from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { campaignRehearsalWords } from '#web/words/campaign-rehearsal-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { TermsLine } from './terms-line.tsx';
import { TodoMark } from './todo-mark.tsx';
import './rehearsal.css';

type Rehearsed = RehearseCampaignQuery['rehearseCampaign'];

/** What would be, were it running now: who fails, what that means for each team, and who carries many already. */
export function Rehearsal({ input }: { readonly input: RehearseCampaignInput }) {
  const language = useApiLanguage();
  const result = useLiveQuery(RehearseCampaignDocument, { input, language }, { keep: true });
  return (
    <Loaded result={result}>
      {({ rehearseCampaign }) =>
        rehearseCampaign.problems.length > 0 ? (
          <ul>
            {rehearseCampaign.problems.map(({ field, message, cure }) => (
              <li key={`${field} ${message}`} class="warned">
                <code>{field}</code>: {message} {cure}
              </li>
            ))}
          </ul>
        ) : (
          <div class={result.loading ? 'rehearsal waiting' : 'rehearsal'}>
            <Summary rehearsed={rehearseCampaign} />
            <div class="rehearsal-pair">
              <Loads teams={rehearseCampaign.teams} />
              <Failing services={rehearseCampaign.services} />
            </div>
          </div>
        )
      }
    </Loaded>
  );
}

function Summary({ rehearsed }: { readonly rehearsed: Rehearsed }) {
  const t = useWords(campaignRehearsalWords);
  const { open, asked, satisfied, cannotTell, notApplicable, notAsked, left } = rehearsed;
  return (
    <p>
      <strong class="rehearsal-number">{t.fail(formatCount(open), formatCount(asked))}</strong>{' '}
      <span class="quiet">
        {t.others(
          formatCount(satisfied),
          formatCount(cannotTell),
          formatCount(notApplicable),
          formatCount(notAsked),
        )}
      </span>
      {left > 0 ? <span class="warned"> {t.left(formatCount(left))}</span> : null}
    </p>
  );
}

function Loads({ teams }: { readonly teams: Rehearsed['teams'] }) {
  const t = useWords(campaignRehearsalWords);
  const words = useWords(campaignWords);
  const most = Math.max(1, ...teams.map(({ open, carries }) => open + carries));
  return (
    <Section title={t.load} count={teams.length}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="rehearsal-scroll" tabIndex={0}>
        <table class="table dense" aria-label={t.load}>
          <thead>
            <tr>
              <th scope="col">{words.team}</th>
              <th scope="col" class="align-end col-count">
                <span class="load-sample load-new" /> {t.wouldOpen}
              </th>
              <th scope="col" class="align-end col-carries">
                <span class="load-sample load-old" /> {t.carries}
              </th>
              <th scope="col" class="hide-phone">
                <span class="unseen">{t.load}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ team, open, carries, carriesMany }) => (
              <tr key={team}>
                <td>
                  <a href={`/teams/${encodeURIComponent(team)}`}>{team}</a>
                </td>
                <td class="align-end number">{formatCount(open)}</td>
                <td class="align-end number">
                  {carriesMany ? (
                    <span class="warned" data-tip={t.carriesMany}>
                      ▲ {formatCount(carries)}
                      <span class="unseen"> ({t.carriesMany})</span>
                    </span>
                  ) : (
                    formatCount(carries)
                  )}
                </td>
                <td class="hide-phone">
                  <span class="load-bar" aria-hidden="true">
                    <span class="load-new" style={{ width: `${(100 * open) / most}%` }} />
                    <span class="load-old" style={{ width: `${(100 * carries) / most}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Failing({ services }: { readonly services: Rehearsed['services'] }) {
  const t = useWords(campaignRehearsalWords);
  if (services.length === 0) return <p class="quiet">{t.none}</p>;
  return (
    <Section title={t.failing} aside={services.length === 100 ? t.first : null}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul class="rehearsal-scroll" tabIndex={0}>
        {services.map(({ serviceId, verdict, terms }) => (
          <li key={serviceId} class="line rehearsal-line">
            <TodoMark state={verdict} word={false} />
            <a class="row-link row-name" href={`/services/${serviceId}/overview`}>
              {serviceId}
            </a>
            <TermsLine terms={terms} state={verdict} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
