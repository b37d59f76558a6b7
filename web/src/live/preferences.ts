import { createStore, type Store } from './store.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Language = 'en' | 'ja';

/** What a person chose on this browser. `early.js` applies theme, rail and language before the first paint. */
export const theme = stored<Theme>('theme', ['system', 'light', 'dark'], 'system', (value) => {
  const { dataset } = document.documentElement;
  if (value === 'system') delete dataset.theme;
  else dataset.theme = value;
});

export const language = stored<Language>('language', ['en', 'ja'], preferredLanguage(), (value) => {
  document.documentElement.lang = value;
});

export const rail = stored<'open' | 'folded'>('rail', ['open', 'folded'], 'open', (value) => {
  document.documentElement.dataset.rail = value;
});

/** Single-letter shortcuts can be turned off (WCAG 2.1.4). */
export const shortcuts = stored<'on' | 'off'>('shortcuts', ['on', 'off'], 'on', () => {});

function preferredLanguage(): Language {
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  for (const tag of wanted) {
    if (tag.startsWith('ja')) return 'ja';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

function stored<T extends string>(
  name: string,
  choices: readonly T[],
  fallback: T,
  apply: (value: T) => void,
): Store<T> {
  const kept = readStorage(name);
  const store = createStore<T>(choices.find((choice) => choice === kept) ?? fallback);
  store.subscribe(() => {
    writeStorage(name, store.get());
    apply(store.get());
  });
  return store;
}

/** Null where storage is forbidden. */
export function readStorage(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function writeStorage(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Forbidden or full: the choice lasts as long as the tab.
  }
}
