import { describe, expect, it } from 'vitest';
import { roughInterval } from '#web/words/interval.ts';
import { ago, isoDay } from '#web/words/times.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const earlier = (seconds: number) => new Date(now - seconds * 1_000).toISOString();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('how long ago', () => {
  it.each([
    [2, 'now', 'たった今'],
    [12, '12 s ago', '12 秒前'],
    [60 * 22, '22 min ago', '22 分前'],
    [3_600 * 2 + 3_000, '2 h ago', '2 時間前'],
    [86_400 * 3, '3 d ago', '3 日前'],
    [86_400 * 20, '2 w ago', '2 週間前'],
    [86_400 * 70, '2 mo ago', '2 か月前'],
    [86_400 * 800, '2 y ago', '2 年前'],
  ])('%d seconds are told in one unit', (seconds, en, ja) => {
    expect(plain(ago(earlier(seconds), now, 'en'))).toBe(en);
    expect(plain(ago(earlier(seconds), now, 'ja'))).toBe(ja);
  });

  it('a clock that is a little ahead says now, not the future', () => {
    expect(ago(earlier(-3), now, 'en')).toBe('now');
    expect(ago(earlier(-48), now, 'en')).toBe('now');
    expect(ago(earlier(-7_200), now, 'ja')).toBe('たった今');
  });
});

describe('how long', () => {
  it.each([
    [9, '9 seconds', '9 秒'],
    [1_327, '22 minutes', '22 分'],
    [7_200, '2 hours', '2 時間'],
    [86_400 * 70, '2 months', '2 か月'],
  ])('%d seconds are told to one unit, in words that no other unit has', (seconds, en, ja) => {
    expect(plain(roughInterval(seconds, 'en'))).toBe(en);
    expect(plain(roughInterval(seconds, 'ja'))).toBe(ja);
  });

  it('is never negative', () => {
    expect(roughInterval(-4, 'en')).toBe('0 seconds');
  });
});

describe('a day', () => {
  it('is written as ISO does', () => {
    expect(isoDay('2026-11-22T12:00:00.000Z')).toBe('2026-11-22');
  });
});
