import { describe, expect, it } from 'vitest';
import {
  type Entry,
  groupHits,
  type Hit,
  matchEntries,
  matchedPart,
  nextKind,
} from '#web/find/entries.ts';

const hit = (kind: Hit['kind'], title: string): Hit => ({
  kind,
  title,
  detail: null,
  path: `/${title}`,
});

describe('hits', () => {
  const hits = [
    hit('TEAM', 'Payments'),
    hit('SERVICE', 'pay-api'),
    hit('TEAM', 'Paying'),
    ...Array.from({ length: 9 }, (_, index) => hit('RPC_METHOD', `Pay${index}`)),
  ];
  const shown = (only?: Hit['kind']) =>
    groupHits(hits, only, (kind) => kind).map(({ key, entries }) => [key, entries.length]);

  it('are grouped, the kind of the best one first', () => {
    expect(shown()).toEqual([
      ['TEAM', 2],
      ['SERVICE', 1],
      ['RPC_METHOD', 6],
    ]);
  });

  it('of one kind are shown all', () => {
    expect(shown('RPC_METHOD')).toEqual([['RPC_METHOD', 9]]);
  });

  it('are walked by Tab through the kinds there are, and round', () => {
    expect(nextKind(hits, undefined, 1)).toBe('SERVICE');
    expect(nextKind(hits, 'SERVICE', 1)).toBe('TEAM');
    expect(nextKind(hits, 'RPC_METHOD', 1)).toBeUndefined();
    expect(nextKind(hits, undefined, -1)).toBe('RPC_METHOD');
    expect(nextKind(hits, 'CLUSTER', 1)).toBe('SERVICE');
  });
});

describe('actions and places', () => {
  const entries: readonly Entry[] = ['Services in trouble', 'Dark theme', 'Services'].map(
    (title) => ({ key: title, title, act: { kind: 'go', path: '/' } }),
  );
  const found = (query: string) => matchEntries(entries, query).map(({ title }) => title);

  it('match by all words, in any place', () => {
    expect(found('theme da')).toEqual(['Dark theme']);
    expect(found('serv trouble')).toEqual(['Services in trouble']);
  });

  it('that start with it come first', () => {
    expect(
      matchEntries(
        [
          { ...(entries[1] as Entry) },
          { key: 't', title: 'Theme', act: { kind: 'go', path: '/' } },
        ],
        'theme',
      ).map(({ title }) => title),
    ).toEqual(['Theme', 'Dark theme']);
  });

  it('are all there while nothing was typed', () => {
    expect(found('')).toHaveLength(3);
  });

  it('match full-width letters, as Japanese input writes them', () => {
    expect(found('ｄａｒｋ')).toEqual(['Dark theme']);
  });
});

describe('the matching part of a name', () => {
  it('is found without regard to case', () => {
    expect(matchedPart('acme.Pay.v1', 'pay')).toEqual([5, 8]);
  });

  it.each([
    ['pay-api', ''],
    ['pay-api', 'api pay'],
    ['pay-api', 'x'],
    ['ﬁne', 'ne'],
  ])('of %s for %j is not marked', (title, query) => {
    expect(matchedPart(title, query)).toBeUndefined();
  });
});
