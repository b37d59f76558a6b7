import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommentBlock, firstSentence, parseComment } from '#web/proto/comment.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const paragraph = (value: string) => ({ kind: 'paragraph', children: [text(value)] });

describe('a comment', () => {
  it('is paragraphs, whose lines flow together', () => {
    expect(parseComment('Charges a\ncustomer.\n\nOnce.')).toEqual([
      paragraph('Charges a customer.'),
      paragraph('Once.'),
    ]);
  });

  it('has lists, nested ones and ones whose items go on for lines', () => {
    expect(
      parseComment('Either:\n- one that\n  goes on\n- two:\n  1. inner\n  2. more\n\nDone.'),
    ).toEqual([
      paragraph('Either:'),
      {
        kind: 'list',
        ordered: false,
        items: [
          [paragraph('one that goes on')],
          [
            paragraph('two:'),
            { kind: 'list', ordered: true, items: [[paragraph('inner')], [paragraph('more')]] },
          ],
        ],
      },
      paragraph('Done.'),
    ]);
  });

  it('keeps a list whole when its items stand apart', () => {
    expect(parseComment('* one\n\n* two')).toEqual([
      { kind: 'list', ordered: false, items: [[paragraph('one')], [paragraph('two')]] },
    ]);
  });

  it('has code, fenced or indented, with its own indentation', () => {
    expect(
      parseComment('So:\n\n    if a {\n      b()\n    }\n\n```proto\nint32 x = 1;\n```'),
    ).toEqual([
      paragraph('So:'),
      { kind: 'code', text: 'if a {\n  b()\n}' },
      { kind: 'code', text: 'int32 x = 1;' },
    ]);
  });

  it('has tables, whose cells may hold links, code and bars', () => {
    expect(
      parseComment('Codes:\n\n| Code | Means |\n|:-----|-------|\n| `1` | a \\| b |\n| 2 |\nDone.'),
    ).toEqual([
      paragraph('Codes:'),
      {
        kind: 'table',
        head: [[text('Code')], [text('Means')]],
        rows: [
          [[{ kind: 'code', text: '1' }], [text('a | b')]],
          [[text('2')], []],
        ],
      },
      paragraph('Done.'),
    ]);
    expect(parseComment('a | b\nno table')).toEqual([paragraph('a | b no table')]);
  });

  it('hides what is meant for the developers of the API', () => {
    expect(parseComment('Shown.\n(-- api-linter: core::0136\n  disabled --)')).toEqual([
      paragraph('Shown.'),
    ]);
  });

  it('gives its first sentence where there is room for one line', () => {
    expect(firstSentence('Takes `Money`. Twice.')).toBe('Takes Money.');
    expect(firstSentence('決済を行います。冪等です。')).toBe('決済を行います。');
    expect(firstSentence('Version v1.2 of it\n\nMore.')).toBe('Version v1.2 of it');
    expect(firstSentence('- only a list')).toBe('');
  });

  it('loses no word, whatever is written', () => {
    const piece = fc.constantFrom(
      'word',
      '- ',
      '1. ',
      '    ',
      '\n',
      '\n\n',
      '```',
      '# ',
      '*',
      '`',
      '[',
      ']',
      '(',
      '_',
      '<b>',
      '|',
      '\n|---|---|\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const shown = parseComment(source).map(plain).join(' ');
        // A fence line may carry the name of a language, which is not shown.
        const fenced = /```|~~~/.test(source);
        const count = (value: string) => value.match(/word/g)?.length ?? 0;
        if (!fenced) expect(count(shown)).toBe(count(source));
      }),
      { numRuns: 500 },
    );
  });
});

function plain(block: CommentBlock): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'table':
      return [block.head, ...block.rows]
        .flatMap((row) => row.flatMap((cell) => cell.map((child) => child.text)))
        .join(' ');
    case 'list':
      return block.items.flatMap((item) => item.map(plain)).join(' ');
    case 'paragraph':
    case 'heading':
      return block.children.map((child) => child.text).join('');
  }
}
