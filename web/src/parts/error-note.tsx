import type { CombinedError } from '@urql/core';
import { useNow } from '#web/live/clock.ts';
import { commonWords } from '#web/words/common-words.ts';
import { ago } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly error: CombinedError;
  /** When the data that stays on the page was read (ms); undefined when there is none. */
  readonly asOf?: number | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong. Beside good data it floats at the end, so that it moves nothing: put it after them. */
export function ErrorNote({ error, asOf, onRetry }: Props) {
  const t = useWords(commonWords);
  const language = useLanguage();
  const time = useNow((now) =>
    asOf === undefined ? '' : ago(new Date(asOf).toISOString(), now, language),
  );
  const reason = error.networkError
    ? t.unreachable
    : error.graphQLErrors.map(({ message }) => message).join(' ');
  return (
    <div class={asOf === undefined ? 'error-note' : 'error-note floating'} role="alert">
      <Icon name="warning" />
      <p>
        {asOf === undefined ? t.failed : t.failedKeeping(time)} <span class="quiet">{reason}</span>
      </p>
      {onRetry ? (
        <button type="button" class="button" onClick={onRetry}>
          {t.retry}
        </button>
      ) : null}
    </div>
  );
}
