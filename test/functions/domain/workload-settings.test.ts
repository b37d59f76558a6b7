import { describe, expect, it } from 'vitest';
import type { Workload } from '#domain/workload.ts';
import { settingsDiff, toldFields } from '#domain/workload-settings.ts';

const CONTAINER = { name: 'api', image: 'api:1', probes: ['readiness'] as const };
const WORKLOAD: Workload = {
  ...{ kind: 'Deployment', name: 'pay', namespace: 'pay', labels: {}, images: ['api:1'] },
  ...{ desired: 2, ready: 2, restarts: 0, progressing: false, idle: false, findings: [] },
  containers: [CONTAINER],
  disruptionBudget: { name: 'pay', maxUnavailable: '1', healthy: 2, desired: 1, allowed: 1 },
};
const HPA = { min: 2, max: 9, current: 2 };
const PAY = { serviceId: 'pay', environment: 'production' };

const diff = (before: Partial<Workload>, after: Partial<Workload>, from = PAY, to = PAY) =>
  settingsDiff({ ...WORKLOAD, ...before }, { ...WORKLOAD, ...after }, [from, to]);

describe('how a workload is set', () => {
  it('tells what of its containers, budget, autoscaler and replicas is otherwise', () => {
    expect(diff({}, { containers: [{ ...CONTAINER, probes: ['readiness', 'liveness'] }] })).toEqual(
      {
        before: { 'containers.api.probes': ['readiness'] },
        after: { 'containers.api.probes': ['liveness', 'readiness'] },
      },
    );
    const budget = { name: 'pay', maxUnavailable: '33%', healthy: 2, desired: 1, allowed: 1 };
    expect(diff({}, { disruptionBudget: budget })?.after).toEqual({
      'disruptionBudget.maxUnavailable': '33%',
    });
    expect(diff({ hpa: HPA }, { hpa: { ...HPA, min: 3, cpuTarget: 65 } })?.after).toEqual({
      'hpa.min': 3,
      'hpa.cpuTarget': 65,
    });
    expect(diff({}, { desired: 3 })).toEqual({ before: { replicas: 2 }, after: { replicas: 3 } });
  });

  it('is not what an autoscaler or a kubelet moves', () => {
    expect(
      diff({ hpa: HPA }, { hpa: { ...HPA, current: 5 }, desired: 5, ready: 5 }),
    ).toBeUndefined();
    expect(diff({}, { ready: 1, restarts: 4, progressing: true })).toBeUndefined();
    const pulled = { ...CONTAINER, digest: `sha256:${'a'.repeat(64)}` };
    expect(diff({}, { containers: [pulled] })).toBeUndefined();
    const evicted = { name: 'pay', maxUnavailable: '1', healthy: 1, desired: 1, allowed: 0 };
    expect(diff({}, { disruptionBudget: evicted })).toBeUndefined();
  });

  it('tells whose it was when it went to another service', () => {
    const mail = { serviceId: 'mail', environment: 'production' };
    expect(diff({}, {}, PAY, mail)).toEqual({
      before: { serviceId: 'pay' },
      after: { serviceId: 'mail' },
    });
  });

  it('says nothing of containers that facts of former times lack', () => {
    const { containers: _, ...former } = WORKLOAD;
    expect(settingsDiff(former, WORKLOAD, [PAY, PAY])).toBeUndefined();
  });

  it('names three of the fields, and how many more there are', () => {
    const after = { a: 1, b: 1, c: 1, d: 1 };
    expect(toldFields({ before: { a: 0 }, after: { a: 1 } })).toBe('a');
    expect(toldFields({ before: {}, after })).toBe('a, b, c and 1 more');
  });
});
