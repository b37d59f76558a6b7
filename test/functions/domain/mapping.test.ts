import { describe, expect, it } from 'vitest';
import { clusterSettings, createMapper, isStale, namedLabels } from '#domain/mapping.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { Service } from '#domain/service.ts';
import type { Spec } from '#domain/spec.ts';

type Environments = NonNullable<Spec['environments']>;

function service(serviceId: string, environments: Environments = {}, aliases: string[] = []) {
  const spec: Spec = { serviceID: serviceId, teamName: 'pay', environments };
  const provenance = { source: 's', path: 'p', revision: 'r', at: '2026-11-22T09:00:00.000Z' };
  const claim = { ...provenance, contentHash: 'h', generation: 1, spec };
  return { serviceId, spec, claim, created: provenance, updated: provenance, aliases } as Service;
}

const workload = (namespace: string, labels: Record<string, string> = {}) => ({
  kind: 'Deployment',
  name: 'api',
  namespace,
  labels,
});

const acme: Organisation = {
  name: 'Acme',
  clusters: [
    {
      name: 'prod',
      environments: ['production'],
      expectEvery: '5m',
      mapping: [{ namespace: '{serviceID}-prod' }],
    },
    {
      name: 'testing',
      environments: ['beta', 'e2e'],
      mapping: [
        { namespace: 'draw-beta', environment: 'beta', label: 'app' },
        { namespace: 'draw-testing-e2e', environment: 'e2e', label: 'app' },
        { label: 'serviceid' },
      ],
    },
    { name: 'plain', environments: ['development'] },
  ],
};

describe('mapping by namespace', () => {
  const map = createMapper(acme, [service('pay-api'), service('ledger', {}, ['book-keeper'])]);

  it('finds the service whose id fills the pattern', () => {
    expect(map('prod', workload('pay-api-prod'))).toEqual({
      serviceId: 'pay-api',
      environment: 'production',
    });
  });

  it('claims nothing for ids that nobody published, nor for half a pattern', () => {
    expect(map('prod', workload('unknown-prod'))).toBeUndefined();
    expect(map('prod', workload('pay-api'))).toBeUndefined();
    expect(map('prod', workload('-prod'))).toBeUndefined();
  });

  it('follows a renamed service by the id it had before', () => {
    expect(map('prod', workload('book-keeper-prod'))?.serviceId).toBe('ledger');
  });

  it('prefers a present id to a former one', () => {
    const both = createMapper(acme, [service('new', {}, ['old']), service('old')]);
    expect(both('prod', workload('old-prod'))?.serviceId).toBe('old');
  });

  it('reads an id that stands in the pattern twice', () => {
    const twice = createMapper(
      {
        name: 'Acme',
        clusters: [
          { name: 'c', environments: ['e'], mapping: [{ namespace: '{serviceID}-x-{serviceID}' }] },
        ],
      },
      [service('a-b')],
    );
    expect(twice('c', workload('a-b-x-a-b'))?.serviceId).toBe('a-b');
    expect(twice('c', workload('a-b-x-a-c'))).toBeUndefined();
  });
});

describe('mapping by label', () => {
  const map = createMapper(acme, [service('canvas')].values());

  it('takes the id from the label and the environment from the namespace', () => {
    const labels = { app: 'canvas' };
    expect(map('testing', workload('draw-beta', labels))?.environment).toBe('beta');
    expect(map('testing', workload('draw-testing-e2e', labels))?.environment).toBe('e2e');
    expect(map('testing', workload('elsewhere', labels))).toBeUndefined();
  });

  it('without an environment means the first of the cluster', () => {
    expect(map('testing', workload('elsewhere', { serviceid: 'canvas' }))?.environment).toBe(
      'beta',
    );
  });
});

