import { describe, expect, it } from 'vitest';
import {
  type ComparedWorkload,
  compareWorkloads,
  runsImage,
} from '#web/pages/service/compare-workloads.ts';

const workload = (name: string, more: Partial<ComparedWorkload> = {}): ComparedWorkload => ({
  kind: 'Deployment',
  name,
  desired: 2,
  images: ['registry/pay:v1'],
  hpa: null,
  ...more,
});
const compare = (left: readonly ComparedWorkload[], right: readonly ComparedWorkload[]) =>
  compareWorkloads(
    { environment: 'production', workloads: left },
    { environment: 'beta', workloads: right },
  ).map(({ left: a, right: b, differs }) => [a?.name, b?.name, [...differs]]);

describe('two environments side by side', () => {
  it('name what differs, those that differ first', () => {
    expect(
      compare(
        [workload('same'), workload('pay', { desired: 6, hpa: { min: 3, max: 12 } })],
        [
          workload('same'),
          workload('pay', { images: ['registry/pay:v2'], hpa: { min: 1, max: 2 } }),
        ],
      ),
    ).toEqual([
      ['pay', 'pay', ['version', 'replicas', 'autoscaler']],
      ['same', 'same', []],
    ]);
  });

  it('do not differ by registry alone', () => {
    expect(
      compare(
        [workload('pay', { images: ['prod.example/pay:v1'] })],
        [workload('pay', { images: ['dev.example/pay:v1'] })],
      ),
    ).toEqual([['pay', 'pay', []]]);
  });

  it('match a workload whose name carries its environment', () => {
    expect(compare([workload('pay-production')], [workload('pay-beta')])).toEqual([
      ['pay-production', 'pay-beta', []],
    ]);
  });

  it('show what runs on one side only', () => {
    expect(compare([workload('pay')], [workload('pay', { kind: 'StatefulSet' })])).toEqual([
      ['pay', undefined, ['presence']],
      [undefined, 'pay', ['presence']],
    ]);
  });

  it('mark only the image that is another one', () => {
    const other = workload('pay', { images: ['registry/pay:v1', 'registry/envoy:v9'] });
    expect(runsImage(other, 'elsewhere/envoy:v9')).toBe(true);
    expect(runsImage(other, 'registry/pay:v2')).toBe(false);
  });
});
