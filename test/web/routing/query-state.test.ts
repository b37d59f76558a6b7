import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeQuery } from '#web/routing/query-state.ts';

describe('a change of the query', () => {
  it('keeps the other keys and the path', () => {
    expect(changeQuery('/services?team=pay&sort=TIER', { text: 'api' })).toBe(
      '/services?team=pay&sort=TIER&text=api',
    );
  });

  it('takes several values', () => {
    expect(changeQuery('/services', { health: ['CRITICAL', 'WARNING'] })).toBe(
      '/services?health=CRITICAL&health=WARNING',
    );
  });

  it.each([undefined, '', []])(
    '%j removes the key, and the question mark with the last',
    (value) => {
      expect(changeQuery('/services?team=pay', { team: value })).toBe('/services');
    },
  );

  it('drops the anchor: another list has other anchors', () => {
    expect(changeQuery('/apis/a.B?x=1#m', { x: '2' })).toBe('/apis/a.B?x=2');
  });

  it('brings any text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const href = changeQuery('/services', { text });
        expect(new URL(href, 'http://x').searchParams.get('text')).toBe(text);
      }),
    );
  });
});
