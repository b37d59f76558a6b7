import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { job, pod } from '../../../support/kubernetes-objects.ts';
import { cronJob } from '../../../support/rule-objects.ts';

describe('what is suspended', () => {
  it('is a note and no trouble', () => {
    expect(seen(derive([cronJob('* * * * *', { suspend: true, ran: 9_000 })]), 60)).toEqual({
      health: 'NONE',
      rules: ['suspended INFO'],
    });
    expect(seen(derive([job('import', { suspend: true })])).rules).toEqual(['suspended INFO']);
  });

  it('is not critical by a run that still goes on', () => {
    const running = job('report-1', { owner: ['CronJob', 'report'] });
    const crashing = pod('report-1-x', {
      owner: ['Job', 'report-1'],
      state: { waiting: { reason: 'CrashLoopBackOff' } },
    });
    expect(seen(derive([cronJob('0 9 * * *', { suspend: true }), running, crashing])).health).toBe(
      'NONE',
    );
  });

  it('is told since it was first seen, over a short return too', () => {
    const [off, on] = [cronJob('0 9 * * *', { suspend: true }), cronJob('0 9 * * *', { ran: 0 })];
    expect(findingOf(polled('x.x', [off], [on]), 'suspended')?.since).toBe(later(0));
    expect(findingOf(polled('x....x', [off], [on]), 'suspended')?.since).toBe(later(5));
    expect(findingOf(polled('x.', [off], [on]), 'suspended')).toBeUndefined();
  });
});
