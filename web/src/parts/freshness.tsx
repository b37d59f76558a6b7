import { useNow } from '#web/live/clock.ts';
import { commonWords } from '#web/words/common-words.ts';
import { absolute, ago } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  /** ISO, or milliseconds. */
  readonly asOf: string | number;
  readonly stale?: boolean;
  /** Who says so. */
  readonly source?: string | undefined;
}

/** "as of 9 s ago": how old a fact is, and a warning when its source has gone silent. */
export function Freshness({ asOf, stale = false, source }: Props) {
  const t = useWords(commonWords);
  const language = useLanguage();
  const at = typeof asOf === 'number' ? new Date(asOf).toISOString() : asOf;
  const time = useNow((now) => ago(at, now, language));
  const full = absolute(at, language);
  return (
    <span
      class={stale ? 'freshness stale' : 'freshness'}
      data-tip={source ? `${full}\n${source}` : full}
    >
      {stale ? <Icon name="warning" size={12} /> : null}
      {stale ? `${t.stale} · ` : ''}
      {t.asOf(time)}
    </span>
  );
}
