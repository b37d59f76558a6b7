import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText, foldWords } from '#domain/fold-text.ts';
import { eachTextWith, wordIndex } from '#domain/word-index.ts';

it('finds the texts that hold a part of a word, in any script, wherever the texts have spaces', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    'pay',
    '-',
    '.',
    '在',
    '庫',
    'ｱ',
    'Å',
    '𠮷',
    ' ',
    '　',
    '\n',
    '\t',
  );
  const text = fc.array(piece, { maxLength: 9 }).map((pieces) => foldText(pieces.join('')));
  const query = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 90 }),
      fc.array(query, { maxLength: 4 }),
      (texts, queries) => {
        const index = wordIndex(texts);
        for (const word of queries.flatMap(foldWords)) {
          const found = new Set<number>();
          const told = eachTextWith(index, word, (number) => found.add(number));
          if (told === 'all') for (const number of texts.keys()) found.add(number);
          const holding = texts.flatMap((one, number) => (one.includes(word) ? [number] : []));
          expect([...found].sort((a, b) => a - b)).toEqual(holding);
        }
      },
    ),
  );
});
