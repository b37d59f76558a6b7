import { describe, expect, it } from 'vitest';
import { foldFindings } from '#web/parts/fold-findings.ts';
import { interval } from '#web/words/interval.ts';

const finding = (rule: string, object: string, since: string) => ({
  rule,
  object,
  since,
  severity: 'CRITICAL' as const,
  message: `${rule} is wrong`,
  found: '1',
  wanted: '0',
  cure: null,
  title: '',
  steps: [],
  container: null,
  context: [],
  mute: null,
});

describe('findings', () => {
  it('of one kind on several Pods are one, as old as the oldest', () => {
    const folded = foldFindings([
      finding('crash', 'Pod/a', '2026-11-22T12:00:00Z'),
      finding('image', 'Pod/a', '2026-11-22T12:00:00Z'),
      finding('crash', 'Pod/b', '2026-11-22T11:00:00Z'),
    ]);
    expect(folded.map(({ finding: { rule, since }, objects }) => [rule, since, objects])).toEqual([
      ['crash', '2026-11-22T11:00:00Z', ['Pod/a', 'Pod/b']],
      ['image', '2026-11-22T12:00:00Z', ['Pod/a']],
    ]);
  });

  it('that differ in what was found stay apart', () => {
    const one = finding('restarts', 'Pod/a', '2026-11-22T12:00:00Z');
    expect(foldFindings([one, { ...one, object: 'Pod/b', found: '7' }])).toHaveLength(2);
  });
});

describe('how often something is expected', () => {
  it('is said exactly', () => {
    expect(interval(60, 'en')).toBe('1 minute');
    expect(interval(90, 'en')).toBe('90 seconds');
    expect(interval(2_592_000, 'en')).toBe('30 days');
    expect(interval(300, 'ja')).toBe('5 分');
  });
});
