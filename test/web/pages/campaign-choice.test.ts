import { describe, expect, it } from 'vitest';
import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import {
  choiceOf,
  chosenOf,
  facetValues,
  statusCounts,
} from '#web/pages/campaigns/campaign-choice.ts';

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
  });

  it('are counted: tabs by all other filters, a facet by all but itself', () => {
    expect(statusCounts(ALL, choice('category=reliability&status=DRAFT')).get('ACTIVE')).toBe(1);
    expect(facetValues(ALL, choice('category=ownership'), 'category')).toEqual([
      { value: 'ownership', count: 1 },
      { value: 'reliability', count: 1 },
      { value: '-', count: 1 },
    ]);
  });
});
