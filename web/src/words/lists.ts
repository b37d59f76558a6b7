import type { Language } from '#web/live/preferences.ts';

/** "a, b and c", 「a、b、c」. */
export function listOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'ja', { type: 'conjunction' }).format(
    items,
  );
}
