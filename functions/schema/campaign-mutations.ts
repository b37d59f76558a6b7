import { createCampaign } from '#application/campaigns/create-campaign.ts';
import { deleteDraft } from '#application/campaigns/delete-draft.ts';
import { editCampaign } from '#application/campaigns/edit-campaign.ts';
import { builder } from './builder.ts';
import { CampaignInput, writtenOf } from './campaign-input.ts';
import { CampaignPayloadRef, editorOf, payloadOf } from './campaign-payload.ts';

const CreateInput = builder.inputType('CreateCampaignInput', {
  fields: (t) => ({
    campaign: t.field({ type: CampaignInput, required: true }),
    clientMutationId: t.string(),
  }),
});

const EditInput = builder.inputType('EditCampaignInput', {
  description: 'The whole definition: what is left out is taken away.',
  fields: (t) => ({
    campaign: t.field({ type: CampaignInput, required: true }),
    expectedVersion: t.int({ required: true, description: 'The version that was looked at.' }),
    clientMutationId: t.string(),
  }),
});

const DeleteInput = builder.inputType('DeleteCampaignDraftInput', {
  fields: (t) => ({
    campaignId: t.string({ required: true }),
    expectedVersion: t.int({ description: 'Not compared when left out.' }),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  createCampaign: t.field({
    type: CampaignPayloadRef,
    description:
      'Makes a campaign of the page: a draft, unless it says when it begins. The same again is no error.',
    args: { input: t.arg({ type: CreateInput, required: true }) },
    resolve: async (_, { input: { campaign, clientMutationId } }, context) => {
      const by = await editorOf(context, campaign.id);
      const wish = { written: writtenOf(campaign), by };
      return payloadOf(clientMutationId, await createCampaign(context.app, wish));
    },
  }),
  editCampaign: t.field({
    type: CampaignPayloadRef,
    description:
      'Gives a campaign of the page another definition. What a file or a contract says is not edited here.',
    args: { input: t.arg({ type: EditInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { campaign, expectedVersion, clientMutationId } = input;
      const by = await editorOf(context, campaign.id);
      const wish = { written: writtenOf(campaign), expectedVersion, by };
      return payloadOf(clientMutationId, await editCampaign(context.app, wish));
    },
  }),
  deleteCampaignDraft: t.field({
    type: CampaignPayloadRef,
    description: 'Takes a campaign of the page away that never ran. No error when there is none.',
    args: { input: t.arg({ type: DeleteInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { campaignId: id, expectedVersion, clientMutationId } = input;
      const by = await editorOf(context, id);
      const wish = { id, expectedVersion: expectedVersion ?? undefined, by };
      return payloadOf(clientMutationId, await deleteDraft(context.app, wish));
    },
  }),
}));
