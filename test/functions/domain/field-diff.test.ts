import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldDiff } from '#domain/field-diff.ts';
import type { Json } from '#domain/json.ts';
import { sameJson } from '#domain/same-json.ts';

it('only what differs is told, by dotted name', () => {
  const was = { tier: 'A', contact: { slack: { general: 'C1', alert: 'C2' } }, tags: ['a'] };
  const is = { contact: { slack: { general: 'C1', alert: 'C3' } }, tags: ['a', 'b'], slo: '99 %' };
  expect(fieldDiff(was, is)).toEqual({
    before: { tier: 'A', 'contact.slack.alert': 'C2', tags: ['a'] },
    after: { 'contact.slack.alert': 'C3', tags: ['a', 'b'], slo: '99 %' },
  });
  expect(fieldDiff(is, { slo: '99 %', tags: ['a', 'b'], contact: is.contact })).toBeUndefined();
});

it('what a team adds for itself is told as text, for it may have any shape', () => {
  const is = { 'x-matrix': [[1], [2]], 'x-n': 3, links: [{ title: 'T', 'x-deep': { a: [[]] } }] };
  expect(fieldDiff({}, is)?.after).toEqual({
    'x-matrix': '[[1],[2]]',
    'x-n': 3,
    links: [{ title: 'T', 'x-deep': '{"a":[[]]}' }],
  });
});

it('two values have no difference exactly when they say the same', async () => {
  const value = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(null, true, 0, 1, 'a', 'b'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('p', 'q'), tie('value'), { maxKeys: 2, minKeys: 1 }),
    ),
  })).value;
  const root = fc.dictionary(fc.constantFrom('p', 'q', 'r'), value, { minKeys: 1 });
  await fc.assert(
    fc.property(root, root, (a, b) => {
      const same = sameJson(a, b);
      expect(same).toBe(sameJson(b, a));
      expect(fieldDiff(a, structuredClone(a))).toBeUndefined();
      expect(fieldDiff(a, b) === undefined).toBe(same);
    }),
  );
});
