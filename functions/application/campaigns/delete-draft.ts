import { refusal } from '#domain/campaigns/campaign-refusal.ts';
import { type CampaignStatus, campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { heirOf } from '#domain/campaigns/settle-campaign.ts';
import { type CampaignApp, type CampaignOutcome, changeCampaign } from './change-campaign.ts';
import { refusalOfOrigin } from './edit-campaign.ts';
import { judgeChanged } from './judge-changed.ts';

/**
 * Takes a campaign of the page away that never ran. One that is not there counts as deleted. A file that describes one of
 * the same id comes into force instead.
 */
export async function deleteDraft(
  app: CampaignApp,
  wish: {
    readonly id: string;
    readonly by: string;
    readonly expectedVersion?: number | undefined;
  },
): Promise<CampaignOutcome> {
  const outcome = await changeCampaign(app, wish, (campaign, at) => {
    const owned = refusalOfOrigin(campaign);
    if (owned) return owned;
    const { definition, course } = campaign;
    const status = campaignStatus(campaign, at);
    const isDraft = status === 'DRAFT' || status === 'SCHEDULED';
    if (!isDraft || course.launched !== undefined) {
      return refusal('not-a-draft', whyKept(definition.title, status));
    }
    const heir = heirOf(campaign, at);
    return {
      kind: 'changed',
      ...(heir ? { campaign: heir } : {}),
      change: {
        kind: heir ? 'campaign-edited' : 'campaign-archived',
        summary: heir
          ? `${wish.by} deleted the draft ${definition.title}: the file of the same id is in force now.`
          : `${wish.by} deleted the draft ${definition.title}.`,
        before: { title: definition.title, version: campaign.version },
        after: heir ? { title: heir.definition.title } : { deleted: true },
      },
    };
  });
  return outcome.kind === 'refused' && outcome.code === 'unknown-campaign'
    ? { kind: 'deleted', id: wish.id }
    : judgeChanged(app, wish.id, wish.by, outcome);
}

function whyKept(title: string, status: CampaignStatus): string {
  if (status === 'ENDED') return `${title} was ended: archive it.`;
  if (status === 'ARCHIVED') return `${title} is archived already.`;
  return `${title} was launched: end and archive it.`;
}
