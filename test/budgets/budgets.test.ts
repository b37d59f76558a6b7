import { beforeAll, describe, expect, it } from 'vitest';
import { type Cost, measureOperations } from './operations.ts';

describe('with 5,000 services of 300 teams, 2 clusters of 5,000 pods and a contract of 5,000 files', () => {
  let costs: readonly Cost[] = [];
  beforeAll(async () => {
    costs = await measureOperations(5_000);
  });

  it('everything that has a budget keeps to it', () => {
    const over = costs.filter(
      ({ reads, writes, budget }) => reads > budget.reads || writes > budget.writes,
    );
    expect(over).toEqual([]);
    expect(costs.length).toBeGreaterThanOrEqual(17);
  });
});