describe('mapping by default', () => {
  const map = createMapper(acme, [service('pay-api'), service('canvas')]);

  it('tries the namespace, then the name label, then app', () => {
    const labels = { 'app.kubernetes.io/name': 'canvas', app: 'pay-api' };
    expect(map('plain', workload('pay-api', labels))?.serviceId).toBe('pay-api');
    expect(map('plain', workload('shared', labels))?.serviceId).toBe('canvas');
    expect(map('plain', workload('shared', { app: 'pay-api' }))?.serviceId).toBe('pay-api');
    expect(map('plain', workload('monitoring', { app: 'grafana' }))).toBeUndefined();
  });

  it('takes an undeclared cluster for an environment of its own name', () => {
    expect(map('lab', workload('pay-api'))?.environment).toBe('lab');
    expect(clusterSettings(acme, 'lab')).toMatchObject({
      declared: false,
      environments: ['lab'],
      expectEverySeconds: 60,
    });
  });
});

describe('what a spec says of its environments', () => {
  it('comes before the mapping', () => {
    const map = createMapper(acme, [
      service('pay-api'),
      service('pay-blue', { production: { cluster: 'prod', namespace: 'pay-api-prod' } }),
    ]);
    expect(map('prod', workload('pay-api-prod'))?.serviceId).toBe('pay-blue');
    expect(map('plain', workload('pay-api-prod'))).toBeUndefined();
  });

  it('prefers more labels, then the first by id', () => {
    const map = createMapper(acme, [
      service('b', { development: { namespace: 'shared' } }),
      service('a', { development: { namespace: 'shared' } }),
      service('c', { development: { namespace: 'shared', selector: { app: 'c' } } }),
      service('d', { development: { selector: { tier: 'd', app: 'c' } } }),
    ]);
    expect(map('plain', workload('shared'))?.serviceId).toBe('a');
    expect(map('plain', workload('shared', { app: 'c' }))?.serviceId).toBe('c');
    expect(map('plain', workload('shared', { app: 'c', tier: 'd' }))?.serviceId).toBe('d');
    expect(map('plain', workload('other', { app: 'c', tier: 'd' }))?.serviceId).toBe('d');
  });

  it('without a cluster holds wherever that environment runs', () => {
    const map = createMapper(acme, [service('a', { e2e: { namespace: 'shared' } })]);
    expect(map('testing', workload('shared'))).toEqual({ serviceId: 'a', environment: 'e2e' });
    expect(map('plain', workload('shared'))).toBeUndefined();
  });

  it('claims nothing when it names neither namespace nor labels', () => {
    const map = createMapper(acme, [service('a', { development: { cluster: 'plain' } })]);
    expect(map('plain', workload('anything'))).toBeUndefined();
  });
});

describe('settings', () => {
  it('come with their defaults', () => {
    expect(clusterSettings(acme, 'prod')).toEqual({
      name: 'prod',
      declared: true,
      environments: ['production'],
      expectEverySeconds: 300,
      mapping: [{ namespace: '{serviceID}-prod' }],
    });
    expect(clusterSettings(acme, 'plain').mapping).toHaveLength(3);
  });

  it('name every label that a mapping or a selector needs', () => {
    const labels = namedLabels(acme, [service('a', { e2e: { selector: { squad: 'x' } } })]);
    expect(labels).toContain('serviceid');
    expect(labels).toContain('squad');
    expect(labels).toContain('app.kubernetes.io/version');
    expect(labels).not.toContain('owner-phone');
  });

  it('call facts stale after three missed deliveries', () => {
    const taken = '2026-11-22T09:00:00.000Z';
    expect(isStale(taken, 60, '2026-11-22T09:03:00.000Z')).toBe(false);
    expect(isStale(taken, 60, '2026-11-22T09:03:00.001Z')).toBe(true);
  });
});

it('maps 40,000 workloads among 5,000 services without scanning them', () => {
  const services = Array.from({ length: 5_000 }, (_, index) =>
    service(`svc-${index}`, index % 10 ? {} : { production: { selector: { app: `x${index}` } } }),
  );
  const map = createMapper(acme, services);
  const started = performance.now();
  for (let index = 0; index < 40_000; index += 1) {
    map('prod', workload(`svc-${index % 6_000}-prod`, { app: `x${index % 6_000}` }));
  }
  // A scan of all services for each would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});
