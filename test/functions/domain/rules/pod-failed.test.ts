import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, job, pod } from '../../../support/kubernetes-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });
const NAME = 'pay-api-6d49cb8b4f-x';
const failed = (minutes: number) => pod(NAME, { phase: 'Failed', ready: false, since: minutes });
const refused = {
  ...pod(NAME),
  status: { phase: 'Failed', reason: 'UnexpectedAdmissionError', startTime: ago(20) },
};

describe('a failed pod', () => {
  it('is critical for an hour, a warning for a day, then forgotten', () => {
    const health = derive([whole, failed(10)]);
    expect(seen(health)).toEqual({ health: 'CRITICAL', rules: ['pod-failed CRITICAL'] });
    expect(seen(health, 50)).toEqual({ health: 'WARNING', rules: ['pod-failed WARNING'] });
    expect(seen(health, 24 * 60 - 10)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('is dated by when its node refused it', () => {
    expect(findingOf(derive([whole, refused]), 'pod-failed')).toMatchObject({
      since: later(-20),
      found: 'UnexpectedAdmissionError',
    });
  });

  it('is none of a Job, which tries again', () => {
    const one = pod('import-1', { owner: ['Job', 'import'], phase: 'Failed', ready: false });
    expect(seen(derive([job('import'), one])).rules).toEqual([]);
  });

  it('is none that succeeded or was evicted', () => {
    const gone = { ...refused, status: { phase: 'Failed', reason: 'Evicted', startTime: ago(9) } };
    expect(findingOf(derive([whole, gone]), 'pod-failed')).toBeUndefined();
    const done = pod(NAME, { phase: 'Succeeded', ready: false });
    expect(seen(derive([whole, done])).rules).toEqual([]);
  });

  it('keeps its date when a poll did not see it', () => {
    const health = polled('xx.x', [whole, failed(10)], [whole]);
    expect(findingOf(health, 'pod-failed')?.since).toBe(later(-10));
  });
});
