import { language } from '#web/live/preferences.ts';
import { useStore } from '#web/live/store.ts';
import { type Spoken, speak, type Words } from './define-words.ts';

/** `const t = useWords(servicesWords)`, then `t.title` or `t.count(3)`. */
export function useWords<W extends Words>(words: W): Spoken<W> {
  return speak(words, useLanguage());
}

export function useLanguage() {
  return useStore(language);
}
