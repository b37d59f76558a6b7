import { foldText, foldWords } from '#domain/fold-text.ts';
import { type Findable, SEARCH_KINDS, type SearchHit } from '#domain/search.ts';

/** What a search means: everything is looked at, ranked and sorted. */
export function plainSearch(
  findables: readonly Findable[],
  query: string,
  first: number,
): readonly SearchHit[] {
  const words = foldWords(query);
  if (words.length === 0) return [];
  const phrase = words.join(' ');
  return findables
    .filter(({ names }) =>
      words.every((word) => names.some(({ text }) => foldText(text).includes(word))),
    )
    .map((findable) => ({ findable, ...best(findable, phrase, words) }))
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

function best({ names }: Findable, phrase: string, words: readonly string[]) {
  const ranks = names.map(
    ({ text }, name) => closeness(foldText(text), phrase, words) + Math.min(name, 3) * 5,
  );
  const rank = Math.min(...ranks);
  return { rank, name: ranks.indexOf(rank) };
}

const bandOf = (rank: number): number => (rank % 5 === 1 ? rank + 1 : rank);

function closeness(text: string, phrase: string, words: readonly string[]): number {
  if (text === phrase) return 0;
  if (text.startsWith(phrase)) return 1;
  const places = Array.from(text, (_, at) => at).filter((at) => text.startsWith(phrase, at));
  if (places.some((at) => !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))) return 2;
  if (text.includes(phrase)) return 3;
  return words.some((word) => text.includes(word)) ? 4 : 54;
}
