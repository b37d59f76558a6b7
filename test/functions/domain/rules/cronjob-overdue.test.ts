import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { cronJob } from '../../../support/rule-objects.ts';

/** The snapshot is taken on Sunday, 22 November 2026 at 09:00 UTC. */
const RULE = 'cronjob-overdue';

describe('a CronJob whose run is overdue', () => {
  it('is a warning 15 minutes after the run was due, without another snapshot', () => {
    const health = derive([cronJob('30 * * * *', { ran: 30 })]);
    expect(seen(health, 44.9)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(health, 45)).toEqual({ health: 'WARNING', rules: ['cronjob-overdue WARNING'] });
    expect(findingOf(health, RULE)?.since).toBe(later(30));
  });

  it('is known in a first snapshot', () => {
    expect(seen(derive([cronJob('0 * * * *', { ran: 300 })])).rules).toEqual([
      'cronjob-overdue WARNING',
    ]);
  });

  it('never ran, though it was made long ago', () => {
    const health = derive([cronJob('*/10 * * * *', { age: 60 })]);
    expect(findingOf(health, RULE)).toMatchObject({ found: 'never ran', since: later(-50) });
  });

  it('is renewed by each run', () => {
    const before = derive([cronJob('0 * * * *', { ran: 60 })]);
    const after = derive([cronJob('0 * * * *', { ran: 0 })], { before, at: later(1) });
    expect(findingOf(after, RULE)?.since).toBe(later(60));
    expect(seen(after, 30).rules).toEqual([]);
  });

  it('is read in its own time zone', () => {
    // 18:30 in Tokyo is 09:30 UTC.
    const health = derive([cronJob('30 18 * * *', { timeZone: 'Asia/Tokyo', ran: 1410 })]);
    expect(findingOf(health, RULE)?.since).toBe(later(30));
  });

  it('is none that is suspended, still runs, or has a schedule we cannot read', () => {
    for (const item of [
      cronJob('* * * * *', { suspend: true, ran: 600 }),
      cronJob('* * * * *', { active: 1, ran: 600 }),
      cronJob('TZ=Asia/Tokyo 0 9 * * *', { ran: 6_000 }),
      cronJob('0 9 30 2 *', { ran: 6_000 }),
    ]) {
      expect(findingOf(derive([item]), RULE)).toBeUndefined();
    }
  });

  it('waits for the next regular run after it was resumed', () => {
    const off = cronJob('0 * * * *', { suspend: true, ran: 6_000 });
    const on = cronJob('0 * * * *', { ran: 6_000 });
    const resumed = polled('xx...', [off], [on]);
    expect(findingOf(resumed, RULE)?.since).toBe(later(60));
    expect(seen(resumed, 74.9).rules).toEqual([]);
    expect(seen(resumed, 75).rules).toEqual(['cronjob-overdue WARNING']);
  });

  it('has 15 minutes after it was given another schedule', () => {
    const before = derive([cronJob('0 0 1 * *', { ran: 9_000 })]);
    const after = derive([cronJob('0 * * * *', { ran: 9_000 })], { before, at: later(5) });
    expect(seen(after, 19.9).rules).toEqual([]);
    expect(seen(after, 20).rules).toEqual(['cronjob-overdue WARNING']);
  });

  it('keeps its beginning over polls that find it running', () => {
    const [late, running] = [
      cronJob('0 * * * *', { ran: 90 }),
      cronJob('0 * * * *', { ran: 90, active: 1 }),
    ];
    expect(findingOf(polled('xx.x', [late], [running]), RULE)?.since).toBe(later(-60));
  });
});
