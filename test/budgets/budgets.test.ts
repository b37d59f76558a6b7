import { beforeAll, describe, expect, it } from 'vitest';
import { type Measured, measureOperations } from './operations.ts';

describe('with 5,000 services of 300 teams, 2 clusters of 5,000 pods and a contract of 5,000 files', () => {
  let measured: Measured = { costs: [], evaluations: 0 };
  beforeAll(async () => {
    measured = await measureOperations(5_000);
  });

  it('everything that has a budget keeps to it', () => {
    const { costs } = measured;
    const over = costs.filter(
      ({ reads, writes, budget }) => reads > budget.reads || writes > budget.writes,
    );
    expect(over).toEqual([]);
    expect(costs.length).toBeGreaterThanOrEqual(20);
  });

  it('a change of one spec lets as few rules be asked as with 500', async () => {
    expect(measured.evaluations).toBeGreaterThan(0);
    const few = await measureOperations(500);
    expect(measured.evaluations).toBe(few.evaluations);
  });
});
