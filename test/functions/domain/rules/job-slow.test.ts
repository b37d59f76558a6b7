import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { type Item, job } from '../../../support/kubernetes-objects.ts';
import { cronJob } from '../../../support/rule-objects.ts';

const active = (item: Item): Item => ({
  ...item,
  status: { ...(item.status as object), active: 1 },
});
const HALF_A_DAY = 12 * 60;

describe('a Job that runs for long', () => {
  it('is a warning after 12 hours', () => {
    const health = derive([active(job('import', { age: 60 }))]);
    expect(seen(health, HALF_A_DAY - 61)).toEqual({ health: 'HEALTHY', rules: [] });
    expect(seen(health, HALF_A_DAY - 60)).toEqual({
      health: 'WARNING',
      rules: ['job-slow WARNING'],
    });
  });

  it('is told at its CronJob', () => {
    const run = active(job('report-1', { age: 800, owner: ['CronJob', 'report'] }));
    expect(findingOf(derive([cronJob('0 9 * * *', { active: 1 }), run]), 'job-slow')?.object).toBe(
      'Job/report-1',
    );
  });

  it('is none that ended, is suspended or waits for its first pod', () => {
    for (const item of [
      active(job('import', { age: 900, conditions: [['Complete', 'True']] })),
      active(job('import', { age: 900, suspend: true })),
      job('import', { age: 900 }),
    ]) {
      expect(findingOf(derive([item]), 'job-slow')).toBeUndefined();
    }
  });

  it('counts from its start, also if a poll found it between two pods', () => {
    const [running, between] = [active(job('import', { age: 700 })), job('import', { age: 700 })];
    expect(findingOf(polled('xx.x', [running], [between]), 'job-slow')?.since).toBe(later(-700));
  });
});
