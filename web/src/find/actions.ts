import { places } from '#web/frame/places.ts';
import { language, rail, shortcuts, type Theme, theme } from '#web/live/preferences.ts';
import type { Spoken } from '#web/words/define-words.ts';
import type { findWords } from '#web/words/find-words.ts';
import type { frameWords } from '#web/words/frame-words.ts';
import type { Entry } from './entries.ts';

/** Where one can go by name. */
export function placeEntries(
  t: Spoken<typeof frameWords>,
  find: Spoken<typeof findWords>,
): readonly Entry[] {
  const trouble = '/services?health=CRITICAL&health=WARNING&sort=HEALTH';
  return [
    ...places.map(({ name, href }) => go(t[name], href)),
    go(find.matrix, '/matrix'),
    go(find.problemServices, trouble),
  ];
}

/** What one can do from anywhere. */
export function actionEntries(t: Spoken<typeof findWords>): readonly Entry[] {
  return [
    wear('light', t.themeLight),
    wear('dark', t.themeDark),
    wear('system', t.themeSystem),
    run('language', t.otherLanguage, () => language.set(language.get() === 'en' ? 'ja' : 'en')),
    run('menu', t.menu, () => rail.set(rail.get() === 'open' ? 'folded' : 'open')),
    shortcuts.get() === 'on'
      ? run('shortcuts', t.shortcutsOff, () => shortcuts.set('off'))
      : run('shortcuts', t.shortcutsOn, () => shortcuts.set('on')),
  ];
}

function go(title: string, path: string): Entry {
  return { key: `go ${path}`, title, act: { kind: 'go', path } };
}

function wear(look: Theme, title: string): Entry {
  return { ...run(`theme-${look}`, title, () => theme.set(look)), current: theme.get() === look };
}

function run(key: string, title: string, act: () => void): Entry {
  return { key: `do ${key}`, title, act: { kind: 'do', run: act } };
}
