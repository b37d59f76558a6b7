import { useRef, useState } from 'preact/hooks';
import type { FindingFactsFragment } from '#web/gql/graphql.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { findingWords } from '#web/words/finding-words.ts';
import { usePersonName } from '#web/words/person-name.ts';
import { isoDay } from '#web/words/times.ts';
import { useWords } from '#web/words/use-words.ts';
import { lazy } from './lazy.tsx';

const loadForm = async () => (await import('#web/mute/mute-form.tsx')).MuteForm;
const MuteForm = lazy(loadForm);
const UnmuteButton = lazy(async () => (await import('#web/mute/unmute-button.tsx')).UnmuteButton);

interface Props {
  readonly finding: FindingFactsFragment;
  readonly owner: { readonly serviceId: string; readonly environment: string } | undefined;
}

/** Who muted it, why and until when; and the way to do or undo that, for those who may. */
export function FindingMute({ finding, owner }: Props) {
  const t = useWords(findingWords);
  const mayEdit = useMayEdit() && owner !== undefined;
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLElement | null>(null);
  const nameOf = usePersonName();
  const { mute, rule, title } = finding;
  /** Once muted or unmuted, what was pressed is gone: the finding itself, or the row it is of, is where one goes on. */
  const stay = () =>
    requestAnimationFrame(() => {
      const own = place.current;
      const row = own?.closest('tbody')?.querySelector<HTMLElement>('.row-link');
      const left = [row, own].find((one) => one?.isConnected);
      const isLost = document.activeElement === document.body;
      const next = left ?? (isLost ? document.getElementById('content') : null);
      next?.focus({ preventScroll: true });
    });
  const hold = (element: HTMLElement | null) => {
    place.current = element?.closest<HTMLElement>('.finding') ?? place.current;
  };
  if (mute) {
    return (
      <p ref={hold} class="finding-below finding-muted small">
        <strong>{t.muted}</strong> {t.mutedBy(nameOf(mute.by), isoDay(mute.until))}: {mute.reason}{' '}
        {mayEdit ? <UnmuteButton {...owner} rule={rule} word={t.unmute} onDone={stay} /> : null}
      </p>
    );
  }
  if (!mayEdit) return null;
  if (asking) {
    const close = (muted: boolean) => {
      setAsking(false);
      if (muted) stay();
      else requestAnimationFrame(() => button.current?.focus());
    };
    return (
      <div ref={hold} class="finding-below">
        <MuteForm {...owner} rule={rule} title={title} onDone={close} />
      </div>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      class="text-button small finding-action"
      aria-label={`${t.mute} ${title}`}
      onPointerEnter={() => void loadForm()}
      onFocus={() => void loadForm()}
      onClick={() => setAsking(true)}
    >
      {t.mute}
    </button>
  );
}
