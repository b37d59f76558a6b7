import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayAfter, utcDay } from '#web/campaigns/days.ts';
import { client } from '#web/client.ts';
import type { CampaignPageQuery, CourseAnswerFragment } from '#web/gql/campaigns/graphql.ts';
import { present } from '#web/live/clock.ts';
import { askVersion } from '#web/live/version.ts';
import { navigate } from '#web/routing/location.ts';
import { campaignCourseWords } from '#web/words/campaign-course-words.ts';
import { campaignPageWords } from '#web/words/campaign-page-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';
import { type CourseAct, courseMutation } from './course-mutation.ts';

export type { CourseAct };

interface Props {
  readonly act: CourseAct;
  readonly campaign: NonNullable<CampaignPageQuery['campaign']>;
  readonly onDone: () => void;
}

/** Must be typed out: they cannot be taken back. */
const FINAL: readonly CourseAct[] = ['archive', 'delete'];
const WITH_REASON: readonly CourseAct[] = ['pause', 'resume', 'extend', 'end'];
const MUST_SAY_WHY: readonly CourseAct[] = ['pause', 'extend'];

/** Says what will happen, asks for a reason and a day where these are needed. Escape leads back. */
export function CourseForm({ act, campaign, onDone }: Props) {
  const page = useWords(campaignPageWords);
  const t = useWords(campaignCourseWords);
  const words = useWords(campaignWords);
  const common = useWords(commonWords);
  const language = useApiLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { campaignId, version, targetDate } = campaign;
  const today = utcDay(present());
  const isFirstDay = act === 'extend' && targetDate === null;
  const name = isFirstDay ? page.setTarget : page[act];
  const [seen, setSeen] = useState(version);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(() =>
    dayAfter(targetDate && targetDate > today ? targetDate : today, 28),
  );
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<string | undefined>(undefined);
  const [sending, setSending] = useState(false);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);

  const isReady =
    !sending &&
    (!MUST_SAY_WHY.includes(act) || reason.trim() !== '') &&
    (act !== 'extend' || day !== '') &&
    (!FINAL.includes(act) || typed === campaignId);
  const submit = async () => {
    if (!isReady) return;
    setSending(true);
    const { document, input } = courseMutation(act, {
      campaignId,
      expectedVersion: seen,
      reason: reason.trim(),
      to: day,
    });
    const { data, error } = await client
      .mutation<{ answer: CourseAnswerFragment }>(document, { input, language })
      .toPromise();
    setSending(false);
    const answer = data?.answer;
    if (!answer) return setTold(error?.graphQLErrors[0]?.message ?? common.unreachable);
    if (answer.conflict) {
      const { current } = answer.conflict;
      setSeen(current.version);
      setTold(t.conflict(current.version));
      return askVersion();
    }
    if (answer.error) return setTold(answer.error.message);
    await askVersion();
    if (answer.deletedCampaignId) navigate('/campaigns');
    else onDone();
  };
  return (
    <form
      ref={form}
      class="course-form panel"
      aria-label={name}
      aria-describedby={`${id}-what`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={({ key, isComposing }) => {
        if (key === 'Escape' && !isComposing) onDone();
      }}
    >
      <p id={`${id}-what`}>{isFirstDay ? t.firstDayWhat : t[`${act}What`]}</p>
      {act === 'extend' ? (
        <label>
          <span class="small quiet">{isFirstDay ? words.target : t.newDay}</span>
          <input
            type="date"
            class="picker"
            value={day}
            min={targetDate ?? today}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
      ) : null}
      {WITH_REASON.includes(act) ? (
        <label class="course-reason">
          <span class="small quiet">
            {MUST_SAY_WHY.includes(act) ? words.reason : t.optionalReason}
          </span>
          <input
            class="text-input"
            value={reason}
            maxLength={500}
            autocomplete="off"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
      ) : null}
      {FINAL.includes(act) ? (
        <label class="course-reason">
          <span class="small quiet">{t.typeId(campaignId)}</span>
          <input
            class="text-input mono"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      ) : null}
      <span class="row">
        <button type="submit" class="button primary" disabled={!isReady}>
          {name}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {words.cancel}
        </button>
      </span>
      {told === undefined ? null : (
        <p class="warned" role="alert">
          {told}
        </p>
      )}
    </form>
  );
}
