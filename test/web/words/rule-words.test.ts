import { describe, expect, it } from 'vitest';
import { ruleSentence } from '#web/words/rule-words.ts';

const rule = (kind: string, params: unknown, of: 'ITEM' | null = null) => ({
  kind,
  of,
  params,
  text: 'as the API says it',
});
const ja = (kind: string, params: unknown = {}, of: 'ITEM' | null = null) =>
  ruleSentence(rule(kind, params, of), 'ja');

describe('what an option demands', () => {
  it('is said in English by the API', () => {
    expect(ruleSentence(rule('count', { unit: 'characters', min: '1' }), 'en')).toBe(
      'as the API says it',
    );
  });

  it('has Japanese phrases for what is common', () => {
    expect(ja('required')).toBe('必須');
    expect(ja('count', { unit: 'characters', min: '1', max: '64' })).toBe('1〜64 文字');
    expect(ja('count', { unit: 'items', max: '5' })).toBe('5 件以下');
    expect(ja('count', { unit: 'bytes', min: '16', max: '16' })).toBe('16 バイト');
    expect(ja('range', { above: '0', to: '100', outside: false })).toBe('0 より大きい、100 以下');
    expect(ja('range', { below: '1', above: '9', outside: true })).toBe(
      '1 より小さいまたは 9 より大きい',
    );
    expect(ja('in', { values: ['a', 'b'] })).toBe('a、b のいずれか');
    expect(ja('format', { format: 'uuid' }, 'ITEM')).toBe('各要素: 有効な UUID');
  });

  it('falls back to English for the rest', () => {
    expect(ja('expression', { expression: 'this > 1' })).toBe('as the API says it');
    expect(ja('format', { format: 'header-name' })).toBe('as the API says it');
  });
});
