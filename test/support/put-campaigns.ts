import { planBoard } from '#application/board-plan.ts';
import { flip } from '#application/flip.ts';
import {
  type Campaign,
  type CampaignCourse,
  type CampaignDefinition,
  NO_COURSE,
} from '#domain/campaigns/campaign.ts';
import type { MemoryApp } from './memory-app.ts';

export type SaidCampaign = Partial<CampaignDefinition> & {
  readonly id: string;
  readonly course?: CampaignCourse;
  readonly version?: number;
};

/** A campaign that is active unless it says otherwise. */
export const aCampaign = ({
  course = { ...NO_COURSE, launched: { by: 'ada', at: '2026-11-01T09:00:00.000Z' } },
  version = 1,
  ...definition
}: SaidCampaign): Campaign => ({
  definition: {
    title: `Campaign ${definition.id}`,
    links: [],
    priority: 'MEDIUM',
    standing: false,
    scope: 'true',
    ...definition,
  },
  origin: { kind: 'page', by: 'ada', at: '2026-11-01T09:00:00.000Z' },
  course,
  version,
});

/** Makes these the campaigns there are, as the use cases would. */
export const putCampaigns = (
  app: Pick<MemoryApp, 'store' | 'codec' | 'bus' | 'clock'>,
  campaigns: readonly SaidCampaign[],
): Promise<void> =>
  flip(app, async (read) => ({
    ...planBoard(app.codec, await read.stamp(), { campaigns: campaigns.map(aCampaign) }),
    result: undefined,
    staged: [],
    changes: [],
  }));
