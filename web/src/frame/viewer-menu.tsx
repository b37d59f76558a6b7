import { useId } from 'preact/hooks';
import type { FrameQuery } from '#web/gql/graphql.ts';
import { shortcuts } from '#web/live/preferences.ts';
import { useStore } from '#web/live/store.ts';
import { Icon } from '#web/parts/icon.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { keysOpen } from './keys-help.tsx';

/** Who one is and what one may do; on a laptop it says that everybody may do everything. */
export function ViewerMenu({ viewer }: { readonly viewer: FrameQuery['viewer'] | undefined }) {
  const t = useWords(frameWords);
  const id = useId();
  const keys = useStore(shortcuts);
  const role = { VIEWER: t.viewer, EDITOR: t.editor, ADMIN: t.admin };
  return (
    <>
      <button type="button" class="icon-button viewer" popovertarget={id}>
        <Icon name="person" />
        <span class="unseen">{viewer && !viewer.local ? viewer.name : t.you} </span>
        {viewer?.local ? <span class="viewer-local">{t.local}</span> : null}
      </button>
      <div id={id} class="menu" popover="auto">
        {viewer ? (
          <>
            <p class="menu-title">{viewer.local ? t.you : viewer.name}</p>
            {viewer.email ? <p class="quiet">{viewer.email}</p> : null}
            <p class="quiet">{t.role(role[viewer.role])}</p>
            {viewer.local ? <p class="menu-note">{t.localNote}</p> : null}
          </>
        ) : null}
        <label class="menu-choice">
          <input
            type="checkbox"
            checked={keys === 'on'}
            onChange={() => shortcuts.set(keys === 'on' ? 'off' : 'on')}
          />
          {t.shortcuts} <kbd>j</kbd> <kbd>k</kbd> <kbd>/</kbd>
        </label>
        <button
          type="button"
          class="text-button"
          popovertarget={id}
          popovertargetaction="hide"
          onClick={() => keysOpen.set(true)}
        >
          {t.showKeys} <kbd>?</kbd>
        </button>
      </div>
    </>
  );
}
