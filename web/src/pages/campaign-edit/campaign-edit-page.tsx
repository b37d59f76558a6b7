import { useRef } from 'preact/hooks';
import { CampaignToEditDocument, type EditedCampaignFragment } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { Empty } from '#web/parts/empty.tsx';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import type { PageProps } from '#web/routing/route.ts';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { CampaignForm } from './campaign-form.tsx';
import '#web/styles/pages.css';
import './campaign-edit.css';

/** Makes a campaign, or changes one that was made here. */
export function CampaignEditPage({ params }: PageProps) {
  const t = useWords(campaignEditWords);
  const mayEdit = useMayEdit();
  if (!mayEdit) {
    return (
      <>
        <PageHead title={t.newTitle} />
        <Empty title={t.mayNot} />
      </>
    );
  }
  if (params.campaignId !== undefined)
    return <EditPage key={params.campaignId} id={params.campaignId} />;
  return (
    <>
      <PageHead title={t.newTitle} />
      <CampaignForm campaign={undefined} />
    </>
  );
}

function EditPage({ id }: { readonly id: string }) {
  const page = useWords(campaignPageWords);
  const result = useLiveQuery(CampaignToEditDocument, { id });
  return (
    <LoadedPage title={id} result={result}>
      {({ campaign }) =>
        campaign ? <Editing campaign={campaign} /> : <Empty title={page.unknown(id)} />
      }
    </LoadedPage>
  );
}

function Editing({ campaign }: { readonly campaign: EditedCampaignFragment }) {
  const t = useWords(campaignEditWords);
  // What one edits is what one saw first: a newer version is told of when it is saved.
  const first = useRef(campaign);
  return (
    <>
      <PageHead title={t.editTitle(campaign.title)} />
      {campaign.origin.kind === 'PAGE' ? (
        <CampaignForm campaign={first.current} />
      ) : (
        <Empty title={t.notHere} />
      )}
    </>
  );
}
