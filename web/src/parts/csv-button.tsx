import { useState } from 'preact/hooks';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { download } from './csv.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly name: string;
  /** Loads every row there is. */
  readonly load: () => Promise<string>;
  readonly disabled: boolean;
}

/** Hands out the whole list as a file, however little of it is drawn. */
export function CsvButton({ name, load, disabled }: Props) {
  const t = useWords(commonWords);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const save = async () => {
    setState('loading');
    try {
      download(name, await load());
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        class="icon-button"
        disabled={disabled || state === 'loading'}
        aria-busy={state === 'loading'}
        aria-label={t.csv}
        data-tip={`${t.csv}\n${t.csvTip}`}
        onClick={() => void save()}
      >
        <Icon name="download" />
      </button>
      {state === 'failed' ? (
        <span class="warned small" role="alert">
          {t.csvFailed}
        </span>
      ) : null}
    </>
  );
}
