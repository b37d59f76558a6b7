import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { EditedCampaignFragment } from '#web/gql/campaigns/graphql.ts';
import { lazy } from '#web/parts/lazy.tsx';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type CampaignDraft, differingFields, draftOf, EMPTY_DRAFT } from './campaign-draft.ts';
import { ConflictView } from './conflict-view.tsx';
import { FactFields, WhatFields } from './draft-fields.tsx';
import { LinkRows } from './link-rows.tsx';
import { RuleFields, type RuleName } from './rule-fields.tsx';
import { TrialPanel } from './trial-panel.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useSave } from './use-save.ts';

const Rehearsal = lazy(async () => (await import('#web/campaigns/rehearsal.tsx')).Rehearsal);

interface Props {
  /** Undefined: a new one is made. */
  readonly campaign: EditedCampaignFragment | undefined;
}

/** What a campaign says, with what its rules find beside them. Others' changes come when it is saved, not while one types. */
export function CampaignForm({ campaign }: Props) {
  const t = useWords(campaignEditWords);
  const words = useWords(campaignWords);
  const [first] = useState(() => (campaign ? draftOf(campaign) : EMPTY_DRAFT));
  const [draft, setDraft] = useState(first);
  const [faulty, setFaulty] = useState<readonly RuleName[]>([]);
  const [version, setVersion] = useState(campaign?.version);
  const [mine, setMine] = useState<CampaignDraft | undefined>(undefined);
  const [rehearsed, setRehearsed] = useState<CampaignDraft | undefined>(undefined);
  const letLeave = useLeaveGuard(differingFields(first, draft).length > 0, t.leave);
  const { saving, message, refused, theirs, save } = useSave(letLeave);
  const lackId = useId();
  const form = useRef<HTMLFormElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (theirs === undefined) return;
    setMine(draft);
    setVersion(theirs.version);
    place.current?.scrollIntoView({ block: 'start' });
  }, [theirs]);

  // Whoever saved by keyboard goes on where something is wrong.
  useEffect(() => {
    if (refused.size === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  const onChange = (change: Partial<CampaignDraft>) => setDraft((old) => ({ ...old, ...change }));
  const { scope, applicable, satisfied, validDays, title, id } = draft;
  const byPerson = validDays !== '';
  const isWhole = title.trim() !== '' && id.trim() !== '' && (byPerson || satisfied.trim() !== '');
  const lack = faulty.length > 0 ? t.lackFaulty : isWhole ? undefined : t.lackParts;
  const isReady = lack === undefined;
  const rest = [...refused].filter(([field]) => !SHOWN.test(field));
  return (
    <form
      ref={form}
      class="campaign-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !saving) void save(draft, version);
      }}
    >
      <div ref={place} class="form-all">
        {mine && theirs ? (
          <ConflictView mine={mine} theirs={draftOf(theirs)} draft={draft} onChoose={onChange} />
        ) : null}
      </div>
      <div class="form-main">
        <WhatFields
          draft={draft}
          onChange={onChange}
          refused={refused}
          isNew={campaign === undefined}
        />
        <RuleFields
          draft={draft}
          onChange={onChange}
          refused={refused}
          onFaulty={(rule, isFaulty) =>
            setFaulty((old) => [...old.filter((one) => one !== rule), ...(isFaulty ? [rule] : [])])
          }
        />
        <FactFields draft={draft} onChange={onChange} refused={refused} />
        <LinkRows draft={draft} onChange={onChange} refused={refused} />
      </div>
      <div class="form-side">
        {byPerson ? null : (
          <TrialPanel scope={scope} applicable={applicable} satisfied={satisfied} />
        )}
      </div>
      <div class="form-all stack">
        {message === undefined && rest.length === 0 ? null : (
          <div class="warned" role="alert">
            {message}
            {rest.map(([field, text]) => (
              <p key={field}>
                <code>{field}</code>: {text}
              </p>
            ))}
          </div>
        )}
        <div class="row wrap form-actions">
          <button
            type="submit"
            class="button primary"
            disabled={!isReady || saving}
            aria-describedby={lackId}
          >
            {campaign ? t.save : draft.launchAt === '' ? t.saveDraft : t.create}
          </button>
          <button
            type="button"
            class="button"
            disabled={!isReady}
            aria-describedby={lackId}
            onClick={() => setRehearsed(draft)}
          >
            {t.rehearse}
          </button>
          <a class="button" href={campaign ? `/campaigns/${campaign.campaignId}` : '/campaigns'}>
            {words.cancel}
          </a>
          <span id={lackId} class="quiet small">
            {lack}
          </span>
        </div>
        {rehearsed ? <Rehearsal input={rehearsalOf(rehearsed, campaign)} /> : null}
      </div>
    </form>
  );
}

/** Fields that show themselves what was refused. */
const SHOWN =
  /^(title|id|ownerTeam|projectOwner|category|launchAt|targetDate|attested\.validDays|links\[\d+\]\.(title|url))$/;

const orNull = (rule: string) => (rule.trim() === '' ? null : rule);

const rehearsalOf = (
  { scope, applicable, satisfied, validDays }: CampaignDraft,
  campaign: EditedCampaignFragment | undefined,
) => ({
  scope: orNull(scope),
  applicable: orNull(applicable),
  satisfied: validDays === '' ? satisfied : null,
  ...(campaign ? { campaignId: campaign.campaignId } : {}),
});
