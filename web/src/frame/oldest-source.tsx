import { useNow } from '#web/live/clock.ts';
import { useStore } from '#web/live/store.ts';
import { catalogueVersion } from '#web/live/version.ts';
import { Icon } from '#web/parts/icon.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { roughInterval } from '#web/words/interval.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

/** The age of the oldest source; a warning when one is silent. Leads to the sources. */
export function OldestSource() {
  const t = useWords(frameWords);
  const language = useLanguage();
  const heard = useStore(catalogueVersion);
  const age = useNow((now) => {
    if (!heard || heard.oldestSourceSeconds === null) return undefined;
    return roughInterval(heard.oldestSourceSeconds + (now - heard.at) / 1_000, language);
  });
  if (!heard) return <span class="oldest" />;
  const silent = heard.silentSources;
  const name = [
    silent > 0 ? t.silentSources(silent) : '',
    age === undefined ? t.nothingPublished : t.oldest(age),
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <a
      class={silent > 0 ? 'oldest number silent' : 'oldest number'}
      href="/sources"
      aria-label={name}
      data-tip={name}
    >
      <Icon name={silent > 0 ? 'warning' : 'clock'} size={14} />
      <span>{silent > 0 ? t.silentShort(silent) : (age ?? '–')}</span>
    </a>
  );
}
