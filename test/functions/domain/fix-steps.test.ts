import { describe, expect, it } from 'vitest';
import { doubled } from '#domain/double-quantity.ts';
import { findRule, HEALTH_RULES } from '#domain/health-rules.ts';
import type { Finding, Workload } from '#domain/workload.ts';

const workload = (kind: Workload['kind'] = 'Deployment'): Parameters<typeof steps>[1] => ({
  kind,
  name: 'pay-api',
  namespace: 'pay',
  hpa: { min: 2, max: 8, current: 8 },
  containers: [{ name: 'api', image: 'api:1', probes: [], limits: { memory: '256Mi' } }],
});
const steps = (
  rule: string,
  on: Pick<Workload, 'kind' | 'name' | 'namespace' | 'hpa' | 'containers'>,
  finding: Pick<Finding, 'object' | 'container'>,
) => findRule(rule)?.steps({ workload: on, finding }) ?? [];
const codes = (...args: Parameters<typeof steps>) => steps(...args).map(({ code }) => code);
const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job'] as const;

/** Commands that change nothing. */
const READS = /^kubectl (get|describe|logs|top|rollout status) /;

describe('the steps of a rule', () => {
  it.each(HEALTH_RULES.map(({ id }) => id))(
    '%s name this very case, without a place to fill in',
    (id) => {
      for (const kind of KINDS) {
        const texts = codes(id, workload(kind), { object: 'Pod/pay-api-1', container: 'api' });
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) {
          expect(text).toMatch(/-n pay$|namespace pay$/m);
          expect(text).not.toMatch(
            /\b(POD|NAME|NAMESPACE|CONTAINER)\b|undefined|<[a-z]+>|\n\n|\s$/,
          );
        }
      }
    },
  );

  it.each(HEALTH_RULES.map(({ id }) => id))('%s look before they change, and apart', (id) => {
    for (const kind of KINDS) {
      const all = steps(id, workload(kind), { object: 'Pod/pay-api-1', container: 'api' });
      expect(all.map(({ purpose }) => purpose).join(' ')).toMatch(/^(look|change|look change)$/);
      for (const { purpose, kind: language, code } of all) {
        const reads = code
          .split('\n')
          .map((line) => READS.test(line))
          .every(Boolean);
        expect(reads, code).toBe(purpose === 'look');
        if (language === 'yaml') expect(code).not.toContain('kubectl');
      }
    }
  });

  it('undoes a rollout by name', () => {
    const found = { object: 'Deployment/pay-api' };
    expect(codes('rollout-stuck', workload(), found)).toEqual([
      'kubectl rollout status deployment/pay-api --timeout=5s -n pay',
      'kubectl rollout undo deployment/pay-api -n pay',
    ]);
    expect(codes('crash-loop', workload('Job'), { object: 'Pod/pay-api-1' })).toHaveLength(1);
  });

  it('reads the log of the container that crashed', () => {
    const found = { object: 'Pod/pay-api-1', container: 'api' };
    expect(codes('crash-loop', workload(), found)[0]).toBe(
      'kubectl logs pod/pay-api-1 -c api --previous --tail=100 -n pay',
    );
  });

  it('undoes no rollout of a process that ends without an error', () => {
    const found = {
      object: 'Pod/pay-api-1',
      container: 'api',
      found: 'api: CrashLoopBackOff, Completed',
    };
    expect(codes('crash-loop', workload(), found).join()).not.toContain('undo');
  });

  it('doubles what was too little, and tells what it is now', () => {
    const found = { object: 'Pod/pay-api-1', container: 'api' };
    const [own] = workload().containers ?? [];
    const asked = own && { ...workload(), containers: [{ ...own, requests: { memory: '128Mi' } }] };
    expect(codes('oom-killed', asked ?? workload(), found)[0]).toContain(
      'requests: { memory: 512Mi } # now 128Mi',
    );
    expect(codes('oom-killed', workload(), found)[0]).toContain(
      'limits: { memory: 512Mi } # now 256Mi',
    );
    expect(codes('hpa-at-max', workload(), found)[0]).toContain('maxReplicas: 16 # now 8');
    expect(['1.5Gi', '128974848', '1e3', 'lots'].map(doubled)).toEqual([
      '3Gi',
      '257949696',
      undefined,
      undefined,
    ]);
  });
});
