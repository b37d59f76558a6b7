import { useMutation } from '@urql/preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  MuteRuleDocument,
  type MuteRuleMutation,
  type MuteRuleMutationVariables,
} from '#web/gql/running/graphql.ts';
import { present } from '#web/live/clock.ts';
import { askVersion } from '#web/live/version.ts';
import { ErrorNote } from '#web/parts/error-note.tsx';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { muteWords } from '#web/words/mute-words.ts';
import { isoDay } from '#web/words/times.ts';
import { useWords } from '#web/words/use-words.ts';
import { justMuted } from './just-muted.ts';
import { muteUntil, TERMS, type Term } from './mute-until.ts';
import './mute.css';

interface Props {
  readonly serviceId: string;
  readonly environment: string;
  readonly rule: string;
  /** What the rule is called. */
  readonly title: string;
  /** `muted`: not given up. */
  readonly onDone: (muted: boolean) => void;
}

const CHOICES: readonly Term[] = [...(Object.keys(TERMS) as (keyof typeof TERMS)[]), 'date'];

/** Asks why, for how long and where; without a reason nothing is muted. Escape leads back. */
export function MuteForm({ serviceId, environment, rule, title, onDone }: Props) {
  const t = useWords(muteWords);
  const language = useApiLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [term, setTerm] = useState<Term>('week');
  const [day, setDay] = useState(() => isoDay(new Date(present()).toISOString()));
  const [everywhere, setEverywhere] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [{ fetching, error }, mute] = useMutation<MuteRuleMutation, MuteRuleMutationVariables>(
    MuteRuleDocument.toString(),
  );
  useLayoutEffect(() => input.current?.focus(), []);

  const until = muteUntil(term, day, present());
  const submit = async () => {
    if (reason.trim() === '' || until === undefined || fetching) return;
    const { data } = await mute({
      input: { serviceId, rule, reason, until, ...(everywhere ? {} : { environment }) },
      language,
    });
    setRefused(data?.muteHealthRule.error?.message);
    if (!data || data.muteHealthRule.error) return;
    justMuted.set({ serviceId, rule, title, environment, everywhere, until });
    await askVersion();
    onDone(true);
  };
  return (
    <form
      class="mute-form"
      aria-label={t.title(title)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={({ key, isComposing }) => {
        if (key === 'Escape' && !isComposing) onDone(false);
      }}
    >
      <p class="quiet small">{t.what}</p>
      <label class="mute-reason">
        <span class="small quiet">{t.reason}</span>
        <input
          ref={input}
          class="text-input"
          value={reason}
          maxLength={200}
          autocomplete="off"
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <label>
        <span class="small quiet">{t.until}</span>
        <select
          class="picker"
          value={term}
          onChange={({ currentTarget }) =>
            setTerm(CHOICES.find((one) => one === currentTarget.value) ?? 'week')
          }
        >
          {CHOICES.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      </label>
      {term === 'date' ? (
        <label for={`${id}-day`}>
          <span class="small quiet">{t.lastDay}</span>
          <input
            id={`${id}-day`}
            type="date"
            class="picker"
            value={day}
            min={isoDay(new Date(present()).toISOString())}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
      ) : null}
      <label>
        <span class="small quiet">{t.where}</span>
        <select
          class="picker"
          value={everywhere ? 'all' : 'here'}
          onChange={({ currentTarget }) => setEverywhere(currentTarget.value === 'all')}
        >
          <option value="here">{t.onlyHere(environment)}</option>
          <option value="all">{t.everywhere}</option>
        </select>
      </label>
      <span class="row">
        <button
          type="submit"
          class="button primary"
          disabled={reason.trim() === '' || until === undefined || fetching}
        >
          {t.mute}
        </button>
        <button type="button" class="button" onClick={() => onDone(false)}>
          {t.cancel}
        </button>
      </span>
      {error ? <ErrorNote error={error} /> : null}
      {refused === undefined ? null : (
        <p class="warned" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}
