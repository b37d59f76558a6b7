import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '#web/proto/highlight.ts';

const kinds = (line: string) =>
  (highlight(line)[0] ?? [])
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('the colours of a source file', () => {
  it('tell words of the language, types, numbers and text apart', () => {
    expect(kinds('  repeated acme.Money sums = 12 [json_name = "a\\"b"]; // all')).toEqual([
      'keyword repeated',
      'type Money',
      'number 12',
      'string "a\\"b"',
      'comment // all',
    ]);
    expect(kinds('map<string, int64> by_id = 0x1F;')).toEqual([
      'keyword map',
      'type string',
      'type int64',
      'number 0x1F',
    ]);
  });

  it('follow a comment over several lines, and end with it', () => {
    const lines = highlight('a /* one\ntwo "x"\nthree */ message M {}\n/**/ enum E');
    expect(lines.map((line) => line.map(({ kind }) => kind))).toEqual([
      ['plain', 'comment'],
      ['comment'],
      ['comment', 'plain', 'keyword', 'plain', 'type', 'plain'],
      ['comment', 'plain', 'keyword', 'plain', 'type'],
    ]);
  });

  it('lose no character, whatever is written', () => {
    const piece = fc.constantFrom(
      '/*',
      '*/',
      '//',
      '"',
      "'",
      '\\',
      '\n',
      'message',
      ' ',
      '1.5',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const shown = highlight(text).map((line) => line.map((token) => token.text).join(''));
        expect(shown.join('\n')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
