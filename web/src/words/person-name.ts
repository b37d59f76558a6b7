import type { Language } from '#web/live/preferences.ts';
import { useStore } from '#web/live/store.ts';
import { localName } from '#web/live/viewer.ts';
import { speak } from './define-words.ts';
import { frameWords } from './frame-words.ts';
import { useLanguage } from './use-words.ts';

/** A person's name as it is. On a laptop there is one person without a name: “you”, in the reader's language. */
export const personName = (name: string, language: Language): string =>
  name === localName.get() ? speak(frameWords, language).you : name;

export function usePersonName(): (name: string) => string {
  const language = useLanguage();
  useStore(localName);
  return (name) => personName(name, language);
}
