import { useNow } from '#web/live/clock.ts';
import { Icon } from '#web/parts/icon.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { roughInterval } from '#web/words/interval.ts';
import { listOf } from '#web/words/lists.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { useOldest } from './use-oldest.ts';

/** How old the oldest facts on the screen are; a warning when a cluster that feeds it is silent. Leads to the sources. */
export function OldestSource() {
  const t = useWords(frameWords);
  const language = useLanguage();
  const oldest = useOldest();
  const age = useNow((now) =>
    oldest?.at === undefined
      ? undefined
      : roughInterval((now - Date.parse(oldest.at)) / 1_000, language),
  );
  if (!oldest) return <span class="oldest" />;
  const { silent, of } = oldest;
  const told = of === 'clusters' ? t.oldest : t.oldestPublication;
  const name = [
    silent.length > 0 ? t.silentSources(silent.length, listOf(silent, language)) : '',
    age === undefined ? t.nothingPublished : told(age),
  ]
    .filter(Boolean)
    .join('. ');
  const shown = age === undefined ? '–' : t.old(age);
  const spoken = silent.length > 0 && age === undefined ? name : `${t.facts} ${shown}. ${name}`;
  return (
    <a
      class={silent.length > 0 ? 'oldest number silent' : 'oldest number'}
      href={of === 'clusters' ? '/clusters' : '/sources'}
      aria-label={spoken}
      data-tip={name}
    >
      <Icon name={silent.length > 0 ? 'warning' : 'clock'} size={14} />
      {silent.length > 0 ? (
        <span>{t.silentShort(silent.length)}</span>
      ) : (
        <span>
          <span class="oldest-of">{t.facts} </span>
          {shown}
        </span>
      )}
    </a>
  );
}
