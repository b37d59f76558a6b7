import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Findable, SEARCH_KINDS, searchFor, searchPart } from '#domain/search.ts';
import { plainSearch } from '../../support/plain-search.ts';

const partOf = (findables: readonly Findable[]) =>
  searchPart(findables.length, (number) => findables[number] as Findable);

const service = (title: string, description: string, ...aliases: string[]): Findable => ({
  kind: 'SERVICE',
  title,
  detail: description,
  path: `/services/${title}`,
  names: [
    { text: title },
    ...aliases.map((text) => ({ text, why: `formerly ${text}` })),
    { text: description, why: description },
  ],
});
const team = (title: string): Findable => ({
  kind: 'TEAM',
  title,
  path: `/teams/${title}`,
  names: [{ text: title }],
});
const titles = (findables: readonly Findable[], query: string, first = 10) =>
  searchFor([partOf(findables)], query, first).map(({ title }) => title);

describe('search', () => {
  it('ranks the whole name before its beginning, a word in it, any part of it, and what is said about it', () => {
    const things = [
      service('apple', 'Calls pay.'),
      service('prepaydesk', ''),
      service('shop-pay', ''),
      service('payments', ''),
      team('pay'),
    ];
    expect(titles(things, 'pay')).toEqual(['pay', 'payments', 'shop-pay', 'prepaydesk', 'apple']);
  });

  it('ranks a service with the word in its id before what else begins with it, types last', () => {
    const of = (kind: Findable['kind'], title: string, name = title): Findable => ({
      kind,
      title,
      path: '/',
      names: [{ text: name }],
    });
    const things = [
      of('PROTO_TYPE', 'a.v1.PaymentView', 'PaymentView'),
      of('CLUSTER', 'payment-prod'),
      of('RPC_METHOD', 'PaymentOf'),
      of('RPC_SERVICE', 'a.v1.PaymentService', 'PaymentService'),
      team('payment-team'),
      service('pay-payment', ''),
      of('PROTO_TYPE', 'a.v1.Payment', 'Payment'),
    ];
    expect(titles(things, 'payment')).toEqual([
      'a.v1.Payment',
      'pay-payment',
      'payment-team',
      'a.v1.PaymentService',
      'PaymentOf',
      'payment-prod',
      'a.v1.PaymentView',
    ]);
  });

  it('finds by a former id, and says so', () => {
    const hits = searchFor([partOf([service('payments', 'Money.', 'kasse')])], 'kasse', 5);
    expect(hits).toEqual([
      { kind: 'SERVICE', title: 'payments', detail: 'formerly kasse', path: '/services/payments' },
    ]);
  });

  it('wants every word, wherever it stands, in any width and script', () => {
    const things = [service('soko', '在庫を管理する API')];
    expect(titles(things, 'ＡＰＩ 在庫')).toEqual(['soko']);
    expect(titles(things, 'API 返品')).toEqual([]);
  });

  it('answers nothing to an empty question and no more than asked for', () => {
    const things = Array.from({ length: 9 }, (_, number) => service(`pay-${number}`, ''));
    expect(titles(things, '  ')).toEqual([]);
    expect(titles(things, 'pay', 3)).toEqual(['pay-0', 'pay-1', 'pay-2']);
  });

  it('finds what one finds by looking at everything, in the same order', () => {
    const piece = fc.constantFrom(
      'pay',
      'Pay',
      'ship',
      '-',
      '.',
      '/',
      ' ',
      '\n',
      '在庫',
      'ＡＰＩ',
      'a',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    const found = fc.record({
      kind: fc.constantFrom(...SEARCH_KINDS),
      title: text,
      path: text,
      names: fc.array(fc.record({ text, why: text }), { minLength: 1, maxLength: 5 }),
    });
    const queries = fc.array(text, { minLength: 1, maxLength: 5 });
    const cut = fc.integer({ min: 0, max: 150 });
    fc.assert(
      fc.property(
        fc.array(found, { maxLength: 150 }),
        queries,
        cut,
        fc.integer({ min: 0, max: 20 }),
        (findables, asked, at, first) => {
          const parts = [partOf(findables.slice(0, at)), partOf(findables.slice(at))];
          for (const query of asked) {
            expect(searchFor(parts, query, first)).toEqual(plainSearch(findables, query, first));
          }
        },
      ),
    );
  });
});
