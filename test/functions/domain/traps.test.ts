import { describe, expect, it } from 'vitest';
import { contextOf } from '#domain/finding-context.ts';
import { HEALTH_RULES } from '#domain/health-rules.ts';
import { derive, findingOf, later, only, polled, seen } from '../../support/derive-workloads.ts';
import { autoscaler, deployment, pod } from '../../support/kubernetes-objects.ts';
import { daemonSet, warning } from '../../support/rule-objects.ts';

const whole = deployment({ desired: 3, ready: 3 });

/** Mistakes that other tools made. */
describe('the health rules', () => {
  it('know CrashLoopBackOff as a reason to wait, never as a phase', () => {
    const phase = pod('pay-api-6d49cb8b4f-x', { phase: 'CrashLoopBackOff' });
    expect(seen(derive([whole, phase]))).toEqual({ health: 'HEALTHY', rules: [] });
    const state = { waiting: { reason: 'CrashLoopBackOff' } };
    expect(seen(derive([whole, pod('pay-api-6d49cb8b4f-x', { state })])).health).toBe('CRITICAL');
  });

  it('look at every condition, though the first one is good', () => {
    const conditions = [
      ['AbleToScale', 'True', 'SucceededGetScale'],
      ['ScalingLimited', 'False', 'DesiredWithinRange'],
      ['ScalingActive', 'False', 'FailedGetResourceMetric'],
    ] as const;
    const hpa = autoscaler({ min: 1, max: 5, current: 3 }, { conditions });
    expect(seen(derive([whole, hpa])).rules).toEqual(['hpa-blind WARNING']);
  });

  it('do not take a condition that is False for an error: every rollout has one', () => {
    const conditions = [
      ['Available', 'False', 'MinimumReplicasUnavailable', 3],
      ['Progressing', 'True', 'ReplicaSetUpdated', 1],
    ] as const;
    const rolling = deployment({ desired: 3, ready: 1, updated: 1, total: 4 }, { conditions });
    expect(seen(derive([rolling]))).toEqual({ health: 'PROGRESSING', rules: [] });
  });

  it('wait for what minReadySeconds and maxSurge delay', () => {
    const conditions = [['Progressing', 'True', 'ReplicaSetUpdated', 0]] as const;
    const item = deployment({ desired: 3, ready: 3, updated: 3, total: 4 }, { conditions });
    const delayed = { ...item, status: { ...(item.status as object), availableReplicas: 2 } };
    expect(seen(derive([delayed]), 9)).toEqual({ health: 'PROGRESSING', rules: [] });
  });

  it('remember since when something holds, from poll to poll', () => {
    const some = deployment({ desired: 4, ready: 3 });
    const health = polled('xxxxxxxxxxxxxxxx', [some], [whole]);
    expect(findingOf(health, 'ready-below-desired')?.since).toBe(later(0));
    expect(seen(health, 15).health).toBe('WARNING');
  });

  it('see the bad pod behind a good sum', () => {
    const owner = ['DaemonSet', 'agent'] as const;
    const bad = pod('agent-1', { owner, ready: false, since: 20 });
    expect(seen(derive([daemonSet({ desired: 9 }), bad])).rules).toContain('not-ready WARNING');
  });

  it('say who judges like this, and where others do not', () => {
    for (const { sources } of HEALTH_RULES) {
      for (const { url } of sources)
        expect(url).toMatch(/^https:\/\/(github\.com|kubernetes\.io)\//);
    }
    expect(HEALTH_RULES.filter(({ differs }) => differs).length).toBeGreaterThan(15);
  });

  it('take a warning of the cluster for context, never for a cause', () => {
    const storm = [
      warning('Deployment/pay-api', 'FailedCreate', 900, 1),
      warning('Pod/pay-api-6d49cb8b4f-x', 'Unhealthy', 50, 1),
    ];
    const calm = derive([whole, pod('pay-api-6d49cb8b4f-x'), ...storm]);
    expect(seen(calm)).toEqual({ health: 'HEALTHY', rules: [] });
    const ill = pod('pay-api-6d49cb8b4f-x', { ready: false, since: 20 });
    const workload = only(derive([whole, ill, ...storm]));
    const about = (object: string) =>
      contextOf(workload, { object }).map(({ reason, count }) => `${reason} ${count}`);
    expect(about('Pod/pay-api-6d49cb8b4f-x')).toEqual(['Unhealthy 50']);
    expect(about('Deployment/pay-api')).toEqual(['FailedCreate 900', 'Unhealthy 50']);
    expect(JSON.stringify(workload)).not.toContain('hunter2');
  });
});
