import { CampaignPageDocument, type CampaignPageQuery } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { Section } from '#web/parts/section.tsx';
import type { PageProps } from '#web/routing/route.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';
import { CampaignHead } from './campaign-head.tsx';
import { CampaignTodos } from './campaign-todos.tsx';
import { ProgressPicture } from './progress-picture.tsx';
import { TeamBars } from './team-bars.tsx';
import { UnclearNote } from './unclear-note.tsx';
import '#web/styles/pages.css';
import './campaign.css';

const Markdown = lazy(async () => (await import('#web/campaigns/markdown.tsx')).Markdown);
const Rehearsal = lazy(async () => (await import('#web/campaigns/rehearsal.tsx')).Rehearsal);
const CampaignRules = lazy(async () => (await import('./campaign-rules.tsx')).CampaignRules);
const CampaignActs = lazy(async () => (await import('./campaign-acts.tsx')).CampaignActs);

/** One campaign: how far it has come, why and how, whose turn it is, and what decides. */
export function CampaignPage({ params }: PageProps) {
  const words = useWords(campaignWords);
  const id = params.campaignId ?? '';
  const language = useApiLanguage();
  const result = useLiveQuery(CampaignPageDocument, { id, key: id, language });
  return (
    <LoadedPage title={words.campaigns} result={result}>
      {({ campaign, unclear }) =>
        campaign ? <Campaign campaign={campaign} unclear={unclear} /> : <NoCampaign id={id} />
      }
    </LoadedPage>
  );
}

function Campaign(props: {
  readonly campaign: NonNullable<CampaignPageQuery['campaign']>;
  readonly unclear: CampaignPageQuery['unclear'];
}) {
  const t = useWords(campaignPageWords);
  const { campaign, unclear } = props;
  const { campaignId, body, fix, scope, applicable, satisfied, status } = campaign;
  const isToCome = status === 'DRAFT' || status === 'SCHEDULED';
  const text = (markdown: string | null) =>
    markdown ? <Markdown text={markdown} /> : <p class="quiet">{t.unsaid}</p>;
  return (
    <div class="campaign-page stack">
      <CampaignHead campaign={campaign} />
      {isToCome ? (
        <>
          <p class="quiet">{t.notLaunched}</p>
          <Rehearsal input={{ scope, applicable, satisfied, campaignId }} />
        </>
      ) : (
        <>
          <UnclearNote unclear={unclear} />
          <div class="campaign-picture">
            <ProgressPicture campaign={campaign} />
            <TeamBars campaignId={campaignId} teams={campaign.teams} />
          </div>
        </>
      )}
      <div class="campaign-pair">
        <Section title={t.why}>
          <div class="panel-body">{text(body)}</div>
        </Section>
        <Section title={t.how}>
          <div class="panel-body">{text(fix)}</div>
        </Section>
      </div>
      {isToCome ? null : <CampaignTodos campaignId={campaignId} />}
      <div class="campaign-pair">
        <CampaignRules campaign={campaign} />
        <CampaignActs campaign={campaign} />
      </div>
    </div>
  );
}

function NoCampaign({ id }: { readonly id: string }) {
  const t = useWords(campaignPageWords);
  return (
    <>
      <PageHead title={id} />
      <Empty
        title={t.unknown(id)}
        action={
          <a class="button" href="/campaigns">
            {t.toList}
          </a>
        }
      />
    </>
  );
}
