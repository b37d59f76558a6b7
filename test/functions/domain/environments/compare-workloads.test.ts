import { describe, expect, it } from 'vitest';
import { compareWorkloads } from '#domain/environments/compare-workloads.ts';
import type { Workload, WorkloadContainer } from '#domain/workload.ts';

const container = (name: string, image: string, more: Partial<WorkloadContainer> = {}) => ({
  name,
  image,
  probes: [],
  ...more,
});
const api = (tag: string, more: Partial<Workload> = {}): Workload => ({
  kind: 'Deployment',
  name: 'api',
  namespace: 'pay',
  labels: {},
  desired: 2,
  ready: 2,
  images: [`r/api:${tag}`],
  restarts: 0,
  progressing: false,
  idle: false,
  findings: [],
  containers: [container('api', `r/api:${tag}`)],
  ...more,
});

describe('A workload in two environments', () => {
  it('is the same with the same images', () => {
    expect(compareWorkloads(api('v1'), api('v1'))).toMatchObject({ drift: 'SAME', settings: [] });
  });

  it('does not count a container that was injected on one side', () => {
    const meshed = api('v1', {
      containers: [container('api', 'r/api:v1'), container('istio-proxy', 'r/proxyv2:1.20')],
    });
    expect(compareWorkloads(api('v1'), meshed)).toMatchObject({ drift: 'SAME' });
  });

  it('is ahead when one container is and the others are the same', () => {
    const both = (tag: string) =>
      api(tag, { containers: [container('api', `r/api:${tag}`), container('log', 'r/log:v1')] });
    const compared = compareWorkloads(both('v2.0'), both('v1.0'));
    expect(compared.drift).toBe('AHEAD');
    expect(compared.containers.map(({ name, drift }) => [name, drift])).toEqual([
      ['api', 'AHEAD'],
      ['log', 'SAME'],
    ]);
  });

  it('is unrelated when one container is ahead and another behind', () => {
    const both = (one: string, other: string) =>
      api(one, {
        containers: [container('api', `r/api:${one}`), container('log', `r/log:${other}`)],
      });
    expect(compareWorkloads(both('v2.0', 'v1.0'), both('v1.0', 'v2.0')).drift).toBe('UNRELATED');
  });

  it('finds a container that was renamed by its image', () => {
    const renamed = api('v1.0', { containers: [container('server', 'other/api:v1.0')] });
    expect(compareWorkloads(api('v2.0'), renamed).containers).toMatchObject([
      { name: 'api', drift: 'AHEAD' },
    ]);
  });

  it('is compared by the image it is about to run while the pods that are ready run the one before', () => {
    const digest = 'sha256:aa';
    const of = (tag: string, outcome: 'done' | 'stuck') =>
      api(tag, {
        containers: [container('api', `r/api:${tag}`, { digest })],
        rollouts: [{ images: [`r/api:${tag}`], startedAt: '2026-11-20T09:00:00.000Z', outcome }],
      });
    expect(compareWorkloads(of('v2.0', 'stuck'), of('v1.0', 'done')).drift).toBe('AHEAD');
    expect(compareWorkloads(of('v2.0', 'done'), of('v1.0', 'done')).drift).toBe('SAME');
  });

  it('tells which side lacks it, and since when the other has it', () => {
    const since = '2026-11-20T09:00:00.000Z';
    expect(compareWorkloads(api('v1', { rolledOutAt: since }), undefined)).toEqual({
      drift: 'ONLY_BASE',
      since,
      containers: [],
      settings: [],
    });
    expect(compareWorkloads(undefined, api('v1')).drift).toBe('ONLY_TARGET');
  });

  it('compares replicas, but where an autoscaler moves them its bounds', () => {
    const scaled = (min: number, current: number) =>
      api('v1', { desired: current, hpa: { min, max: 9, current } });
    expect(compareWorkloads(api('v1', { desired: 1 }), api('v1')).settings).toEqual(['replicas']);
    expect(compareWorkloads(scaled(2, 3), scaled(2, 7)).settings).toEqual([]);
    expect(compareWorkloads(scaled(1, 3), scaled(2, 3)).settings).toEqual(['autoscaler']);
    expect(compareWorkloads(api('v1'), scaled(2, 3)).settings).toEqual(['autoscaler']);
  });

  it('compares requests and limits of the containers that both have', () => {
    const asking = (memory: string) =>
      api('v1', { containers: [container('api', 'r/api:v1', { requests: { memory } })] });
    const compared = compareWorkloads(asking('256Mi'), asking('512Mi'));
    expect(compared.settings).toEqual(['resources']);
    expect(compared.containers[0]?.resources).toEqual([
      { bound: 'request', resource: 'memory', base: '256Mi', target: '512Mi' },
    ]);
    expect(compareWorkloads(asking('256Mi'), asking('256Mi')).settings).toEqual([]);
  });

  it('is compared by its images where containers were not kept yet', () => {
    const { containers: _, ...old } = api('v1.0');
    expect(compareWorkloads(api('v2.0'), old)).toMatchObject({ drift: 'AHEAD' });
  });
});
