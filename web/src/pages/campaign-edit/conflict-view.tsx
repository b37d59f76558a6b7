import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { useWords } from '#web/words/use-words.ts';
import {
  type CampaignDraft,
  type DraftField,
  differingFields,
  toldField,
} from './campaign-draft.ts';

interface Props {
  /** As this person wrote it. */
  readonly mine: CampaignDraft;
  readonly theirs: CampaignDraft;
  /** What will be saved now. */
  readonly draft: CampaignDraft;
  readonly onChoose: (change: Partial<CampaignDraft>) => void;
}

/** Both versions side by side where they differ; of each field one is chosen. */
export function ConflictView({ mine, theirs, draft, onChoose }: Props) {
  const t = useWords(campaignEditWords);
  const fields = differingFields(mine, theirs);
  return (
    <section class="panel conflict" role="alert" aria-label={t.conflictTitle}>
      <h2>{t.conflictTitle}</h2>
      <p>{t.conflictWhat}</p>
      {fields.length === 0 ? (
        <p>{t.noDifference}</p>
      ) : (
        <table class="conflict-table">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.mine}</th>
              <th scope="col">{t.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">
                  <code>{field}</code>
                </th>
                {(['mine', 'theirs'] as const).map((side) => (
                  <td key={side}>
                    <Choice
                      field={field}
                      word={`${field}: ${t[side]}`}
                      source={side === 'mine' ? mine : theirs}
                      draft={draft}
                      onChoose={onChoose}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Choice(props: {
  readonly field: DraftField;
  readonly word: string;
  readonly source: CampaignDraft;
  readonly draft: CampaignDraft;
  readonly onChoose: Props['onChoose'];
}) {
  const t = useWords(campaignEditWords);
  const { field, word, source, draft, onChoose } = props;
  const text = toldField(source, field);
  return (
    <label class="conflict-choice">
      <input
        type="radio"
        name={`conflict-${field}`}
        aria-label={word}
        checked={toldField(draft, field) === text}
        onChange={() => onChoose({ [field]: source[field] })}
      />
      {text === '' ? <span class="quiet">{t.nothing}</span> : <span>{text}</span>}
    </label>
  );
}
