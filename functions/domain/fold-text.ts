/** Text as it is compared: width and case make no difference, so that `ＰＡＹ` finds `pay` and `ｱ` finds `ア`. */
export const foldText = (text: string): string =>
  (isAscii(text) ? text : text.normalize('NFKC')).toLowerCase();

/** Such text is what it is in every normal form, which is known at a fraction of what normalising costs. */
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** The words of a query; a text matches when it holds every one of them somewhere. */
export const foldWords = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** `folded` must have gone through `foldText`. */
export const holdsAll = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
