import { foldText, foldWords } from './fold-text.ts';
import { type Haystack, haystackOf, textsHolding } from './haystack.ts';

/** What people look for most stands first. */
export const SEARCH_KINDS = [
  'SERVICE',
  'TEAM',
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

/** Names folded once, so that a query is compared and nothing else. */
export interface SearchIndex {
  readonly entries: readonly {
    readonly findable: Findable;
    readonly folded: readonly string[];
    readonly all: string;
  }[];
  /** `all` of every entry. */
  readonly haystack: Haystack;
}

export function searchIndex(findables: Iterable<Findable>): SearchIndex {
  const entries = Array.from(findables, (findable) => {
    const folded = findable.names.map(({ text }) => foldText(text));
    return { findable, folded, all: folded.join('\n') };
  });
  return { entries, haystack: haystackOf(entries.map(({ all }) => all)) };
}

/**
 * Best match first, across kinds: the whole name, then a word in it, any part of it, a less telling name; among equals
 * the kind, then the name that begins with it, the shorter title. Every word of the query must occur somewhere.
 */
export function searchFor(
  { entries, haystack }: SearchIndex,
  query: string,
  first: number,
): readonly SearchHit[] {
  const words = foldWords(query);
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const phrase = words.join(' ');
  return textsHolding(haystack, longest)
    .flatMap((number) => entries[number] ?? [])
    .filter(({ all }) => words.every((word) => all.includes(word)))
    .map(({ findable, folded }) => ({ findable, ...bestName(folded, phrase, words) }))
    .sort(
      (a, b) =>
        bandOf(a.rank) - bandOf(b.rank) ||
        SEARCH_KINDS.indexOf(a.findable.kind) - SEARCH_KINDS.indexOf(b.findable.kind) ||
        a.rank - b.rank ||
        a.findable.title.length - b.findable.title.length ||
        (a.findable.title < b.findable.title ? -1 : Number(a.findable.title > b.findable.title)),
    )
    .slice(0, first)
    .map(({ findable: { kind, title, path, detail, names }, name }) => {
      const second = names[name]?.why ?? detail;
      return { kind, title, path, ...(second === undefined ? {} : { detail: second }) };
    });
}

const FITS = 5;
const BEGINS = 1;

function bestName(
  folded: readonly string[],
  phrase: string,
  words: readonly string[],
): { readonly rank: number; readonly name: number } {
  let best = { rank: Number.POSITIVE_INFINITY, name: 0 };
  for (const [name, text] of folded.entries()) {
    // The first names tell what a thing is called, the later ones only what is said about it.
    const rank = closeness(text, phrase, words) + Math.min(name, 3) * FITS;
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
