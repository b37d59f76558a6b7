import { describe, expect, it } from 'vitest';
import type { MatrixCampaignFragment } from '#web/gql/campaigns/graphql.ts';
import { matrixColumns } from '#web/pages/campaign-matrix/matrix-columns.ts';
import { matrixCsv } from '#web/pages/campaign-matrix/matrix-csv.ts';
import { matrixRows } from '#web/pages/campaign-matrix/matrix-rows.ts';

const counts = (done: number, open: number) => ({
  done,
  total: done + open,
  open,
  regressed: 0,
  cannotTell: 0,
  waived: 0,
});
const campaign = (
  campaignId: string,
  teams: Readonly<Record<string, readonly [number, number]>>,
  level: 'B' | 'C' | null = null,
): MatrixCampaignFragment => ({
  id: campaignId,
  campaignId,
  title: campaignId,
  ownerTeam: null,
  category: null,
  level,
  standing: true,
  targetDate: null,
  progress: counts(
    Object.values(teams).reduce((sum, [done]) => sum + done, 0),
    Object.values(teams).reduce((sum, [, open]) => sum + open, 0),
  ),
  teams: Object.entries(teams).map(([name, [done, open]]) => ({
    name,
    progress: counts(done, open),
  })),
});
const CAMPAIGNS = [
  campaign('backups', { Payments: [1, 2] }, 'C'),
  campaign('slack', { Payments: [0, 5], Logistics: [1, 0] }),
  campaign('regions', { Payments: [0, 3], Logistics: [1, 1] }, 'C'),
  campaign('design', { Logistics: [0, 1] }, 'B'),
];

describe('the columns of the matrix', () => {
  it('are what is asked for its own sake, then the items of the passport added up by level', () => {
    const columns = matrixColumns(CAMPAIGNS, false);
    expect(columns.map(({ key, progress }) => [key, progress.done, progress.open])).toEqual([
      ['slack', 1, 5],
      ['level C', 2, 6],
      ['level B', 0, 1],
    ]);
    const rows = matrixRows(columns, { sort: 'OPEN', words: [] });
    expect(rows.map(({ team, open }) => [team, open])).toEqual([
      ['Payments', 10],
      ['Logistics', 2],
    ]);
    expect(rows[0]?.cells).toEqual([counts(0, 5), counts(1, 5), undefined]);
  });

  it('say of how many items of a level they add up, when one that is due stands alone', () => {
    const due = { ...campaign('probes', { Payments: [0, 1] }, 'C'), targetDate: '2027-03-31' };
    expect(matrixColumns([due, ...CAMPAIGNS], false)).toMatchObject([
      { key: 'probes' },
      { key: 'slack' },
      { key: 'level C', items: 2, all: 3 },
      { key: 'level B', items: 1, all: 1 },
    ]);
  });

  it('are all campaigns when the passport is unfolded', () => {
    expect(matrixColumns(CAMPAIGNS, true).map(({ key }) => key)).toEqual([
      'slack',
      'backups',
      'regions',
      'design',
    ]);
  });

  it('become a file of what is shown, a line a team and column of which anything is asked', () => {
    const columns = matrixColumns(CAMPAIGNS, false);
    const csv = matrixCsv(columns, matrixRows(columns, { sort: 'NAME', words: ['log'] }), {
      team: 'Team',
      campaign: 'Campaign',
      level: 'Level',
      asked: 'Asked',
      parts: {
        SATISFIED: 'Done',
        WAIVED: 'Waived',
        CANNOT_TELL: 'Cannot tell',
        REGRESSED: 'Regressed',
        OPEN: 'Open',
      },
      titleOf: ({ key }) => key,
    });
    expect(csv.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'Team,Campaign,Level,Asked,Done,Waived,Cannot tell,Regressed,Open',
      'Logistics,slack,,1,1,0,0,0,0',
      'Logistics,level C,C,2,1,0,0,0,1',
      'Logistics,level B,B,1,0,0,0,0,1',
    ]);
  });
});
