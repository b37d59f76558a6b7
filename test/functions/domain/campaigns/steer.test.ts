import { describe, expect, it } from 'vitest';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus, targetDateOf } from '#domain/campaigns/campaign-status.ts';
import { type CourseWish, steer } from '#domain/campaigns/steer.ts';

const at = '2026-11-22T12:00:00.000Z';
const DRAFT: Campaign = {
  definition: {
    id: 'pdb',
    title: 'PDB',
    links: [],
    priority: 'MEDIUM',
    scope: 'true',
    satisfied: 'true',
    standing: false,
    targetDate: '2027-03-31',
  },
  origin: { kind: 'page', by: 'kim', at },
  course: { extensions: [] },
  version: 1,
};

/** What a draft becomes when somebody wants all this in turn; the codes of what was refused. */
function life(...wishes: readonly CourseWish[]) {
  let campaign = DRAFT;
  const told: string[] = [];
  for (const wish of wishes) {
    const outcome = steer(campaign, wish, { by: 'kim', at });
    if (outcome.kind === 'changed') campaign = outcome.campaign;
    told.push(outcome.kind === 'refused' ? outcome.code : outcome.kind);
  }
  return { campaign, told, status: campaignStatus(campaign, at) };
}
const launch = { kind: 'launch' } as const;
const pause = { kind: 'pause', reason: 'Freeze' } as const;
const resume = { kind: 'resume' } as const;
const end = { kind: 'end' } as const;
const archive = { kind: 'archive' } as const;

describe('the life of a campaign', () => {
  it('goes from a draft over pauses to the archive, and keeps who did what, when and why', () => {
    const { campaign, told, status } = life(launch, pause, resume, end, archive);
    expect([status, campaign.version]).toEqual(['ARCHIVED', 6]);
    expect(told).toEqual(['changed', 'changed', 'changed', 'changed', 'changed']);
    expect(campaign.course.log).toEqual([
      { kind: 'launched', by: 'kim', at },
      { kind: 'paused', by: 'kim', at, reason: 'Freeze' },
      { kind: 'resumed', by: 'kim', at },
      { kind: 'ended', by: 'kim', at },
      { kind: 'archived', by: 'kim', at },
    ]);
  });

  it('leaves as it is what is so already', () => {
    expect(life(launch, launch).told).toEqual(['changed', 'unchanged']);
    expect(life(launch, pause, pause, { ...pause, reason: 'Move' }).told).toEqual([
      'changed',
      'changed',
      'unchanged',
      'changed',
    ]);
    expect(
      life(launch, resume, end, end, archive, archive).told.filter((one) => one !== 'changed'),
    ).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('does not skip steps, and brings back what was ended but not what was archived', () => {
    expect(life(pause).told).toEqual(['not-active']);
    expect(life(resume).told).toEqual(['not-active']);
    expect(life(end).told).toEqual(['not-active']);
    expect(life(launch, archive).told).toEqual(['changed', 'not-over']);
    expect(life(launch, pause, launch).told.at(-1)).toBe('not-active');
    expect(life(launch, end, launch)).toMatchObject({ status: 'ACTIVE' });
    expect(life(launch, end, pause).told.at(-1)).toBe('not-active');
    expect(life(archive, launch)).toMatchObject({ status: 'ARCHIVED', told: ['changed', 'over'] });
  });

  it('is extended with a reason to a later day, as often as it takes', () => {
    const to = (day: string, reason = 'Holidays') => ({ kind: 'extend', to: day, reason }) as const;
    const { campaign, told } = life(to('2027-04-30'), to('2027-04-30'), to('2027-06-30'));
    expect(told).toEqual(['changed', 'unchanged', 'changed']);
    expect(targetDateOf(campaign)).toBe('2027-06-30');
    expect(life(to('2027-03-31')).told).toEqual(['not-later']);
    expect(life(to('2027-02-30')).told).toEqual(['bad-day']);
    expect(life(to('soon')).told).toEqual(['bad-day']);
    expect(life(to('2027-05-01', '')).told).toEqual(['text-missing']);
    expect(life(to('2027-05-01', 'x'.repeat(501))).told).toEqual(['text-too-long']);
    expect(life(launch, end, to('2027-05-01')).told.at(-1)).toBe('over');
    expect(life(to('2036-11-22')).told).toEqual(['changed']);
    expect(life(to('2036-11-23')).told).toEqual(['bad-day']);
  });

  it('is not launched when it should be done already, unless it is brought back', () => {
    const old = { ...DRAFT, definition: { ...DRAFT.definition, targetDate: '2026-11-21' } };
    expect(steer(old, launch, { by: 'kim', at })).toMatchObject({ code: 'bad-day' });
    const ended = {
      ...old,
      course: { ...old.course, launched: { by: 'kim', at }, ended: { by: 'kim', at } },
    };
    expect(steer(ended, launch, { by: 'kim', at })).toMatchObject({ kind: 'changed' });
  });

  it('tells what it was and what it is', () => {
    const outcome = steer(
      DRAFT,
      { kind: 'extend', to: '2027-06-30', reason: 'Holidays' },
      { by: 'kim', at },
    );
    expect(outcome).toMatchObject({
      change: {
        kind: 'campaign-extended',
        summary: 'kim extended PDB to 2027-06-30: Holidays',
        before: { status: 'DRAFT', targetDate: '2027-03-31' },
        after: { status: 'DRAFT', to: '2027-06-30', reason: 'Holidays' },
      },
    });
  });

  it('goes by the date it is launched at, and ends with its file', () => {
    const scheduled = { ...DRAFT, definition: { ...DRAFT.definition, launchAt: '2026-11-23' } };
    expect(campaignStatus(scheduled, at)).toBe('SCHEDULED');
    expect(campaignStatus(scheduled, '2026-11-23T00:00:00.000Z')).toBe('ACTIVE');
    expect(campaignStatus({ ...scheduled, withdrawnAt: at }, at)).toBe('ENDED');
    expect(steer({ ...DRAFT, withdrawnAt: at }, launch, { by: 'kim', at })).toMatchObject({
      code: 'withdrawn',
    });
    expect(steer({ ...DRAFT, withdrawnAt: at }, archive, { by: 'kim', at }).kind).toBe('changed');
  });
});
