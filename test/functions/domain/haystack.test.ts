import fc from 'fast-check';
import { expect, it } from 'vitest';
import { haystackOf, textAt, textsHolding } from '#domain/haystack.ts';

it('finds every text that holds a word, each once and in order', () => {
  const text = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 6 });
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ア'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(text('a', 'b', 'ア', '\n'), { maxLength: 200 }),
      fc.array(word, { maxLength: 5 }),
      (texts, words) => {
        const haystack = haystackOf(texts);
        for (const one of words) {
          const holding = texts.flatMap((all, number) => (all.includes(one) ? [number] : []));
          expect(textsHolding(haystack, one)).toEqual(holding);
        }
        expect(texts.map((_, number) => textAt(haystack, number))).toEqual(texts);
      },
    ),
  );
});

it('looks through few of many texts', () => {
  const texts = Array.from({ length: 20_000 }, (_, number) => `acme.s${number}.v1.Api`);
  const haystack = haystackOf(texts);
  const looked: string[] = [];
  const watched = new Proxy(haystack.blocks, {
    get: (blocks, name) => {
      looked.push(String(name));
      return Reflect.get(blocks, name);
    },
  });
  expect(textsHolding({ ...haystack, blocks: watched }, 's12345.')).toEqual([12_345]);
  expect(looked.length).toBeLessThan(5);
});
