import type { Localised } from '#domain/workload.ts';
import { FRAGMENTS } from './fragments.ts';
import { type ReadPhrase, readPhrases, type Say } from './phrase.ts';
import { PHRASES } from './phrases.ts';

/**
 * A sentence that the product made, in both languages. English is what is stored, hashed and sent to machines; Japanese is
 * found by the phrase it was made from when somebody reads it. What no phrase made, such as what people or other
 * programs wrote, stays as it is.
 */
export const localised = (en: string): Localised => ({ en, ja: inJapanese(en, DEEPEST) });

/** Of sentences inside sentences. */
const DEEPEST = 4;
const LONGEST = 10_000;

/** Made with the first sentence: most processes never say one. */
let sentences: readonly ReadPhrase[] | undefined;
/** With what is filled into sentences; alone it may be anybody's word. */
let parts: readonly ReadPhrase[] | undefined;

function inJapanese(text: string, deep: number): string {
  sentences ??= readPhrases(PHRASES);
  return read(sentences, text, deep);
}

function part(text: string, deep: number): string {
  parts ??= readPhrases([...PHRASES, ...FRAGMENTS]);
  return read(parts, text, deep);
}

function read(phrases: readonly ReadPhrase[], text: string, deep: number): string {
  if (deep === 0 || text.length > LONGEST) return text;
  const say: Say = {
    part: (inner) => part(inner, deep - 1),
    sentence: (inner) => inJapanese(inner, deep - 1),
  };
  for (const phrase of phrases) {
    const found = phrase(text, say);
    if (found !== undefined) return found;
  }
  return text;
}
