import { type Theme, theme } from '#web/live/preferences.ts';
import { useStore } from '#web/live/store.ts';
import { Icon } from '#web/parts/icon.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';

const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<
  Theme,
  Theme
>;
const ICON = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** System, light, dark, and round again. */
export function ThemeButton() {
  const t = useWords(frameWords);
  const current = useStore(theme);
  const word = { system: t.themeSystem, light: t.themeLight, dark: t.themeDark }[current];
  const name = `${t.theme}: ${word}`;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      data-tip={name}
      onClick={() => theme.set(NEXT[current])}
    >
      <Icon name={ICON[current]} />
    </button>
  );
}
