import fc from 'fast-check';
import { expect, it } from 'vitest';
import { haystackOf, textsHolding } from '#domain/haystack.ts';

it('finds every text that holds a word, each once and in order', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ア', '\n'), maxLength: 6 });
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ア'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), words, (texts, word) => {
      const holding = texts.flatMap((text, number) => (text.includes(word) ? [number] : []));
      expect(textsHolding(haystackOf(texts), word)).toEqual(holding);
    }),
  );
});
