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
  return readNew(sentences, text, deep) ?? joined(sentences, text, deep) ?? text;
}

function part(text: string, deep: number): string {
  parts ??= readPhrases([...PHRASES, ...FRAGMENTS]);
  return read(parts, text, deep) ?? text;
}

function read(phrases: readonly ReadPhrase[], text: string, deep: number): string | undefined {
  if (deep === 0 || text.length > LONGEST) return undefined;
  const say: Say = {
    part: (inner) => part(inner, deep - 1),
    sentence: (inner) => inJapanese(inner, deep - 1),
  };
  for (const phrase of phrases) {
    const found = phrase(text, say);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Undefined also where a phrase that only frames another one found none in it. */
function readNew(phrases: readonly ReadPhrase[], text: string, deep: number): string | undefined {
  const found = read(phrases, text, deep);
  return found === text ? undefined : found;
}

/** Phrases one after the other, such as a fault and its cure; undefined where one of them is not ours. */
function joined(phrases: readonly ReadPhrase[], text: string, deep: number): string | undefined {
  if (deep === 0 || text.length > LONGEST) return undefined;
  for (const { index } of [...text.matchAll(ENDS)].slice(0, MOST_ENDS)) {
    const head = readNew(phrases, text.slice(0, index), deep);
    if (head === undefined) continue;
    const rest = text.slice(index + 1);
    const tail = readNew(phrases, rest, deep) ?? joined(phrases, rest, deep - 1);
    if (tail !== undefined) return head.endsWith('。') ? head + tail : `${head} ${tail}`;
  }
  return undefined;
}

const ENDS = /(?<=[.!?]) (?=\p{Lu})/gu;
/** So many ends of sentences are looked at: what people write has more of them, and is not ours. */
const MOST_ENDS = 4;
