import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStore } from '#web/live/store.ts';
import { Icon } from '#web/parts/icon.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { findOpen } from './find-open.ts';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens Find, as does Cmd-K or Ctrl-K anywhere. Its code comes when it is first opened. */
export function FindButton() {
  const t = useWords(frameWords);
  const open = useStore(findOpen);
  const [Dialog, setDialog] = useState<ComponentType | undefined>(undefined);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.key.toLowerCase() !== 'k') return;
      if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      findOpen.set(!findOpen.get());
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (!open || Dialog) return;
    import('./find-dialog.tsx').then(
      ({ FindDialog }) => setDialog(() => FindDialog),
      () => findOpen.set(false),
    );
  }, [open, Dialog]);

  const keys = apple ? '⌘K' : 'Ctrl K';
  return (
    <>
      <button
        type="button"
        class="find-button"
        aria-label={`${t.find} ${keys}`}
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => findOpen.set(true)}
      >
        <Icon name="search" size={14} />
        <span class="cut">{t.find}</span>
        <kbd>{keys}</kbd>
      </button>
      {open && Dialog ? <Dialog /> : null}
    </>
  );
}
