import { describe, expect, it } from 'vitest';
import { pairSites } from '#domain/environments/pair-sites.ts';
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
const told = (sites: readonly Site[]) =>
  pairSites(sites, 'beta', 'production').map(
    ({ key, base, target }) =>
      `${key}: ${base?.site.cluster ?? '–'} > ${target?.site.cluster ?? '–'}`,
  );

describe('Workloads of two environments', () => {
  it('are paired by kind and name; what only one side has stands alone', () => {
    const sites = [
      site('beta', 'testing', ['api', 'tool']),
      site('production', 'prod', ['api', 'gate']),
    ];
    expect(told(sites)).toEqual([
      'Deployment/api: testing > prod',
      'Deployment/gate: – > prod',
      'Deployment/tool: testing > –',
    ]);
  });

  it('are the same where a name carries the environment', () => {
    const sites = [site('beta', 't', ['api-beta']), site('production', 'p', ['api'])];
    expect(told(sites)).toEqual(['Deployment/api: t > p']);
  });

  it('stand beside every place of the target', () => {
    const sites = [
      site('beta', 't', ['api']),
      site('production', 'tokyo', ['api']),
      site('production', 'osaka', ['api']),
    ];
    expect(told(sites)).toEqual(['Deployment/api: t > tokyo', 'Deployment/api: t > osaka']);
  });

  it('leave Jobs out, and other environments', () => {
    const sites = [
      site('beta', 't', ['Job/migrate', 'CronJob/clean']),
      site('production', 'p', ['CronJob/clean', 'StatefulSet/clean']),
      site('load', 'l', ['api']),
    ];
    expect(told(sites)).toEqual(['CronJob/clean: t > p', 'StatefulSet/clean: – > p']);
  });
});
