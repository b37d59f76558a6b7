import { describe, expect, it } from 'vitest';
import { BREAKING_RULES } from '#domain/comparison/breaking-rules.ts';
import { contractChangeSentence, isAboutComment } from '#web/words/contract-change-words.ts';
import { RULE_PREDICATES, type ToldChange } from '#web/words/contract-rule-words.ts';

const change = (told: Partial<ToldChange>): ToldChange => ({
  rule: null,
  kind: 'CHANGED',
  element: 'FIELD',
  symbol: 'acme.pay.v1.Payment.amount',
  aspect: 'something new',
  detail: null,
  message: 'as the API says it',
  before: null,
  after: null,
  ...told,
});
const ja = (told: Partial<ToldChange>) => contractChangeSentence(change(told), 'ja');

describe('a change of a contract', () => {
  it('is said in English by the API', () => {
    expect(contractChangeSentence(change({ rule: 'FIELD_NO_DELETE' }), 'en')).toBe(
      'As the API says it',
    );
  });

  it('has a Japanese sentence for every rule, and for no other', () => {
    expect(Object.keys(RULE_PREDICATES).sort()).toEqual(BREAKING_RULES.map(({ id }) => id).sort());
    for (const { id } of BREAKING_RULES) {
      expect(ja({ rule: id }), id).toMatch(/^フィールド amount [^a-z].*(です|ました|ません)/);
    }
  });

  it('says what was there before and is there now', () => {
    const [before, after] = [{ text: 'string' }, { text: 'int64' }];
    const sentence = 'フィールド amount の型が string から int64 に変更されました';
    expect(ja({ rule: 'FIELD_SAME_TYPE', before, after })).toBe(sentence);
    expect(ja({ aspect: 'type', before, after })).toBe(sentence);
    expect(
      ja({
        rule: 'FILE_SAME_GO_PACKAGE',
        element: 'FILE',
        symbol: 'acme/pay.proto',
        before: { text: 'acme/pay' },
        after: { text: '' },
      }),
    ).toBe('ファイル acme/pay.proto の go_package が acme/pay から （なし） に変更されました');
  });

  it('says where something went, and what is reserved no longer', () => {
    expect(
      ja({
        rule: 'MESSAGE_NO_DELETE',
        kind: 'MOVED',
        element: 'MESSAGE',
        symbol: 'acme.pay.v1.Payment',
        detail: 'acme/pay/v1/payment.proto',
      }),
    ).toBe('メッセージ Payment が acme/pay/v1/payment.proto に移動しました');
    expect(
      ja({
        rule: 'RESERVED_ENUM_NO_DELETE',
        element: 'ENUM',
        symbol: 'acme.pay.v1.Status',
        detail: '5, 7 to 9',
      }),
    ).toBe('enum Status の番号 5, 7 to 9 が予約 (reserved) から外れました');
  });

  it.each([
    ['ADDED', 'addition', null, 'が追加されました'],
    ['CHANGED', 'comment', null, 'のコメントが変更されました'],
    ['REMOVED', 'option', '(acme.pii)', 'のオプション (acme.pii) が削除されました'],
    ['CHANGED', 'deprecation', 'deprecated', 'が非推奨になりました'],
    ['CHANGED', 'deprecation', 'no longer deprecated', 'が非推奨ではなくなりました'],
    ['REMOVED', 'existence', null, 'が削除されました'],
    ['ADDED', 'import', 'a/b.proto', 'が a/b.proto をインポートするようになりました'],
    ['REMOVED', 'reserved', '"old"', 'で "old" が予約されなくなりました'],
  ] as const)('that breaks nothing has one too: %s, %s %s', (kind, aspect, detail, told) => {
    expect(ja({ kind, aspect, detail })).toBe(`フィールド amount ${told}`);
  });

  it('falls back to English for what is not known here', () => {
    expect(ja({ rule: 'FIELD_SAME_FUTURE' })).toBe('As the API says it');
    expect(ja({})).toBe('As the API says it');
  });

  it('may be about a comment alone', () => {
    expect(isAboutComment(change({ aspect: 'comment' }))).toBe(true);
    expect(isAboutComment(change({ aspect: 'deprecation' }))).toBe(false);
  });
});
