import { describe, expect, it } from 'vitest';
import type { EditedCampaignFragment } from '#web/gql/campaigns/graphql.ts';
import {
  differingFields,
  draftOf,
  EMPTY_DRAFT,
  idFrom,
  inputOf,
} from '#web/pages/campaign-edit/campaign-draft.ts';

const CAMPAIGN: EditedCampaignFragment = {
  id: 'x',
  campaignId: 'probes',
  version: 3,
  status: 'ACTIVE',
  title: 'Probes',
  body: null,
  fix: 'Add one.',
  ownerTeam: 'platform',
  projectOwner: null,
  priority: 'HIGH',
  category: null,
  level: 'B',
  effort: 2,
  scope: 'true',
  applicable: null,
  satisfied: 'workloads.size() > 0',
  attestedForDays: null,
  standing: true,
  launchAt: '2026-11-01T00:00:00.000Z',
  originalTargetDate: '2027-03-31',
  links: [{ title: 'Docs', url: 'https://docs.example', kind: null }],
  origin: { kind: 'PAGE' },
};

describe('a campaign in the form', () => {
  it('comes out as it went in, so that saving without a change changes nothing', () => {
    expect(inputOf(draftOf(CAMPAIGN))).toEqual({
      id: 'probes',
      title: 'Probes',
      fix: 'Add one.',
      ownerTeam: 'platform',
      priority: 'HIGH',
      level: 'B',
      effort: 2,
      satisfied: 'workloads.size() > 0',
      standing: true,
      launchAt: '2026-11-01',
      targetDate: '2027-03-31',
      links: [{ title: 'Docs', url: 'https://docs.example' }],
    });
  });

  it('sends links without the blanks round them, and no row in which nothing is written', () => {
    const links = [
      { title: '', url: ' ', kind: null },
      { title: ' Guide ', url: ' https://docs.example/guide', kind: 'RUNBOOK' as const },
      { title: 'Half', url: '', kind: null },
    ];
    expect(inputOf({ ...draftOf(CAMPAIGN), links }).links).toEqual([
      { title: 'Guide', url: 'https://docs.example/guide', kind: 'RUNBOOK' },
      { title: 'Half', url: '' },
    ]);
  });

  it('is judged by a rule or shown by a person, never both', () => {
    const shown = draftOf({ ...CAMPAIGN, satisfied: null, attestedForDays: 90 });
    expect(inputOf({ ...shown, satisfied: 'true' })).toMatchObject({ attested: { validDays: 90 } });
    expect(inputOf({ ...shown, satisfied: 'true' })).not.toHaveProperty('satisfied');
  });

  it('gets an id from its title, and tells where two versions differ', () => {
    expect(idFrom('Every service has a PDB (50 %)!')).toBe('every-service-has-a-pdb-50');
    expect(idFrom('担当者')).toBe('');
    const draft = draftOf(CAMPAIGN);
    expect(differingFields(draft, { ...draft, title: 'Other', links: [] })).toEqual([
      'title',
      'links',
    ]);
    expect(differingFields(EMPTY_DRAFT, { ...EMPTY_DRAFT })).toEqual([]);
  });
});
