import { createStore, useStore } from '#web/live/store.ts';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { lazy } from '#web/parts/lazy.tsx';

/** Whether the keys are shown. */
export const keysOpen = createStore(false);

const KeysDialog = lazy(async () => (await import('./keys-dialog.tsx')).KeysDialog);

/** Shows by ? which keys there are. */
export function KeysHelp() {
  const isOpen = useStore(keysOpen);
  useShortcut('?', () => keysOpen.set(true));
  return isOpen ? <KeysDialog onClose={() => keysOpen.set(false)} /> : null;
}
