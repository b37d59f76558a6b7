import { describe, expect, it } from 'vitest';
import { type Place, type PlacedWorkload, pairSites } from '#domain/environments/pair-sites.ts';
import type { Site } from '#domain/placements.ts';
import type { Workload, WorkloadKind } from '#domain/workload.ts';

const site = (environment: string, cluster: string, names: readonly string[]): Site => ({
  serviceId: 'pay',
  environment,
  cluster,
  namespace: 'pay',
  workloads: names.map((name): Workload => {
    const [kind, bare] = name.includes('/') ? name.split('/') : ['Deployment', name];
    return {
      kind: kind as WorkloadKind,
      name: bare ?? '',
      namespace: 'pay',
      labels: {},
      images: [],
      restarts: 0,
      progressing: false,
      idle: false,
      findings: [],
    };
  }),
});
const told = (sites: readonly Site[], base: Place = BETA, target: Place = PRODUCTION) =>
  pairSites(sites, base, target).map(({ base, target }) => `${spoken(base)} > ${spoken(target)}`);
const BETA: Place = { environment: 'beta' };
const PRODUCTION: Place = { environment: 'production' };
const spoken = (placed: PlacedWorkload | undefined) =>
  placed === undefined
    ? '–'
    : `${placed.workload.kind}/${placed.workload.name} @ ${placed.site.cluster}`;

describe('Workloads of two environments', () => {
  it('are paired by kind and name; what only one side has stands alone', () => {
    const sites = [
      site('beta', 'testing', ['api', 'tool']),
      site('production', 'prod', ['api', 'gate']),
    ];
    expect(told(sites)).toEqual([
      'Deployment/api @ testing > Deployment/api @ prod',
      '– > Deployment/gate @ prod',
      'Deployment/tool @ testing > –',
    ]);
  });

  it('are the same where a name carries the environment', () => {
    const sites = [
      site('beta', 't', ['api-beta', 'beta-tool']),
      site('production', 'p', ['api', 'tool-production']),
    ];
    expect(told(sites)).toEqual([
      'Deployment/api-beta @ t > Deployment/api @ p',
      'Deployment/beta-tool @ t > Deployment/tool-production @ p',
    ]);
    const dashed = [site('eu-west', 't', ['api-eu-west']), site('production', 'p', ['api'])];
    expect(told(dashed, { environment: 'eu-west' })).toEqual([
      'Deployment/api-eu-west @ t > Deployment/api @ p',
    ]);
  });

  it('lose none where one name stands with its environment and without', () => {
    const base = site('beta', 't', ['api', 'api-beta']);
    expect(told([base, site('production', 'p', ['api', 'api-production'])])).toEqual([
      'Deployment/api @ t > Deployment/api @ p',
      'Deployment/api-beta @ t > Deployment/api-production @ p',
    ]);
    expect(told([base, site('production', 'p', ['api'])])).toEqual([
      'Deployment/api @ t > Deployment/api @ p',
      'Deployment/api-beta @ t > –',
    ]);
  });

  it('are those of one cluster where one is asked for', () => {
    const sites = [
      site('production', 'tokyo', ['api']),
      site('production', 'osaka', ['api', 'tool']),
    ];
    const place = (cluster: string) => ({ environment: 'production', cluster });
    expect(told(sites, place('tokyo'), place('osaka'))).toEqual([
      'Deployment/api @ tokyo > Deployment/api @ osaka',
      '– > Deployment/tool @ osaka',
    ]);
    expect(told(sites, place('tokyo'), place('nowhere'))).toEqual(['Deployment/api @ tokyo > –']);
  });

  it('stand beside every place of the target', () => {
    const sites = [
      site('beta', 't', ['api']),
      site('production', 'tokyo', ['api']),
      site('production', 'osaka', ['api']),
    ];
    expect(told(sites)).toEqual([
      'Deployment/api @ t > Deployment/api @ tokyo',
      'Deployment/api @ t > Deployment/api @ osaka',
    ]);
  });

  it('leave Jobs out, and other environments', () => {
    const sites = [
      site('beta', 't', ['Job/migrate', 'CronJob/clean']),
      site('production', 'p', ['CronJob/clean', 'StatefulSet/clean']),
      site('load', 'l', ['api']),
    ];
    expect(told(sites)).toEqual([
      'CronJob/clean @ t > CronJob/clean @ p',
      '– > StatefulSet/clean @ p',
    ]);
  });
});
