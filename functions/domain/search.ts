import { foldText, foldWords, holdsAll } from './fold-text.ts';
import { type Haystack, haystackOf, textAt, textsHolding } from './haystack.ts';
import { keepBest } from './keep-best.ts';

/** What people look for most stands first. */
export const SEARCH_KINDS = [
  'SERVICE',
  'TEAM',
  'CAMPAIGN',
  'RPC_SERVICE',
  'RPC_METHOD',
  'CLUSTER',
  'PROTO_TYPE',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found. */
export interface Findable {
  readonly kind: SearchKind;
  readonly title: string;
  /** What says what it is, when the title is what matched. */
  readonly detail?: string;
  /** Address on the page. */
  readonly path: string;
  /** By which words it is found, the most telling first; `why` is the second line when that one matched. */
  readonly names: readonly { readonly text: string; readonly why?: string }[];
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly title: string;
  readonly detail?: string;
  readonly path: string;
}

/** Things that can be found. They are many: of each only its names are kept, and the rest is made for what is shown. */
export interface SearchPart {
  /** The names of each, folded. */
  readonly names: Haystack;
  readonly at: (number: number) => Findable;
}

export function searchPart(count: number, at: (number: number) => Findable): SearchPart {
  const texts = Array.from({ length: count }, (_, number) =>
    foldText(
      at(number)
        .names.map(({ text }) => text)
        .join('\n'),
    ),
  );
  return { names: haystackOf(texts), at };
}

/**
 * Best match first, across kinds: the whole name, then a word in it, any part of it, a less telling name; among equals
 * the kind, then the name that begins with it, the shorter title. Every word of the query must occur somewhere.
 */
export function searchFor(
  parts: Iterable<SearchPart>,
  query: string,
  first: number,
): readonly SearchHit[] {
  const words = foldWords(query);
  const [longest, ...others] = words.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const phrase = words.join(' ');
  const best = keepBest<Candidate>(first, compare);
  for (const { names, at } of parts) {
    for (const number of textsHolding(names, longest)) {
      if (others.length > 0 && !holdsAll(textAt(names, number), others)) continue;
      const findable = at(number);
      best.offer({ findable, ...bestName(findable.names, phrase, words) });
    }
  }
  return best.kept.map(({ findable: { kind, title, path, detail, names }, name }) => {
    const second = names[name]?.why ?? detail;
    return { kind, title, path, ...(second === undefined ? {} : { detail: second }) };
  });
}

interface Candidate {
  readonly findable: Findable;
  readonly rank: number;
  /** Which of its names fits best. */
  readonly name: number;
}

function compare(a: Candidate, b: Candidate): number {
  const [left, right] = [a.findable, b.findable];
  return (
    bandOf(a.rank) - bandOf(b.rank) ||
    SEARCH_KINDS.indexOf(left.kind) - SEARCH_KINDS.indexOf(right.kind) ||
    a.rank - b.rank ||
    left.title.length - right.title.length ||
    (left.title < right.title ? -1 : Number(left.title > right.title))
  );
}

const FITS = 5;
const BEGINS = 1;

function bestName(
  names: Findable['names'],
  phrase: string,
  words: readonly string[],
): { readonly rank: number; readonly name: number } {
  let best = { rank: Number.POSITIVE_INFINITY, name: 0 };
  for (const [name, { text }] of names.entries()) {
    // The first names tell what a thing is called, the later ones only what is said about it.
    const rank = closeness(foldText(text), phrase, words) + Math.min(name, 3) * FITS;
    if (rank < best.rank) best = { rank, name };
  }
  return best;
}

/** A name that begins with the words is no better than one that has them in its middle: `pay-payment`, `PaymentView`. */
const bandOf = (rank: number): number => (rank % FITS === BEGINS ? rank + 1 : rank);

function closeness(text: string, phrase: string, words: readonly string[]): number {
  if (text === phrase) return 0;
  if (text.startsWith(phrase)) return BEGINS;
  if (startsAWord(text, phrase)) return 2;
  if (text.includes(phrase)) return 3;
  return words.some((word) => text.includes(word)) ? 4 : 4 + 10 * FITS;
}

function startsAWord(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
