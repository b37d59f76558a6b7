import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpecPublication, receiptOf } from '#domain/publication.ts';
import { pathProblem } from '#domain/publication-path.ts';

const GOOD = {
  source: 'github.com/acme/terraform',
  revision: '4f2a',
  generation: 42,
  complete: true,
  files: [{ path: 'services/a/spec.yaml', content: 'serviceID: a' }],
};
const codes = (body: unknown) => {
  const parsed = parseSpecPublication(body);
  return parsed.kind === 'ok' ? 'ok' : parsed.problems.map(({ code, message }) => [code, message]);
};

describe('the body of a spec publication', () => {
  it('is taken as it is, without what it does not know', () => {
    expect(parseSpecPublication({ ...GOOD, more: 1 })).toEqual({ kind: 'ok', publication: GOOD });
    expect(codes({ ...GOOD, generation: 0, complete: false, files: [] })).toBe('ok');
    expect(codes({ ...GOOD, source: 'a'.repeat(200), revision: 'r'.repeat(200) })).toBe('ok');
  });

  it.each([
    [{ ...GOOD, source: undefined }, 'missing-field', '`source` is missing.'],
    [{ ...GOOD, source: '../x' }, 'bad-field', '`source` must be 1–200 of'],
    [{ ...GOOD, source: 'a~b' }, 'bad-field', '`source` must be'],
    [{ ...GOOD, source: 'a'.repeat(201) }, 'bad-field', '`source` must be'],
    [{ ...GOOD, revision: '' }, 'bad-field', '`revision` must be 1–200 printable'],
    [{ ...GOOD, revision: 'a\nb' }, 'bad-field', '`revision` must be'],
    [{ ...GOOD, revision: '\ud800' }, 'bad-field', '`revision` must be'],
    [{ ...GOOD, generation: -1 }, 'bad-field', '`generation` must be a whole number'],
    [{ ...GOOD, generation: 1.5 }, 'bad-field', '`generation` must be a whole number'],
    [{ ...GOOD, generation: 2 ** 53 }, 'bad-field', '`generation` must be a whole number'],
    [{ ...GOOD, generation: '42' }, 'bad-field', '`generation` must be a number.'],
    [{ ...GOOD, complete: undefined }, 'missing-field', '`complete` is missing.'],
    [{ ...GOOD, complete: 'yes' }, 'bad-field', '`complete` must be true or false.'],
    [{ ...GOOD, files: [] }, 'empty-set', 'would remove every service'],
    [{ ...GOOD, files: {} }, 'bad-field', '`files` must be a list.'],
    [{ ...GOOD, files: [{ path: 'a' }] }, 'missing-field', '`files.0.content` is missing.'],
    [{ ...GOOD, files: [{ path: 1, content: '' }] }, 'bad-field', '`files.0.path` must be text.'],
    ['text', 'bad-field', 'The body must be a JSON object.'],
    [null, 'bad-field', 'The body must be a JSON object.'],
  ])('is refused: %j', (body, code, message) => {
    expect(codes(body)).toEqual([[code, expect.stringContaining(message)]]);
  });

  it('may hold 50,000 files and no more', () => {
    const files = Array.from({ length: 50_001 }, () => ({ path: 'a', content: '' }));
    expect(codes({ ...GOOD, files: files.slice(1) })).toBe('ok');
    expect(codes({ ...GOOD, files })).toEqual([
      ['bad-field', '`files` must be at most 50000 files.'],
    ]);
  });

  it('is shown field by field as it should be, or as a whole when it is none', () => {
    const cures = (body: unknown) => {
      const parsed = parseSpecPublication(body);
      return parsed.kind === 'refused' && parsed.problems.map(({ cure }) => cure);
    };
    expect(cures({ source: 'a', files: [{ path: 'a.yaml' }] })).toEqual([
      'Send "revision": "<commit>".',
      'Send "generation": 42.',
      'Send "complete": true.',
      'Send "files": [{"path": "services/a/spec.yaml", "content": "…"}].',
    ]);
    expect(cures('text')).toEqual([
      expect.stringMatching(/^Send \{"source": .*, "revision": .*, "files": .*\}\.$/),
    ]);
  });

  it('tells the first 20 of many faults', () => {
    const files = Array.from({ length: 100 }, () => ({}));
    expect(codes({ ...GOOD, files })).toHaveLength(20);
  });
});

describe('the path of a published file', () => {
  it.each(['a.yaml', 'services/pay/spec.yaml', '日本/spec.yml', '..a/b..yaml', '%2F.yaml'])(
    '%s is one',
    (path) => {
      expect(pathProblem(path)).toBeUndefined();
    },
  );

  it.each([
    '',
    '/a.yaml',
    '../a.yaml',
    'a/../b.yaml',
    'a/..',
    './a.yaml',
    'a//b.yaml',
    'a/',
    'a\\b.yaml',
    'C:/a.yaml',
    'a\u0000.yaml',
    'a\n.yaml',
    '\ud800.yaml',
    'é'.repeat(501),
  ])('%j is none', (path) => {
    expect(pathProblem(path)).toMatchObject({ severity: 'error', code: 'bad-path' });
  });

  it('never leads out of its folder when it is taken', async () => {
    const step = fc.constantFrom('a', '..', '.', '', 'b.yaml', '\\', '...');
    await fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const path = steps.join('/');
        if (pathProblem(path) !== undefined) return;
        expect(new URL(path, 'file:///root/').pathname).toBe(`/root/${path}`);
      }),
    );
  });
});

it('a receipt lists the first 1,000 names and counts all', () => {
  const names = Array.from({ length: 1_500 }, (_, i) => `svc-${i}`);
  const { files: _, complete: __, ...head } = GOOD;
  const receipt = receiptOf({
    ...head,
    outcome: 'applied',
    dryRun: false,
    created: names,
    updated: [],
    removed: ['x'],
    unchanged: 3,
    problems: [],
  });
  expect(receipt.created).toHaveLength(1_000);
  expect(receipt.counts).toEqual({ created: 1_500, updated: 0, removed: 1 });
});
