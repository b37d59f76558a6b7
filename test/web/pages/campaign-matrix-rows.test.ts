import { describe, expect, it } from 'vitest';
import { matrixRows } from '#web/pages/campaign-matrix/matrix-rows.ts';

const progress = (done: number, open: number) => ({
  done,
  total: done + open,
  open,
  regressed: 0,
  cannotTell: 0,
  waived: 0,
});
const COLUMNS = [
  {
    campaignId: 'probes',
    teams: [
      { name: 'Payments', progress: progress(4, 1) },
      { name: 'Logistics', progress: progress(0, 3) },
    ],
  },
  { campaignId: 'slack', teams: [{ name: 'Payments', progress: progress(0, 5) }] },
];

describe('the matrix of teams', () => {
  it('has a row for every team that is asked, those with the most open first, and empty places', () => {
    const rows = matrixRows(COLUMNS, { sort: 'OPEN', words: [] });
    expect(rows.map(({ team, open }) => [team, open])).toEqual([
      ['Payments', 6],
      ['Logistics', 3],
    ]);
    expect(rows[1]?.cells).toEqual([progress(0, 3), undefined]);
  });

  it('can be sorted by name and narrowed by words', () => {
    const named = matrixRows(COLUMNS, { sort: 'NAME', words: [] });
    expect(named.map(({ team }) => team)).toEqual(['Logistics', 'Payments']);
    expect(matrixRows(COLUMNS, { sort: 'OPEN', words: ['pay'] }).length).toBe(1);
  });
});
