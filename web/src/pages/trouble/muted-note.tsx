import type { JustMuted } from '#web/mute/just-muted.ts';
import { UnmuteButton } from '#web/mute/unmute-button.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { muteWords } from '#web/words/mute-words.ts';
import { isoDay } from '#web/words/times.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly muted: JustMuted;
  readonly query: QueryState;
  readonly onUndone: () => void;
}

/** That it was muted, for how long and where, where it stands now, and the way back. */
export function MutedNote({ muted, query, onUndone }: Props) {
  const t = useWords(muteWords);
  const { serviceId, rule, title, environment, everywhere, until } = muted;
  const anchor = encodeURIComponent(`${serviceId}:${rule}:muted`);
  return (
    <p class="note">
      {t.done(serviceId, title, isoDay(until))} (
      {everywhere ? t.everywhere : t.onlyHere(environment)}){' '}
      <UnmuteButton
        serviceId={serviceId}
        environment={environment}
        rule={rule}
        word={t.undo}
        onDone={onUndone}
      />
      {' · '}
      <a href={`${query.href({ open: [] })}#${anchor}`}>{t.showMuted}</a>
    </p>
  );
}
