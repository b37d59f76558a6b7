import { useNow } from '#web/live/clock.ts';
import { useStore } from '#web/live/store.ts';
import { catalogueVersion, unreachableSince } from '#web/live/version.ts';
import { Icon } from '#web/parts/icon.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { roughInterval } from '#web/words/interval.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';

/** Says that the server is silent; what is on the page stays. */
export function OfflineBanner() {
  const t = useWords(frameWords);
  const language = useLanguage();
  const isEmpty = useStore(catalogueVersion) === undefined;
  const since = useStore(unreachableSince);
  const time = useNow((now) =>
    since === undefined ? '' : roughInterval(Math.max(1, calm((now - since) / 1_000)), language),
  );
  return (
    <div class="offline-place" role="status">
      {since === undefined ? null : (
        <p class="offline">
          <Icon name="warning" size={14} /> {isEmpty ? t.offlineEmpty : t.offline(time)}
        </p>
      )}
    </div>
  );
}

/** In steps of five seconds: what is read aloud must not change every second. */
const calm = (seconds: number): number => Math.floor(seconds / 5) * 5;
