import { useNow } from '#web/live/clock.ts';
import { useHeardAge } from '#web/live/heard.ts';
import { commonWords } from '#web/words/common-words.ts';
import { absolute, ago } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  /** ISO, or milliseconds. */
  readonly asOf: string | number;
  readonly stale?: boolean;
  /** Who says so; what was heard of it since counts. */
  readonly cluster?: string | undefined;
}

/** "as of 9 s ago": how old a fact is, and a warning when its source has gone silent. */
export function Freshness({ cluster, ...told }: Props) {
  const t = useWords(commonWords);
  const language = useLanguage();
  const { asOf: at, stale } = useHeardAge(cluster, {
    asOf: typeof told.asOf === 'number' ? new Date(told.asOf).toISOString() : told.asOf,
    stale: told.stale ?? false,
  });
  const time = useNow((now) => ago(at, now, language));
  const full = absolute(at, language);
  return (
    <span
      class={stale ? 'freshness stale' : 'freshness'}
      data-tip={cluster ? `${full}\n${cluster}` : full}
    >
      {stale ? <Icon name="warning" size={12} /> : null}
      {stale ? `${t.stale} · ` : ''}
      {t.asOf(time)}
    </span>
  );
}
