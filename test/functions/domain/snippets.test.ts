import { describe, expect, it } from 'vitest';
import { doubled } from '#domain/double-quantity.ts';
import { findRule, HEALTH_RULES } from '#domain/health-rules.ts';
import type { Finding, Workload } from '#domain/workload.ts';

const workload = (kind: Workload['kind'] = 'Deployment'): Parameters<typeof snippet>[1] => ({
  kind,
  name: 'pay-api',
  namespace: 'pay',
  hpa: { min: 2, max: 8, current: 8 },
  containers: [{ name: 'api', image: 'api:1', probes: [], limits: { memory: '256Mi' } }],
});
const snippet = (
  rule: string,
  on: Pick<Workload, 'kind' | 'name' | 'namespace' | 'hpa' | 'containers'>,
  finding: Pick<Finding, 'object' | 'container'>,
) => findRule(rule)?.snippet({ workload: on, finding });

describe('the snippet of a rule', () => {
  it.each(HEALTH_RULES.map(({ id }) => id))(
    '%s names this very case, without a place to fill in',
    (id) => {
      for (const kind of ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job'] as const) {
        const text =
          snippet(id, workload(kind), { object: 'Pod/pay-api-1', container: 'api' }) ?? '';
        expect(text).toMatch(/-n pay$|namespace pay$|# (CronJob|Job)\/pay-api$/m);
        expect(text).not.toMatch(/\b(POD|NAME|NAMESPACE|CONTAINER)\b|undefined|<[a-z]+>|\n\n|\s$/);
      }
    },
  );

  it('undoes a rollout by name', () => {
    const found = { object: 'Deployment/pay-api' };
    expect(snippet('rollout-stuck', workload(), found)).toContain(
      'kubectl rollout undo deployment/pay-api -n pay',
    );
    expect(snippet('crash-loop', workload('Job'), { object: 'Pod/pay-api-1' })).not.toContain(
      'undo',
    );
  });

  it('reads the log of the container that crashed', () => {
    const found = { object: 'Pod/pay-api-1', container: 'api' };
    expect(snippet('crash-loop', workload(), found)?.split('\n')[0]).toBe(
      'kubectl logs pod/pay-api-1 -c api --previous --tail=100 -n pay',
    );
  });

  it('doubles what was too little', () => {
    const found = { object: 'Pod/pay-api-1', container: 'api' };
    expect(snippet('oom-killed', workload(), found)).toContain(
      'limits: { memory: 512Mi } # now 256Mi',
    );
    expect(snippet('hpa-at-max', workload(), found)).toContain('maxReplicas: 16 # now 8');
    expect(['1.5Gi', '128974848', '1e3', 'lots'].map(doubled)).toEqual([
      '3Gi',
      '257949696',
      undefined,
      undefined,
    ]);
  });
});
