import { describe, expect, it } from 'vitest';
import { imageVersion } from '#domain/image-version.ts';
import type { Workload, WorkloadKind } from '#domain/workload.ts';

const runs = (images: readonly string[], kind: WorkloadKind = 'Deployment') =>
  ({ kind, images }) as unknown as Workload;

describe('the version that runs', () => {
  it.each([
    [[runs(['registry.example:5000/acme/pay:v1.42'])], 'v1.42'],
    [[runs(['pay@sha256:0123456789abcdef0123'])], '0123456789ab'],
    [[runs(['pay:v1@sha256:0123456789abcdef'])], 'v1'],
    [[runs(['registry.example:5000/pay'])], undefined],
    [[runs(['envoy:v9', 'registry.example/pay:v2'])], 'v2'],
    [[runs(['main:v3', 'envoy:v9'])], 'v3'],
    [[runs(['pay:v1']), runs(['pay:v2'])], undefined],
    [[runs(['pay:v1']), runs(['migrate:v7'], 'Job')], 'v1'],
    [[runs(['report:v7'], 'CronJob')], 'v7'],
    [[], undefined],
  ])('of %j is %s', (workloads, version) => {
    expect(imageVersion(workloads, 'pay')).toBe(version);
  });
});
