import { FindButton } from '#web/find/find-button.tsx';
import type { FrameQuery } from '#web/gql/graphql.ts';
import { language } from '#web/live/preferences.ts';
import { frameWords } from '#web/words/frame-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { KeysHelp } from './keys-help.tsx';
import { OldestSource } from './oldest-source.tsx';
import { ThemeButton } from './theme-button.tsx';
import { ViewerMenu } from './viewer-menu.tsx';

/** Find, how old the news is, language, theme, who one is. */
export function TopBar({ viewer }: { readonly viewer: FrameQuery['viewer'] | undefined }) {
  const t = useWords(frameWords);
  const current = useLanguage();
  const other = current === 'en' ? 'ja' : 'en';
  return (
    <header class="top-bar">
      <FindButton />
      <div class="top-bar-tools">
        <OldestSource />
        <button
          type="button"
          class="icon-button language"
          lang={other}
          aria-label={t.switchLanguage}
          data-tip={t.switchLanguage}
          onClick={() => language.set(other)}
        >
          {other === 'ja' ? '日本語' : 'English'}
        </button>
        <ThemeButton />
        <ViewerMenu viewer={viewer} />
      </div>
      <KeysHelp />
    </header>
  );
}
