import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';

const { check } = createRuleEngine();
const readFile = (path: string, content: string) => specReader.read(path, content, check);
const told = (text: string) => {
  const { kind, problems } = readFile('spec.yaml', text);
  return [kind, ...problems.map(({ code, line, column }) => `${code} ${line}:${column}`)];
};
const nested = (depth: number) => `x-deep: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
const GOOD = 'serviceID: pay\nteamName: P\n';

describe('what YAML a spec file may be', () => {
  it.each([
    ['an empty file', '', 'empty-file 1:1'],
    ['nothing but a comment', '# later\n', 'empty-file 1:1'],
    ['a list at the root', '- a\n', 'wrong-type 1:1'],
    ['text at the root', 'hello', 'wrong-type 1:1'],
    ['a key twice', `${GOOD}tier: A\ntier: B\n`, 'duplicate-key 4:1'],
    ['a key twice, once in quotes', `${GOOD}"teamName": Q\n`, 'duplicate-key 3:1'],
    [
      'a key twice inside a mapping',
      `${GOOD}contact: {email: a@b.example, email: c@d.example}`,
      'duplicate-key 3:31',
    ],
    ['an anchor', `${GOOD}tags: &t [a]\n`, 'alias 3:7'],
    ['an alias', `${GOOD}tags: *t\n`, 'alias 3:7'],
    ['a tag', `${GOOD}slo: !!str 99\n`, 'tag 3:6'],
    ['a directive', `%YAML 1.1\n---\n${GOOD}`, 'directive 1:1'],
    ['two documents', `${GOOD}---\n${GOOD}`, 'several-documents 3:1'],
    ['two documents, the first ended', `${GOOD}...\n---\n${GOOD}`, 'several-documents 4:1'],
    ['a key that programs keep for themselves', `${GOOD}__proto__: {a: 1}\n`, 'bad-key 3:1'],
    ['a key that is a list', `${GOOD}? [a]\n: 1\n`, 'bad-key 3:3'],
    ['a key without a name', `${GOOD}: 1\n`, 'bad-key 3:1'],
    ['a huge key', `${GOOD}${'k'.repeat(300)}: 1\n`, 'bad-key 3:1'],
    ['a control character', `${GOOD}slo: a\u0007b\n`, 'bad-character 3:7'],
    ['half a character', `${GOOD}slo: \ud800\n`, 'bad-character 3:6'],
    ['a control character by an escape', `${GOOD}slo: "a\\0b"\n`, 'bad-character 3:6'],
    ['half a character by an escape', `${GOOD}slo: "\\ud800"\n`, 'bad-character 3:6'],
    ['a tab for indentation', `${GOOD}contact:\n\temail: a@b.example\n`, 'not-yaml 4:1'],
    ['a quote that is not closed', `${GOOD}slo: "99\n`, 'not-yaml 4:1'],
    ['51 levels, brackets in the file', GOOD + nested(50), 'too-deep 3:58'],
  ])('refuses %s, on its line', (_, text, problem) => {
    expect(told(text)).toEqual(['refused', problem]);
  });

  it('reads a byte order mark, Windows line ends and a document start without a word', () => {
    expect(told(`\ufeff---\r\n${GOOD.replaceAll('\n', '\r\n')}tier: A\r\n`)).toEqual(['spec']);
    expect(told(`\ufeffserviceID: pay\r\nteamName: 5\r\n`)).toEqual(['refused', 'wrong-type 2:11']);
  });

  it('reads 256 KiB and refuses one byte more, counted in UTF-8', () => {
    const sized = (bytes: number) => `${GOOD}# é${'a'.repeat(bytes - GOOD.length - 4)}`;
    expect(told(sized(256 * 1024))).toEqual(['spec']);
    expect(told(sized(256 * 1024 + 1))).toEqual(['refused', 'too-large 1:1']);
  });

  it('reads 49 levels, by brackets and by indentation, and refuses 51 of either', () => {
    expect(told(GOOD + nested(49))).toEqual(['spec']);
    const steps = (depth: number) =>
      Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}${i === 0 ? 'x-d' : 'd'}:`).join(
        '\n',
      );
    expect(told(`${GOOD}${steps(48)} end\n`)).toEqual(['spec']);
    expect(told(`${GOOD}${steps(52)} end\n`)[1]).toMatch(/^too-deep/);
    expect(told(`${GOOD}x-d:\n${'- '.repeat(52)}end\n`)[1]).toMatch(/^too-deep/);
    expect(told(`${GOOD}x-d: ${'a'.repeat(9)}\nslo: "${'['.repeat(60)}"\n`)).toEqual(['spec']);
    expect(told(`${GOOD}description: |\n  ${'[{'.repeat(60)}\n`)).toEqual(['spec']);
  });

  it.each(
    [
      [
        '[',
        '{',
        '- ',
        '? ',
        '"',
        "'",
        ': ',
        'a: ',
        '&a ',
        '! ',
        '%a\n',
        '\n',
        '|\n',
        '["',
        '--- \n',
        ',',
        '[,',
        '*a ',
      ],
    ].flat(),
  )('answers 256 KiB of %j without overflowing and in seconds', (piece) => {
    const text = piece.repeat(Math.floor((256 * 1024) / piece.length));
    const started = performance.now();
    const { kind, problems } = readFile('spec.yaml', text);
    expect(kind).toBe('refused');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(51);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('never throws, and always names a place in the file', async () => {
    const yamlish = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'serviceID: pay\n',
            'teamName: P\n',
            'contact:\n',
            '  slack: ',
            'links:\n',
            '  - title: T\n',
            'tags: [',
            ']',
            '{',
            '}',
            ': ',
            '- ',
            '? ',
            '|\n',
            '>-\n',
            '"',
            "'",
            '&a',
            '*a',
            '!t ',
            '#',
            '\n',
            '\r\n',
            '\t',
            ' ',
            '---\n',
            '...\n',
            '%YAML 1.1\n',
            '<<: ',
            '__proto__: 1\n',
            'x-a: ',
            '1.10',
            '.nan',
            '~',
            '\\u0000',
            '\ufeff',
            '\u0000',
            '\ud800',
            '日本',
            'constructor: {}\n',
            'environments:\n  prod:\n',
            'tier: D\n',
          ),
          fc.string({ unit: 'grapheme', maxLength: 8 }),
          fc.string({ unit: 'binary', maxLength: 4 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.property(yamlish, fc.constantFrom('spec.yaml', 'organisation.yaml'), (text, path) => {
        const read = readFile(path, text);
        const size = text.split('\n').length;
        for (const { line, column, message, cure, severity } of read.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(size);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message.isWellFormed() && message.length < 1_000).toBe(true);
          expect(cure?.length).toBeGreaterThan(0);
          if (read.kind !== 'refused') expect(severity).not.toBe('error');
        }
        if (read.kind === 'refused') expect(read.problems.length).toBeGreaterThan(0);
        expect(() => JSON.stringify(read)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
