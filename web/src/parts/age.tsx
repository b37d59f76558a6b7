import { useNow } from '#web/live/clock.ts';
import { absolute, ago } from '#web/words/times.ts';
import { useLanguage } from '#web/words/use-words.ts';

interface Props {
  /** ISO. */
  readonly at: string;
  /** A source, a revision: shown under the time. */
  readonly note?: string | undefined;
}

/** "2 h ago"; the absolute time with zone, and the note, on hover and focus. */
export function Age({ at, note }: Props) {
  const language = useLanguage();
  const text = useNow((now) => ago(at, now, language));
  const full = absolute(at, language);
  return (
    <time class="age" dateTime={at} data-tip={note ? `${full}\n${note}` : full}>
      {text}
    </time>
  );
}
