import { Disclosure } from '#web/parts/disclosure.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type CampaignDraft, idFrom } from './campaign-draft.ts';
import { SelectField, TextArea, TextField } from './form-fields.tsx';

const Markdown = lazy(async () => (await import('#web/campaigns/markdown.tsx')).Markdown);

export interface DraftProps {
  readonly draft: CampaignDraft;
  readonly onChange: (change: Partial<CampaignDraft>) => void;
  /** What the server refused, by field. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Title, id, why and how. */
export function WhatFields({
  draft,
  onChange,
  refused,
  isNew,
}: DraftProps & { readonly isNew: boolean }) {
  const t = useWords(campaignEditWords);
  const { title, id } = draft;
  return (
    <fieldset class="form-part">
      <legend>{t.what}</legend>
      <TextField
        label={t.title}
        hint={t.titleHint}
        value={title}
        required
        refused={refused.get('title')}
        onChange={(next) =>
          onChange({
            title: next,
            ...(isNew && id === idFrom(title) ? { id: idFrom(next) } : {}),
          })
        }
      />
      <TextField
        label={t.id}
        hint={t.idHint}
        value={id}
        required
        mono
        maxLength={63}
        disabled={!isNew}
        refused={refused.get('id')}
        onChange={(next) => onChange({ id: next })}
      />
      {(['body', 'fix'] as const).map((field) => (
        <TextArea
          key={field}
          label={t[field]}
          value={draft[field]}
          onChange={(next) => onChange({ [field]: next })}
        >
          {draft[field].trim() === '' ? null : (
            <Disclosure summary={<span class="small quiet">{t.preview}</span>}>
              <Markdown text={draft[field]} />
            </Disclosure>
          )}
        </TextArea>
      ))}
    </fieldset>
  );
}

/** Whose it is, how much it matters, and its days. */
export function FactFields({ draft, onChange, refused }: DraftProps) {
  const t = useWords(campaignEditWords);
  const words = useWords(campaignWords);
  const page = useWords(campaignPageWords);
  const text = (
    field: 'ownerTeam' | 'projectOwner' | 'category' | 'launchAt' | 'targetDate',
    label: string,
    more: { readonly type?: 'date'; readonly hint?: string } = {},
  ) => (
    <TextField
      label={label}
      value={draft[field]}
      refused={refused.get(field)}
      onChange={(next) => onChange({ [field]: next })}
      {...more}
    />
  );
  const none = { value: '' as const, label: t.unsaid };
  return (
    <fieldset class="form-part form-grid">
      <legend>{t.facts}</legend>
      {text('ownerTeam', words.owner)}
      {text('projectOwner', t.projectOwner)}
      {text('category', words.category)}
      <SelectField
        label={words.level}
        hint={t.levelHint}
        value={draft.level}
        options={[none, ...(['A', 'B', 'C'] as const).map((value) => ({ value, label: value }))]}
        onChange={(level) => onChange({ level })}
      />
      <SelectField
        label={t.priority}
        value={draft.priority}
        options={(['HIGH', 'MEDIUM', 'LOW'] as const).map((value) => ({
          value,
          label: words[value],
        }))}
        onChange={(priority) => onChange({ priority })}
      />
      <SelectField
        label={t.effort}
        value={draft.effort}
        options={[
          none,
          ...[1, 2, 3, 4, 5].map((effort) => ({
            value: String(effort),
            label: `${effort} · ${page.effort(effort)}`,
          })),
        ]}
        onChange={(effort) => onChange({ effort })}
      />
      {text('targetDate', words.target, { type: 'date' })}
      {/T/.test(draft.launchAt)
        ? text('launchAt', t.launchAt)
        : text('launchAt', t.launchAt, { type: 'date', hint: t.launchHint })}
      <label class="form-check">
        <input
          type="checkbox"
          checked={draft.standing}
          onChange={({ currentTarget }) => onChange({ standing: currentTarget.checked })}
        />
        {t.standing}
      </label>
    </fieldset>
  );
}
