import { useEffect, useState } from 'preact/hooks';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly text: string;
  /** What is copied, when the place does not say it: "service id". */
  readonly what?: string;
}

export function CopyButton({ text, what }: Props) {
  const t = useWords(commonWords);
  const [state, setState] = useState<'ready' | 'done' | 'failed'>('ready');
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('done'),
      () => setState('failed'),
    );
  const name = what ? `${t.copy}: ${what}` : t.copy;
  return (
    <button
      type="button"
      class="icon-button small-button"
      onClick={copy}
      aria-label={name}
      data-tip={state === 'ready' ? name : state === 'done' ? t.copied : t.copyFailed}
    >
      <Icon name={state === 'done' ? 'check' : 'copy'} size={14} />
      <span class="unseen" role="status">
        {state === 'done' ? t.copied : state === 'failed' ? t.copyFailed : ''}
      </span>
    </button>
  );
}
