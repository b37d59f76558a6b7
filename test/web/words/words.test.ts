import { describe, expect, it } from 'vitest';
import type { Words } from '#web/words/define-words.ts';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../../web/src/words/*.ts', {
  eager: true,
});

const areas = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([name]) => name.endsWith('Words') && !/^(define|use)/.test(name))
    .map(([name, words]) => ({ name: `${file.split('/').at(-1)} ${name}`, words: words as Words })),
);

describe.each(areas)('$name', ({ words }) => {
  it.each(Object.entries(words))('%s says the same in both languages', (_, { en, ja }) => {
    if (typeof en === 'string' || typeof ja === 'string') {
      expect(typeof en).toBe('string');
      expect(typeof ja).toBe('string');
      expect(String(en).trim()).not.toBe('');
      expect(String(ja).trim()).not.toBe('');
      return;
    }
    expect(ja.length).toBe(en.length);
    // Every argument that one language mentions is mentioned by the other.
    const given = Array.from({ length: en.length }, (_, index) => 7_001 + index) as never[];
    const mentioned = (text: string) => given.filter((value) => text.includes(String(value)));
    expect(mentioned(ja(...given))).toEqual(mentioned(en(...given)));
  });
});

describe('every area', () => {
  it('is found by this test', () => {
    expect(areas.length).toBeGreaterThan(5);
  });

  it('has no exclamation, and no half-width katakana', () => {
    const texts = areas.flatMap(({ words }) =>
      Object.values(words).flatMap(({ en, ja }) =>
        [en, ja].filter((one) => typeof one === 'string'),
      ),
    );
    expect(texts.filter((text) => /[!！]|[\uff61-\uff9f]/.test(text))).toEqual([]);
  });
});
