import { describe, expect, it } from 'vitest';
import { progressBadge } from '#domain/badge/progress-badge.ts';
import { readinessBadge } from '#domain/badge/readiness-badge.ts';
import { renderBadge } from '#domain/badge/render-badge.ts';
import { passportOf } from '#domain/readiness/passport.ts';
import { NO_TODOS } from '#domain/todos/todo-state.ts';
import { passportTodo } from '../../../support/passport-todo.ts';

const done = passportTodo('probes', 'SATISFIED', { level: 'C' });
const open = passportTodo('failover', 'OPEN', { level: 'A' });
const untold = passportTodo('budget', 'CANNOT_TELL', { level: 'C' });

describe('what the badge of a service says', () => {
  it.each([
    ['unknown service', 'unknown', undefined],
    ['unknown', 'unknown', passportOf([])],
    ['unknown', 'unknown', passportOf([untold])],
    [
      'no level yet · 2 to go for C',
      'poor',
      passportOf([untold, passportTodo('docs', 'OPEN', { level: 'C' })]),
    ],
    ['level B · 1 to go for A', 'fair', passportOf([done, open], 'A')],
    ['level B', 'good', passportOf([done, open], 'B')],
    ['level B', 'good', passportOf([done, open])],
    [
      'level B · 1 waived',
      'good',
      passportOf([done, open, passportTodo('docs', 'WAIVED', { level: 'B' })], 'C'),
    ],
    ['level A', 'good', passportOf([done], 'A')],
  ] as const)('%s (%s)', (value, tone, passport) => {
    expect(readinessBadge(passport)).toEqual({ label: 'readiness', value, tone });
  });
});

describe('what the badge of a campaign says', () => {
  it.each([
    ['unknown campaign', 'unknown', undefined],
    ['nobody asked', 'unknown', NO_TODOS],
    ['unknown', 'unknown', { ...NO_TODOS, CANNOT_TELL: 4 }],
    ['99 % · 299 of 300', 'fair', { ...NO_TODOS, SATISFIED: 299, OPEN: 1 }],
    [
      '71 % · 5 of 7 · 2 waived',
      'good',
      { ...NO_TODOS, SATISFIED: 5, WAIVED: 2, NOT_APPLICABLE: 9 },
    ],
    [
      "25 % · 1 of 4 · 1 can't be told",
      'poor',
      { ...NO_TODOS, SATISFIED: 1, REGRESSED: 2, CANNOT_TELL: 1 },
    ],
  ] as const)('%s (%s)', (value, tone, counts) => {
    expect(progressBadge('PDB', counts)).toEqual({ label: 'PDB', value, tone });
  });
});

describe('in Japanese', () => {
  it.each([
    ['不明なサービス', undefined],
    ['不明', passportOf([untold])],
    [
      'レベルなし · C まで残り 2 件',
      passportOf([untold, passportTodo('docs', 'OPEN', { level: 'C' })]),
    ],
    ['レベル B · A まで残り 1 件', passportOf([done, open], 'A')],
    [
      'レベル B · 免除 1 件',
      passportOf([done, open, passportTodo('docs', 'WAIVED', { level: 'B' })], 'C'),
    ],
  ] as const)('a service is said to be %s', (value, passport) => {
    expect(readinessBadge(passport, 'ja')).toMatchObject({ label: '本番準備', value });
  });

  it.each([
    ['不明なキャンペーン', undefined],
    ['対象なし', NO_TODOS],
    ['71 % · 7 件中 5 件 · 免除 2 件', { ...NO_TODOS, SATISFIED: 5, WAIVED: 2 }],
  ] as const)('a campaign is said to be %s', (value, counts) => {
    expect(progressBadge(undefined, counts, 'ja')).toMatchObject({ label: 'キャンペーン', value });
  });

  it('each letter has the room it takes', () => {
    const roomOf = (label: string) =>
      Number(
        /textLength="(\d+)"/.exec(renderBadge({ label, value: '1', tone: 'good' }, 'ja'))?.[1],
      );
    expect(roomOf('本番準備')).toBe(44);
    expect(roomOf('レベル B')).toBe(33 + 5 + 8);
    // Half as wide, and marks that are drawn onto the letter before.
    expect(roomOf('ﾚﾍﾞﾙ')).toBe(22);
    expect(roomOf('か\u3099く')).toBe(roomOf('がく'));
  });
});

describe('the picture of a badge', () => {
  it('has a name and a role for those who do not see it', () => {
    const svg = renderBadge({ label: 'readiness', value: 'level B', tone: 'good' });
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="readiness: level B"/);
    expect(svg).toContain('<title>readiness: level B</title>');
  });

  it('lets nothing of its text become markup, nor anything in that XML refuses', () => {
    const svg = renderBadge({
      label: `"><script>alert('1')</script>`,
      value: 'a\u0000b\ud800 & c]]>\uffff',
      tone: 'poor',
    });
    expect(svg).not.toMatch(/<script|&(?!#\d+;)|[\0\ud800\uffff]/);
    expect(svg.match(/</g)).toHaveLength(svg.match(/>/g)?.length ?? 0);
    expect(svg).toContain('>ab &#38; c]]&#62;</text>');
  });

  it('needs no style sheet, script, font or address from elsewhere', () => {
    const svg = renderBadge({ label: 'readiness', value: 'level B', tone: 'good' });
    expect(svg).not.toMatch(/<style|style=|<script|href|@import|<foreignObject| on\w+=/i);
  });

  it('stays short, and says all of it in its name', () => {
    const label = '長い題名'.repeat(40);
    const svg = renderBadge({ label, value: '1 %', tone: 'poor' });
    expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(760);
    expect(svg).toContain(`<title>${label}: 1 %</title>`);
  });

  it.each(['good', 'fair', 'poor', 'unknown'] as const)(
    'is legible on its own grounds, on light pages as on dark ones: %s',
    (tone) => {
      const svg = renderBadge({ label: 'readiness', value: 'level B', tone });
      const grounds = [...svg.matchAll(/<path[^>]* fill="(#[0-9a-f]{6})"/g)].map(
        ([, fill]) => fill,
      );
      expect(grounds).toHaveLength(2);
      for (const ground of grounds) expect(contrast('#ffffff', ground ?? '')).toBeGreaterThan(4.5);
    },
  );
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
