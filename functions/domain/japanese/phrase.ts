/**
 * A sentence of ours in both languages. `{name}` stands for what is filled in; `{what:phrase}` is put into Japanese too,
 * `{what:sentence}` where it is a sentence of ours, `{what:list}` each part of a list joined by commas, `{what:and}` each of
 * one joined by “and”.
 */
export type Phrase = readonly [en: string, ja: string];

/** Puts what is filled in into Japanese. */
export interface Say {
  readonly part: (text: string) => string;
  readonly sentence: (text: string) => string;
}

/** Reads one sentence; undefined where it is another one. */
export type ReadPhrase = (text: string, say: Say) => string | undefined;

/** Those with the most letters of their own come first: they say more exactly what the sentence is. */
export const readPhrases = (phrases: readonly Phrase[]): readonly ReadPhrase[] =>
  phrases
    .map(([en, ja]) => ({ en: cut(en), ja: cut(ja) }))
    .toSorted((a, b) => lettersOf(b.en) - lettersOf(a.en))
    .map(({ en, ja }) => reader(en, ja));

interface Cut {
  readonly literals: readonly string[];
  /** What stands between them: one fewer. */
  readonly gaps: readonly Gap[];
}

interface Gap {
  readonly name: string;
  readonly kind: string | undefined;
}

function cut(template: string): Cut {
  const literals: string[] = [];
  const gaps: Gap[] = [];
  let at = 0;
  for (const found of template.matchAll(/\{(\w+)(?::(phrase|sentence|list|and))?\}/g)) {
    literals.push(template.slice(at, found.index));
    gaps.push({ name: found[1] ?? '', kind: found[2] });
    at = found.index + found[0].length;
  }
  return { literals: [...literals, template.slice(at)], gaps };
}

const lettersOf = ({ literals }: Cut): number => literals.join('').length;

function reader(en: Cut, ja: Cut): ReadPhrase {
  return (text, say) => {
    const filled = fill(en.literals, text);
    if (filled === undefined) return undefined;
    const values = new Map(en.gaps.map(({ name }, index) => [name, filled[index] ?? '']));
    return ja.literals.reduce((said, literal, index) => {
      const gap = ja.gaps[index - 1];
      if (gap === undefined) return literal;
      return beside(beside(said, spoken(values.get(gap.name) ?? '', gap, say)), literal);
    }, '');
  };
}

/** Between Japanese and Latin letters stands a space, between Japanese ones none. */
function beside(left: string, right: string): string {
  const [before, after] = [left.trimEnd(), right.trimStart()];
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? ''];
  if (JAPANESE.test(last) && JAPANESE.test(first)) return before + after;
  const isMixed =
    (JAPANESE.test(last) && LATIN.test(first)) || (LATIN.test(last) && JAPANESE.test(first));
  return isMixed ? `${before} ${after}` : left + right;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u;
const LATIN = /[\p{Script=Latin}\d`"()[\]{}]/u;

/**
 * What stands between the literals, each as short as it can be and never empty. Never goes back, so that it takes time in
 * proportion to the text, whatever somebody wrote into it.
 */
function fill(literals: readonly string[], text: string): readonly string[] | undefined {
  const [first = ''] = literals;
  const last = literals.at(-1) ?? '';
  if (literals.length === 1) return text === first ? [] : undefined;
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const filled: string[] = [];
  let at = first.length;
  for (const literal of literals.slice(1, -1)) {
    const next = text.indexOf(literal, at + 1);
    if (next < 0) return undefined;
    filled.push(text.slice(at, next));
    at = next + literal.length;
  }
  return end > at ? [...filled, text.slice(at, end)] : undefined;
}

function spoken(value: string, { kind }: Gap, say: Say): string {
  switch (kind) {
    case 'phrase':
      return say.part(value);
    case 'sentence':
      return say.sentence(value);
    case 'list':
      return value.split(', ').map(say.part).join('、');
    case 'and':
      return value
        .split(' and ')
        .map(say.part)
        .reduce((all, one) => beside(beside(all, 'と'), one));
    default:
      return value;
  }
}
