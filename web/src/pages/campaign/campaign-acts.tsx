import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { Person } from '#web/parts/person.tsx';
import { Section } from '#web/parts/section.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { useWords } from '#web/words/use-words.ts';

type Campaign = NonNullable<CampaignPageQuery['campaign']>;

/** Who did what with it and why, the newest first. */
export function CampaignActs({ campaign }: { readonly campaign: Campaign }) {
  const t = useWords(campaignPageWords);
  return (
    <Section title={t.acts} count={campaign.acts.length}>
      {campaign.acts.length === 0 ? (
        <p class="panel-body quiet">{t.noActs}</p>
      ) : (
        <ol class="campaign-acts">
          {campaign.acts.map(({ kind, by, at, reason, to, fields }) => (
            <li key={`${at} ${kind}`} class="timeline-row">
              <span>
                <strong>
                  <Person name={by} />
                </strong>{' '}
                {t[kind]}
                {to ? ` ${t.actTo(to)}` : ''}
                {fields.length > 0 ? <span class="quiet"> {fields.join(', ')}</span> : null}
                {reason ? <span class="act-reason">{reason}</span> : null}
              </span>
              <span class="timeline-age">
                <Age at={at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
