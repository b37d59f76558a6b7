import { listCampaigns } from '#application/campaigns/list-campaigns.ts';
import { builder } from './builder.ts';
import { CampaignRef, CampaignStatusEnum } from './campaign.ts';
import { CampaignOriginEnum } from './campaign-origin.ts';
import { afterOf, connection, connectionType, firstOf } from './connection.ts';
import { given } from './given.ts';
import { decodeGlobalId } from './global-id.ts';
import { TierEnum } from './service.ts';

const CampaignConnectionRef = connectionType('Campaign', CampaignRef);

const CampaignFilterInput = builder.inputType('CampaignFilter', {
  description: 'Every criterion must hold; inside a list one value suffices.',
  fields: (t) => ({
    status: t.field({
      type: [CampaignStatusEnum],
      description: 'Without it, archived campaigns are left out.',
    }),
    ownerTeam: t.stringList(),
    category: t.stringList(),
    level: t.field({ type: [TierEnum] }),
    standing: t.boolean(),
    origin: t.field({ type: [CampaignOriginEnum] }),
    text: t.string({ description: 'Words that id, title, body, team or category hold.' }),
  }),
});

const KIND = 'campaigns';

builder.queryFields((t) => ({
  campaigns: t.field({
    type: CampaignConnectionRef,
    description:
      'Those that run first, then what is to come, then what is over; the next to be due first.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: CampaignFilterInput }),
    },
    resolve: async (_, args, { board, now }) =>
      connection(
        KIND,
        listCampaigns(await board(), now, given(args.filter), {
          first: firstOf(args.first, 50),
          after: afterOf(KIND, args),
        }),
      ),
  }),
  campaign: t.field({
    type: CampaignRef,
    nullable: true,
    description: 'By its id, or by its campaignId.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { board }) => {
      const { campaigns } = await board();
      const decoded = decodeGlobalId(String(id));
      const named = decoded.typename === 'Campaign' ? campaigns.get(decoded.id) : undefined;
      return named ?? campaigns.get(String(id));
    },
  }),
}));
