import { describe, expect, it } from 'vitest';
import type { Drift } from '#domain/environments/drift.ts';
import { countDifferences, selectDifferences } from '#domain/environments/select-differences.ts';

const one = (serviceId: string, drift: Drift, contract?: Drift, teamName = 'payments') => ({
  drift,
  name: `${serviceId}-api`,
  service: { serviceId, spec: { teamName } },
  ...(contract === undefined ? {} : { contract: { drift: contract } }),
});
const ALL = [
  one('pay', 'AHEAD', 'AHEAD'),
  one('ship', 'SAME', 'AHEAD', 'logistics'),
  one('gate', 'AHEAD', 'SAME'),
  one('old', 'BEHIND'),
];
const ids = (filter: Parameters<typeof selectDifferences>[1]) =>
  selectDifferences(ALL, filter).map(({ service }) => service.serviceId);

describe('Differences between environments', () => {
  it('are found by words of service and workload, whatever their width and case', () => {
    expect(ids({ text: 'ＰＡＹ api' })).toEqual(['pay']);
    expect(ids({ text: 'pay web' })).toEqual([]);
  });

  it('are those whose protos differ, also where the images are the same', () => {
    expect(ids({ contract: ['AHEAD'] })).toEqual(['pay', 'ship']);
    expect(ids({ contract: ['AHEAD', 'SAME'], drift: ['AHEAD'] })).toEqual(['pay', 'gate']);
  });

  it('are counted for each facet as if nothing of it was chosen', () => {
    expect(countDifferences(ALL, { contract: ['AHEAD'], drift: ['AHEAD'] })).toEqual({
      drifts: [
        { value: 'AHEAD', count: 1 },
        { value: 'SAME', count: 1 },
      ],
      contracts: [
        { value: 'AHEAD', count: 1 },
        { value: 'SAME', count: 1 },
      ],
      teams: [{ value: 'payments', count: 1 }],
    });
  });
});
