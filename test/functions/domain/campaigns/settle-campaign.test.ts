import { describe, expect, it } from 'vitest';
import type { Campaign, CampaignClaim } from '#domain/campaigns/campaign.ts';
import { heirOf, settleCampaign } from '#domain/campaigns/settle-campaign.ts';

const at = '2026-11-22T12:00:00.000Z';
const later = '2026-11-23T12:00:00.000Z';
const claim = (path: string, title = path, source = 'specs'): CampaignClaim => ({
  source,
  path,
  revision: `${title}1`,
  at,
  definition: {
    id: 'pdb',
    title,
    links: [],
    priority: 'MEDIUM',
    scope: 'true',
    satisfied: 'true',
    standing: false,
  },
});
const published = (...claims: readonly CampaignClaim[]) => ({
  published: claims,
  gone: [],
  ended: [],
});
const settle = (before: Campaign | undefined, news: Parameters<typeof settleCampaign>[1]) =>
  settleCampaign(before, news, later);
const first = settle(undefined, published(claim('a.yaml'))) as Campaign;
const { kind: _, ...file } = { kind: 'file', source: 'specs', path: 'a.yaml' } as const;

describe('which file describes a campaign', () => {
  it('is the one that came first; another is held back and told', () => {
    const after = settle(first, published(claim('b.yaml', 'B')));
    expect(after).toEqual({ ...first, contenders: [claim('b.yaml', 'B')] });
    expect(settle(after, published(claim('a.yaml', 'A2')))).toMatchObject({
      definition: { title: 'A2' },
      version: 2,
      contenders: [{ path: 'b.yaml' }],
    });
  });

  it('is the first in the order of their paths when two come at once', () => {
    const both = settle(undefined, published(claim('b.yaml'), claim('a.yaml')));
    expect(both).toMatchObject({ origin: { path: 'a.yaml' }, contenders: [{ path: 'b.yaml' }] });
  });

  it('is the first of several also where one described it that is gone', () => {
    const ended = settle(first, { published: [], gone: [], ended: [file] });
    const news = published(claim('c.yaml', 'C', 'other'), claim('b.yaml', 'B', 'other'));
    const after = settle(ended, news);
    expect(after).toMatchObject({ origin: { path: 'b.yaml' }, contenders: [{ path: 'c.yaml' }] });
    expect(after).not.toHaveProperty('withdrawnAt');
  });

  it('changes nothing when it is said again at another revision', () => {
    expect(settle(first, published({ ...claim('a.yaml'), revision: 'r9', at: later }))).toEqual(
      first,
    );
  });

  it('keeps what people did whatever the file says', () => {
    const course = { extensions: [], launched: { by: 'kim', at } };
    expect(settle({ ...first, course }, published(claim('a.yaml', 'New')))).toMatchObject({
      definition: { title: 'New' },
      course,
      version: 2,
    });
  });

  it('ends a campaign that a complete set lacks, and takes it up again as it was', () => {
    const ended = settle(first, { published: [], gone: [], ended: [file] }) as Campaign;
    expect(ended).toEqual({ ...first, version: 2, withdrawnAt: later });
    expect(settle(ended, { published: [], gone: [], ended: [file] })).toEqual(ended);
    expect(settle(ended, published(claim('a.yaml')))).toEqual({ ...first, version: 3 });
  });

  it('leaves in force what only a part of the files lacks, and lets another file take it over', () => {
    const adrift = settle(first, { published: [], gone: [file], ended: [] }) as Campaign;
    expect(adrift).toEqual({ ...first, adrift: true });
    expect(settle(adrift, { published: [], gone: [], ended: [file] })).toEqual({
      ...first,
      version: 2,
      withdrawnAt: later,
    });
    expect(settle(adrift, published(claim('b.yaml', 'a.yaml')))).toMatchObject({
      origin: { path: 'b.yaml' },
    });
  });

  it('passes on to a file that was held back when the first goes', () => {
    const both = settle(first, published(claim('b.yaml', 'B', 'other')));
    const after = settle(both, { published: [], gone: [], ended: [file] });
    expect(after).toEqual({
      ...first,
      definition: claim('b.yaml', 'B').definition,
      origin: { kind: 'file', source: 'other', path: 'b.yaml', revision: 'B1', at },
      version: 2,
    });
  });

  it('moves with its text to another file of the source', () => {
    const moved = settle(first, { ...published(claim('b.yaml', 'a.yaml')), ended: [file] });
    expect(moved).toMatchObject({ origin: { path: 'b.yaml' }, definition: first.definition });
    expect(moved).not.toHaveProperty('withdrawnAt');
  });

  it('is none where people made the campaign: the file is held back, and has its turn when that is deleted', () => {
    const made: Campaign = { ...first, origin: { kind: 'page', by: 'kim', at }, version: 5 };
    const after = settle(made, published(claim('a.yaml', 'File'))) as Campaign;
    expect(after).toEqual({ ...made, contenders: [claim('a.yaml', 'File')] });
    expect(settle(after, { published: [], gone: [], ended: [file] })).toEqual(made);
    expect(heirOf(after, later)).toMatchObject({
      definition: { title: 'File' },
      origin: { kind: 'file', path: 'a.yaml' },
      version: 6,
    });
    expect(heirOf(made, later)).toBeUndefined();
  });

  it('lets a campaign that is put off begin, and be told, once more', () => {
    const begun: Campaign = { ...first, begunAt: at };
    const put = (launchAt: string) => ({
      ...claim('a.yaml', 'Later'),
      definition: { ...claim('a.yaml', 'Later').definition, launchAt },
    });
    expect(settle(begun, published(put('2026-11-20')))).toHaveProperty('begunAt', at);
    expect(settle(begun, published(put('2027-01-01')))).not.toHaveProperty('begunAt');
  });
});
