import { describe, expect, it } from 'vitest';
import { judgeSite } from '#domain/site-health.ts';
import type { Finding, Workload } from '#domain/workload.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const workload = (more: Partial<Workload> = {}): Workload => ({
  kind: 'Deployment',
  name: 'pay-api',
  namespace: 'pay',
  labels: {},
  desired: 2,
  ready: 2,
  images: ['registry.example/pay-api:v1.42'],
  restarts: 0,
  progressing: false,
  idle: false,
  findings: [],
  ...more,
});
const finding = (rule: string, severity: Finding['severity'], since = NOW): Finding => ({
  rule,
  severity,
  message: { en: `${rule} since ${since}`, ja: rule },
  object: 'Deployment/pay-api',
  since,
  activeFrom: since,
});
const judge = (workloads: readonly Workload[], stale = false) =>
  judgeSite(
    {
      serviceId: 'pay-api',
      environment: 'production',
      cluster: 'prod',
      namespace: 'pay',
      workloads,
    },
    '2026-11-22T11:59:00.000Z',
    stale,
    NOW,
  );

describe('the health of a service in one place', () => {
  it('is the worst of its workloads, and says why by the most telling finding', () => {
    const site = judge([
      workload(),
      workload({ findings: [finding('crash-loop', 'CRITICAL'), finding('hpa-at-max', 'WARNING')] }),
      workload({ findings: [finding('ready-at-or-below-half', 'CRITICAL')] }),
    ]);
    expect(site.health).toBe('CRITICAL');
    expect(site.reason?.en).toBe(`crash-loop since ${NOW}`);
  });

  it.each([
    'cannot-create-pods',
    'cannot-start',
    'crash-loop',
    'oom-killed',
    'unschedulable',
    'pod-failed',
    'rollout-stuck',
  ])('is that of the cause, %s, and not of what it leads to', (rule) => {
    const findings = ['ready-at-or-below-half', rule].map((one) => finding(one, 'CRITICAL'));
    expect(judge([workload({ findings })]).reason?.en).toBe(`${rule} since ${NOW}`);
  });

  it('tells a milder cause together with what it leads to', () => {
    const symptom = {
      ...finding('ready-at-or-below-half', 'CRITICAL'),
      message: {
        en: 'Only 1 of 2 replicas is ready.',
        ja: '2 個のレプリカのうち、準備できているのは 1 個だけです。',
      },
    };
    const cause = {
      ...finding('unschedulable', 'WARNING'),
      message: {
        en: 'No node can take the pod.',
        ja: 'Pod を受け入れられるノードがありません。',
      },
    };
    const old = finding('oom-killed', 'WARNING');
    expect(judge([workload({ findings: [symptom, old, cause] })]).reason).toEqual({
      en: 'Only 1 of 2 replicas is ready: no node can take the pod.',
      ja: '2 個のレプリカのうち、準備できているのは 1 個だけです。Pod を受け入れられるノードがありません。',
    });
    const other = workload({ name: 'other', findings: [cause] });
    expect(judge([workload({ findings: [symptom, old] }), other]).reason?.en).toBe(
      'Only 1 of 2 replicas is ready.',
    );
  });

  it('does not count a finding before its time', () => {
    const later = finding('crash-loop', 'CRITICAL', '2026-11-22T12:00:00.001Z');
    expect(judge([workload({ findings: [later] })])).toMatchObject({ health: 'HEALTHY' });
  });

  it('has no reason when all is well', () => {
    expect(judge([workload()])).not.toHaveProperty('reason');
  });

  it('says what moves, and that nothing runs', () => {
    const moving = workload({ progressing: true, ready: 1 });
    expect(judge([workload(), moving])).toMatchObject({
      health: 'PROGRESSING',
      reason: { en: 'Deployment/pay-api is rolling out: 1 of 2 pods are ready.' },
    });
    expect(judge([workload({ idle: true })])).toMatchObject({
      health: 'NONE',
      reason: { en: expect.stringContaining('Nothing runs') },
    });
  });

  it('is UNKNOWN when the facts are stale, be they good or bad', () => {
    for (const findings of [[], [finding('crash-loop', 'CRITICAL')]]) {
      const site = judge([workload({ findings })], true);
      expect(site.health).toBe('UNKNOWN');
      expect(site.reason?.en).toContain('since 2026-11-22 11:59 UTC.');
      expect(site.reason?.ja).toMatch(/^2026-11-22 11:59 UTC 以降/);
    }
  });

  it('adds up what runs permanently, and tells the version all agree on', () => {
    const job = workload({ kind: 'Job', desired: 9, ready: 9, images: ['x:other'] });
    expect(judge([workload(), workload({ ready: 1 }), job])).toMatchObject({
      desired: 4,
      ready: 3,
      version: 'v1.42',
    });
  });
});
