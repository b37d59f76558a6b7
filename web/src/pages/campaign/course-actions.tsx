import { useRef, useState } from 'preact/hooks';
import type { CampaignPageQuery, CampaignStatus } from '#web/gql/campaigns/graphql.ts';
import { lazy } from '#web/parts/lazy.tsx';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { CourseAct } from './course-form.tsx';

const loadForm = async () => (await import('./course-form.tsx')).CourseForm;
const CourseForm = lazy(loadForm);

type Campaign = NonNullable<CampaignPageQuery['campaign']>;

/** What may be done with a campaign as it stands; the first is what one most likely wants. */
const ACTS: Readonly<Record<CampaignStatus, readonly CourseAct[]>> = {
  DRAFT: ['launch', 'delete'],
  SCHEDULED: ['launch', 'delete'],
  ACTIVE: ['extend', 'pause', 'end'],
  PAUSED: ['resume', 'extend', 'end'],
  ENDED: ['launch', 'archive'],
  ARCHIVED: [],
};

export const actsOf = ({
  status,
  standing,
  withdrawnAt,
  origin,
}: Pick<Campaign, 'status' | 'standing' | 'withdrawnAt' | 'origin'>): readonly CourseAct[] =>
  ACTS[status].filter((act) => {
    if (act === 'delete') return origin.kind === 'PAGE';
    if (act === 'launch') return withdrawnAt === null;
    return act !== 'extend' || !standing;
  });

/** Buttons; each opens a form that says what will happen, and asks what must be given. */
export function CourseActions({ campaign }: { readonly campaign: Campaign }) {
  const t = useWords(campaignPageWords);
  const [asking, setAsking] = useState<CourseAct | undefined>(undefined);
  const row = useRef<HTMLDivElement>(null);
  const { campaignId, status, origin } = campaign;
  const isOver = status === 'ENDED' || status === 'ARCHIVED';
  const acts = actsOf(campaign);
  const close = () => {
    const from = asking;
    setAsking(undefined);
    requestAnimationFrame(() => {
      const button = row.current?.querySelector<HTMLElement>(`[data-act="${from}"]`);
      (button ?? document.querySelector<HTMLElement>('h1'))?.focus();
    });
  };
  if (acts.length === 0) return null;
  return (
    <>
      <div ref={row} class="row wrap course-actions">
        {acts.map((act, index) => (
          <button
            key={act}
            type="button"
            data-act={act}
            class={
              index === 0 && (act === 'launch' || act === 'resume') ? 'button primary' : 'button'
            }
            aria-expanded={asking === act}
            onFocus={() => void loadForm()}
            onPointerEnter={() => void loadForm()}
            onClick={() => setAsking(asking === act ? undefined : act)}
          >
            {act === 'launch' && isOver
              ? t.launchAgain
              : act === 'extend' && campaign.targetDate === null
                ? t.setTarget
                : t[act]}
            …
          </button>
        ))}
        {origin.kind === 'PAGE' && !isOver ? (
          <a class="button" href={`/campaigns/${campaignId}/edit`}>
            {t.edit}
          </a>
        ) : null}
      </div>
      {asking ? <CourseForm key={asking} act={asking} campaign={campaign} onDone={close} /> : null}
    </>
  );
}
