import { describe, expect, it } from 'vitest';
import { facetValues } from '#web/campaigns/campaign-filter.ts';
import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import { choiceOf, chosenOf, inTab, statusCounts } from '#web/pages/campaigns/campaign-choice.ts';
import { listRows } from '#web/pages/campaigns/list-rows.ts';

const row = (title: string, more: Partial<CampaignRowFragment> = {}): CampaignRowFragment => ({
  id: title,
  campaignId: title,
  title,
  status: 'ACTIVE',
  ownerTeam: 'platform',
  category: null,
  level: null,
  standing: false,
  targetDate: null,
  overdue: false,
  progress: { done: 1, total: 2, open: 1, regressed: 0, cannotTell: 0, waived: 0 },
  ...more,
});
const ALL = [
  row('Probes', { category: 'reliability', targetDate: '2027-03-01' }),
  row('Slack', { category: 'ownership', level: 'C', targetDate: '2026-12-01' }),
  row('Draft', { status: 'DRAFT' }),
  row('Old', { status: 'ARCHIVED', category: 'reliability' }),
];
const choice = (query: string) => {
  const params = new URLSearchParams(query);
  return choiceOf({
    get: (key) => params.get(key) ?? undefined,
    all: (key) => params.getAll(key),
  });
};
const titles = (query: string) => chosenOf(ALL, choice(query)).map(({ title }) => title);

describe('the campaigns that an address asks for', () => {
  it('are all but the archived: what runs first, and of it what is due first', () => {
    expect(titles('')).toEqual(['Slack', 'Probes', 'Draft']);
    expect(titles('status=ARCHIVED')).toEqual(['Old']);
    expect(titles('status=NONSENSE&sort=TITLE')).toEqual(['Draft', 'Probes', 'Slack']);
  });

  it('fit every facet and every word; a category may be none', () => {
    expect(titles('category=ownership&category=reliability&text=pro')).toEqual(['Probes']);
    expect(titles('category=-')).toEqual(['Draft']);
    expect(titles('level=C&category=reliability')).toEqual([]);
    expect(titles('kind=standing')).toEqual([]);
    expect(titles('kind=dated&level=-')).toEqual(['Probes']);
    expect(titles('kind=undated')).toEqual(['Draft']);
  });

  it('are counted: tabs by all other filters, a facet by all but itself', () => {
    expect(statusCounts(ALL, choice('category=reliability&status=DRAFT')).get('ACTIVE')).toBe(1);
    const chosen = choice('category=ownership');
    expect(facetValues(inTab(ALL, chosen), chosen, 'category')).toEqual([
      { value: 'ownership', count: 1 },
      { value: 'reliability', count: 1 },
      { value: '-', count: 1 },
    ]);
  });
});

describe('the list', () => {
  const item = (title: string, level: 'A' | 'C', more: Partial<CampaignRowFragment> = {}) =>
    row(title, { level, standing: true, ...more });
  const campaigns = [
    item('Backups', 'C'),
    item('Probes', 'C', { targetDate: '2027-03-01' }),
    row('Slack'),
    item('Design', 'A'),
  ];
  const told = (query: string) =>
    listRows(campaigns, choice(query).unfolded).map((one) =>
      one.kind === 'passport'
        ? `${one.items} items, ${one.progress.done} of ${one.progress.total}, ${one.folded} folded, ${one.alone} alone`
        : `${one.isItem ? '- ' : ''}${one.campaign.title}`,
    );

  it('has the passport as one after all others, and items that are due among these', () => {
    expect(told('')).toEqual(['Probes', 'Slack', '3 items, 3 of 6, 2 folded, 1 alone']);
  });

  it('unfolds it when it is asked to or something filters, and folds it even then', () => {
    const all = ['Probes', 'Slack', '3 items, 3 of 6, 0 folded, 1 alone', '- Backups', '- Design'];
    expect(told('passport=all')).toEqual(all);
    expect(told('text=a')).toEqual(all);
    expect(told('text=a&passport=folded').length).toBe(3);
  });

  it('says how many items each level has, the lowest first', () => {
    const passport = listRows(campaigns, false).find(({ kind }) => kind === 'passport');
    expect(passport).toMatchObject({
      levels: [
        { level: 'C', items: 2 },
        { level: 'A', items: 1 },
      ],
    });
    expect(listRows([row('Slack')], false).map(({ kind }) => kind)).toEqual(['campaign']);
  });
});
