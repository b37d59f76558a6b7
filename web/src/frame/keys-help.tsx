import { useState } from 'preact/hooks';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { lazy } from '#web/parts/lazy.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';

const KeysDialog = lazy(async () => (await import('./keys-dialog.tsx')).KeysDialog);

/** Shows which keys there are: by ? anywhere, or by its button. */
export function KeysHelp() {
  const t = useWords(frameWords);
  const [isOpen, setOpen] = useState(false);
  useShortcut('?', () => setOpen(true));
  return (
    <>
      <button type="button" class="text-button" onClick={() => setOpen(true)}>
        {t.showKeys} <kbd>?</kbd>
      </button>
      {isOpen ? <KeysDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
