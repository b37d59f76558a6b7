import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { ago, deployment, pod } from '../../../support/kubernetes-objects.ts';

const probing = (spec: object) =>
  deployment(
    { desired: 3, ready: 3 },
    {
      spec: {
        template: {
          metadata: { labels: { app: 'pay-api' } },
          spec: { containers: [{ name: 'api', image: 'api:1', ...spec }] },
        },
      },
    },
  );
const readinessProbe = { initialDelaySeconds: 30, periodSeconds: 10, failureThreshold: 3 };
const starting = (minutes: number) =>
  pod('pay-api-6d49cb8b4f-x', { ready: false, since: minutes, age: minutes });

describe('slow to become ready', () => {
  it('is a warning two minutes after what its probes allow', () => {
    const health = derive([probing({ readinessProbe }), starting(0)]);
    expect(seen(health, 2.9).health).toBe('HEALTHY');
    expect(seen(health, 3).rules).toEqual(['readiness-slow WARNING']);
    expect(findingOf(health, 'readiness-slow')).toMatchObject({
      since: later(1),
      wanted: 'ready within 60 s',
    });
  });

  it('has the time of the startup probe too', () => {
    const startupProbe = { periodSeconds: 10, failureThreshold: 30 };
    const health = derive([probing({ readinessProbe, startupProbe }), starting(0)]);
    expect(seen(health, 7.9).health).toBe('HEALTHY');
    expect(seen(health, 8).rules).toEqual(['readiness-slow WARNING']);
  });

  it('is not meant by a container that is ready, has no probe, or was ready once', () => {
    const found = (...items: Parameters<typeof derive>[0]) =>
      findingOf(derive(items), 'readiness-slow');
    expect(found(probing({ readinessProbe }), pod('pay-api-6d49cb8b4f-x'))).toBeUndefined();
    expect(found(probing({}), starting(60))).toBeUndefined();
    const lost = pod('pay-api-6d49cb8b4f-x', {
      ready: false,
      since: 5,
      state: { running: { startedAt: ago(600) } },
    });
    expect(found(probing({ readinessProbe }), lost)).toBeUndefined();
  });

  it('waits for a rollout that moves', () => {
    const rolling = deployment(
      { desired: 3, ready: 3, updated: 1, total: 4 },
      { conditions: [['Progressing', 'True', 'ReplicaSetUpdated', 0]] },
    );
    expect(seen(derive([rolling, starting(5)]), 9).health).toBe('PROGRESSING');
    expect(seen(derive([rolling, starting(5)]), 10).rules).toContain('readiness-slow WARNING');
  });

  it('keeps its beginning when the container is started again', () => {
    const items = [probing({ readinessProbe }), starting(0)];
    const again = pod('pay-api-6d49cb8b4f-x', {
      ready: false,
      since: 0,
      age: 0,
      restarts: 1,
      state: { running: { startedAt: ago(-5) } },
    });
    const before = polled('xxxxxx', items, items);
    const after = derive([items[0] as object as (typeof items)[0], again], {
      before,
      at: later(6),
    });
    expect(findingOf(after, 'readiness-slow')?.since).toBe(later(1));
  });
});
