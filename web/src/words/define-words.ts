import type { Language } from '#web/live/preferences.ts';

type Phrase = (...args: never[]) => string;

/** Every string of an area, side by side: a missing language does not compile. */
export type Words = Readonly<
  Record<
    string,
    { readonly en: string; readonly ja: string } | { readonly en: Phrase; readonly ja: Phrase }
  >
>;

/** The words in one language: a string, or a function of its arguments. Both languages must take the same ones. */
export type Spoken<W extends Words> = {
  readonly [K in keyof W]: W[K]['en'] extends string ? string : W[K]['en'] & W[K]['ja'];
};

export function defineWords<W extends Words>(words: W): W {
  return words;
}

const spoken = new WeakMap<Words, Partial<Record<Language, unknown>>>();

export function speak<W extends Words>(words: W, language: Language): Spoken<W> {
  const known = spoken.get(words) ?? {};
  spoken.set(words, known);
  known[language] ??= Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, word[language]]),
  );
  return known[language] as Spoken<W>;
}
