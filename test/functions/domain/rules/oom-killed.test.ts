import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, only, polled, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, job, pod } from '../../../support/kubernetes-objects.ts';

const healthy = deployment({ desired: 3, ready: 3 });
const killed = (minutes: number) => ({
  terminated: { reason: 'OOMKilled', exitCode: 137, finishedAt: ago(minutes) },
});

describe('out of memory', () => {
  it('is critical for an hour, a warning for a day, then forgotten, without another snapshot', () => {
    const health = derive([healthy, pod('pay-api-6d49cb8b4f-x', { lastState: killed(10) })]);
    expect(seen(health)).toEqual({ health: 'CRITICAL', rules: ['oom-killed CRITICAL'] });
    expect(seen(health, 49.9).health).toBe('CRITICAL');
    expect(seen(health, 50)).toEqual({ health: 'WARNING', rules: ['oom-killed WARNING'] });
    expect(seen(health, 24 * 60 - 10)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('is dated by Kubernetes; a second kill counts from itself', () => {
    const before = derive([healthy, pod('pay-api-6d49cb8b4f-x', { lastState: killed(200) })]);
    expect(only(before).findings[0]?.since).toBe(later(-200));
    const again = [healthy, pod('pay-api-6d49cb8b4f-x', { lastState: killed(-3) })];
    const after = derive(again, { before, at: later(4) });
    expect(seen(after, 4).health).toBe('CRITICAL');
    expect(only(after).findings[0]?.since).toBe(later(3));
  });

  it('is seen in a container that has just ended, too', () => {
    const ending = pod('pay-api-6d49cb8b4f-x', { ready: false, state: killed(1) });
    expect(seen(derive([healthy, ending])).rules).toContain('oom-killed CRITICAL');
  });

  it('keeps its date over polls that do not see the pod', () => {
    const bad = [healthy, pod('pay-api-6d49cb8b4f-x', { lastState: killed(10) })];
    expect(findingOf(polled('xx....x', bad, [healthy]), 'oom-killed')?.since).toBe(later(-10));
  });

  it('leaves nothing behind after a day', () => {
    const old = pod('pay-api-6d49cb8b4f-x', { lastState: killed(60 * 24 + 1) });
    expect(only(derive([healthy, old])).findings).toEqual([]);
  });

  it('does not concern a Job that succeeded at last', () => {
    const done = job('import', { conditions: [['Complete', 'True']] });
    const first = pod('import-1', { owner: ['Job', 'import'], phase: 'Failed', state: killed(5) });
    expect(seen(derive([done, first])).health).toBe('HEALTHY');
  });
});
