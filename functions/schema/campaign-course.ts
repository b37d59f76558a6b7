import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import type { CourseWish } from '#domain/campaigns/steer.ts';
import { builder } from './builder.ts';
import { CampaignPayloadRef, editorOf, payloadOf } from './campaign-payload.ts';
import type { Context } from './context.ts';

/** What every mutation of a campaign's course takes. */
interface Named {
  readonly campaignId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly clientMutationId?: string | null | undefined;
}

const PlainInput = builder.inputType('CampaignCourseInput', {
  fields: (t) => ({
    campaignId: t.string({ required: true }),
    expectedVersion: t.int({ description: 'Not compared when left out.' }),
    reason: t.string({ description: 'At most 500 characters; kept of a resumption and an end.' }),
    clientMutationId: t.string(),
  }),
});

const PauseInput = builder.inputType('PauseCampaignInput', {
  fields: (t) => ({
    campaignId: t.string({ required: true }),
    expectedVersion: t.int({ description: 'Not compared when left out.' }),
    reason: t.string({ required: true, description: 'At most 500 characters.' }),
    clientMutationId: t.string(),
  }),
});

const ExtendInput = builder.inputType('ExtendCampaignInput', {
  fields: (t) => ({
    campaignId: t.string({ required: true }),
    expectedVersion: t.int({ description: 'Not compared when left out.' }),
    to: t.string({ required: true, description: 'The new day by which it should be done.' }),
    reason: t.string({ required: true, description: 'At most 500 characters.' }),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  launchCampaign: t.field({
    type: CampaignPayloadRef,
    description: 'From now on it asks. One that somebody ended goes on.',
    args: { input: t.arg({ type: PlainInput, required: true }) },
    resolve: (_, { input }, context) => act(context, input, { kind: 'launch' }),
  }),
  pauseCampaign: t.field({
    type: CampaignPayloadRef,
    description: 'Its todos stay as they are, and count nowhere.',
    args: { input: t.arg({ type: PauseInput, required: true }) },
    resolve: (_, { input }, context) =>
      act(context, input, { kind: 'pause', reason: input.reason }),
  }),
  resumeCampaign: t.field({
    type: CampaignPayloadRef,
    args: { input: t.arg({ type: PlainInput, required: true }) },
    resolve: (_, { input }, context) =>
      act(context, input, { kind: 'resume', reason: input.reason ?? undefined }),
  }),
  extendCampaign: t.field({
    type: CampaignPayloadRef,
    description: 'Another day, later than the one so far, by which it should be done.',
    args: { input: t.arg({ type: ExtendInput, required: true }) },
    resolve: (_, { input }, context) =>
      act(context, input, { kind: 'extend', to: input.to, reason: input.reason }),
  }),
  endCampaign: t.field({
    type: CampaignPayloadRef,
    description: 'Its todos stand as they stood then.',
    args: { input: t.arg({ type: PlainInput, required: true }) },
    resolve: (_, { input }, context) =>
      act(context, input, { kind: 'end', reason: input.reason ?? undefined }),
  }),
  archiveCampaign: t.field({
    type: CampaignPayloadRef,
    description: 'A draft, or a campaign that is over, is listed no more.',
    args: { input: t.arg({ type: PlainInput, required: true }) },
    resolve: (_, { input }, context) => act(context, input, { kind: 'archive' }),
  }),
}));

async function act(context: Context, named: Named, wish: CourseWish) {
  const { campaignId: id, expectedVersion, clientMutationId } = named;
  const by = await editorOf(context, id);
  const asked = { id, wish, by, expectedVersion: expectedVersion ?? undefined };
  return payloadOf(clientMutationId, await steerCampaign(context.app, asked));
}
