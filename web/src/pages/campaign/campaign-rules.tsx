import { RuleText } from '#web/campaigns/rule-text.tsx';
import type { CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { ExternalLink } from '#web/parts/external-link.tsx';
import { Revision } from '#web/parts/revision.tsx';
import { Section } from '#web/parts/section.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { usePersonName } from '#web/words/person-name.ts';
import { useWords } from '#web/words/use-words.ts';

type Campaign = NonNullable<CampaignPageQuery['campaign']>;

/** What decides, and who says so. */
export function CampaignRules({ campaign }: { readonly campaign: Campaign }) {
  const t = useWords(campaignPageWords);
  const words = useWords(campaignWords);
  const { scope, applicable, satisfied, attestedForDays, links } = campaign;
  const rules = [
    { title: words.scope, rule: scope === 'true' ? null : scope, instead: t.everybody },
    ...(applicable ? [{ title: words.applicable, rule: applicable, instead: '' }] : []),
    {
      title: words.satisfied,
      rule: satisfied,
      instead: attestedForDays === null ? '' : t.attested(attestedForDays),
    },
  ];
  return (
    <Section title={t.rules}>
      <div class="panel-body stack">
        {rules.map(({ title, rule, instead }) => (
          <div key={title}>
            <h3>{title}</h3>
            {rule ? (
              <div class="rule-box">
                <RuleText rule={rule} />
                <CopyButton text={rule} what={title} />
              </div>
            ) : (
              <p>{instead}</p>
            )}
          </div>
        ))}
        <Origin origin={campaign.origin} />
        {links.length > 0 ? (
          <div>
            <h3>{t.links}</h3>
            <ul class="doors-out">
              {links.map(({ title, url }) => (
                <li key={url}>
                  <ExternalLink href={url}>{title}</ExternalLink>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function Origin({ origin }: Pick<Campaign, 'origin'>) {
  const t = useWords(campaignPageWords);
  const nameOf = usePersonName();
  const { kind, by, source, path, revision, url, at } = origin;
  return (
    <div>
      <h3>{t.origin}</h3>
      {kind === 'PAGE' ? (
        <p>
          {t.fromPage(nameOf(by ?? ''))} <Age at={at} />
        </p>
      ) : (
        <>
          <p>{kind === 'FILE' ? t.fromFile : t.fromContract}</p>
          <p class="row wrap small">
            {url && path ? (
              <ExternalLink href={url}>
                {source}/{path}
              </ExternalLink>
            ) : (
              <span>{path ? `${source}/${path}` : source}</span>
            )}
            {revision ? <Revision revision={revision} /> : null} <Age at={at} />
          </p>
          {kind === 'FILE' ? <p class="quiet small">{t.fileHint}</p> : null}
        </>
      )}
    </div>
  );
}
