import { useMemo, useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import {
  CreateCampaignDocument,
  EditCampaignDocument,
  type EditedCampaignFragment,
  type SavedCampaignFragment,
} from '#web/gql/campaigns/graphql.ts';
import { askVersion } from '#web/live/version.ts';
import { navigate } from '#web/routing/location.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';
import { type CampaignDraft, inputOf } from './campaign-draft.ts';

interface Saving {
  readonly saving: boolean;
  /** What was refused: as a whole, and by field. */
  readonly message: string | undefined;
  readonly refused: ReadonlyMap<string, string>;
  /** What somebody else saved meanwhile. */
  readonly theirs: EditedCampaignFragment | undefined;
  /** Of a campaign that is there already, the version that was looked at. */
  readonly save: (draft: CampaignDraft, expectedVersion: number | undefined) => Promise<void>;
}

/** Saves a campaign and shows it; or tells why not. */
export function useSave(onSaved: () => void): Saving {
  const common = useWords(commonWords);
  const language = useApiLanguage();
  const [saving, setSaving] = useState(false);
  const [answer, setAnswer] = useState<Partial<SavedCampaignFragment> | undefined>(undefined);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const refused = useMemo(
    () =>
      new Map(
        answer?.error?.problems.map(
          ({ field, message, cure }) => [field, `${atField(message)} ${cure}`] as const,
        ),
      ),
    [answer],
  );
  return {
    saving,
    message: failed ?? (refused.size > 0 ? undefined : answer?.error?.message),
    refused,
    theirs: answer?.conflict?.current,
    save: async (draft, expectedVersion) => {
      setSaving(true);
      const campaign = inputOf(draft);
      const asked =
        expectedVersion === undefined
          ? { document: CreateCampaignDocument, input: { campaign } }
          : { document: EditCampaignDocument, input: { campaign, expectedVersion } };
      const { data, error } = await client
        .mutation<{ answer: SavedCampaignFragment }>(asked.document.toString(), {
          input: asked.input,
          language,
        })
        .toPromise();
      setSaving(false);
      setFailed(data ? undefined : (error?.graphQLErrors[0]?.message ?? common.unreachable));
      setAnswer(data?.answer);
      const saved = data?.answer.campaign;
      if (!saved) return;
      onSaved();
      await askVersion();
      navigate(`/campaigns/${saved.campaignId}`);
    },
  };
}

/** Told at the field, it needs not be named: "`links[1].url` is empty." → "Is empty." */
const atField = (message: string): string =>
  message.replace(/^`[^`]+` (?:[はがのに] ?)?(.)/, (_, letter: string) => letter.toUpperCase());
