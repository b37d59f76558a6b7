import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffRows } from '#web/pages/service/diff-rows.ts';

describe('before and after', () => {
  it('are compared place by place, and what is equal is left out', () => {
    expect(
      diffRows(
        { tier: 'B', contact: { slack: { alert: '#old' }, email: 'a@b.c' } },
        { tier: 'A', contact: { slack: { alert: '#new' }, email: 'a@b.c' } },
      ),
    ).toEqual([
      { path: 'tier', before: ['B'], after: ['A'] },
      { path: 'contact.slack.alert', before: ['#old'], after: ['#new'] },
    ]);
  });

  it('of a list show what went and what came', () => {
    expect(diffRows({ methods: ['Charge', 'Refund'] }, { methods: ['Charge', 'Watch'] })).toEqual([
      { path: 'methods', before: ['Refund'], after: ['Watch'] },
    ]);
  });

  it('of a list in another order show both orders', () => {
    expect(diffRows({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).toEqual([
      { path: 'tags', before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });

  it('of a list of things compare thing by thing', () => {
    expect(
      diffRows(
        { links: [{ title: 'A', url: 'x' }] },
        {
          links: [
            { title: 'A', url: 'y' },
            { title: 'B', url: 'z' },
          ],
        },
      ),
    ).toEqual([
      { path: 'links.0.url', before: ['x'], after: ['y'] },
      { path: 'links.1.title', before: [], after: ['B'] },
      { path: 'links.1.url', before: [], after: ['z'] },
    ]);
  });

  it('say when something came or went as a whole', () => {
    expect(diffRows(null, { serviceID: 'pay' })).toEqual([
      { path: 'serviceID', before: [], after: ['pay'] },
    ]);
    expect(diffRows({ tags: ['a'] }, {})).toEqual([{ path: 'tags', before: ['a'], after: [] }]);
  });

  it('are nothing when they are equal, and something when they are not', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(diffRows(value, structuredClone(value))).toEqual([]);
        expect(diffRows(value, { ...value, added: 'x', added2: 1 })).not.toEqual([]);
      }),
    );
  });
});
