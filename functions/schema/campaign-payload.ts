import type { CampaignOutcome } from '#application/campaigns/change-campaign.ts';
import { nameOf } from '#application/todos/name-of.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import {
  CAMPAIGN_REFUSALS,
  type CampaignRefusal,
  type DefinitionProblem,
} from '#domain/campaigns/campaign-refusal.ts';
import type { JsonObject } from '#domain/json.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { CampaignRef } from './campaign.ts';
import type { Context } from './context.ts';
import { enumOf } from './enum-of.ts';
import { LanguageEnum, spoken } from './language.ts';
import { ErrorRef } from './restore-service.ts';

const CampaignErrorCode = enumOf('CampaignErrorCode', CAMPAIGN_REFUSALS);

export const CampaignProblemRef = builder
  .objectRef<DefinitionProblem>('CampaignProblem')
  .implement({
    description: 'Something wrong with one field of a campaign.',
    fields: (t) => ({
      field: t.exposeString('field', { description: '`satisfied`, `links[0].url`' }),
      message: t.string({
        args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
        resolve: ({ message }, { language }) => spoken(message, language),
      }),
      cure: t.string({
        args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
        resolve: ({ cure }, { language }) => spoken(cure, language),
      }),
      offset: t.int({
        nullable: true,
        description: 'Inside a rule: UTF-16 units of the text before it.',
        resolve: ({ within }) => within?.offset,
      }),
      line: t.int({
        nullable: true,
        description: 'From 1, as the column.',
        resolve: ({ within }) => within?.line,
      }),
      column: t.int({ nullable: true, resolve: ({ within }) => within?.column }),
    }),
  });

type ToldRefusal = CampaignRefusal & { readonly current?: Campaign };

const CampaignErrorRef = builder.objectRef<ToldRefusal>('CampaignError').implement({
  interfaces: [ErrorRef],
  isTypeOf: () => true,
  fields: (t) => ({
    code: t.expose('code', { type: CampaignErrorCode }),
    problems: t.field({
      type: [CampaignProblemRef],
      description: 'Of a campaign that is INVALID: every fault.',
      resolve: ({ problems }) => [...(problems ?? [])],
    }),
    current: t.field({
      type: CampaignRef,
      nullable: true,
      description: 'The campaign of that id as it is.',
      resolve: ({ current }) => current,
    }),
  }),
});

interface CampaignConflict {
  readonly current: Campaign;
  readonly yours: JsonObject;
}

const CampaignConflictRef = builder.objectRef<CampaignConflict>('CampaignConflict').implement({
  description: 'Somebody changed the campaign since it was looked at: nothing was written.',
  fields: (t) => ({
    current: t.expose('current', { type: CampaignRef }),
    yours: t.expose('yours', { type: 'JSON', description: 'What was asked for.' }),
  }),
});

interface CampaignPayload {
  readonly clientMutationId: string | null | undefined;
  readonly campaign?: Campaign;
  readonly deletedCampaignId?: string;
  readonly conflict?: CampaignConflict;
  readonly error?: ToldRefusal;
}

export const CampaignPayloadRef = builder.objectRef<CampaignPayload>('CampaignPayload').implement({
  description: 'The campaign as it is now; or why nothing was done.',
  fields: (t) => ({
    clientMutationId: t.string({
      nullable: true,
      resolve: ({ clientMutationId }) => clientMutationId,
    }),
    campaign: t.field({
      type: CampaignRef,
      nullable: true,
      resolve: ({ campaign }) => campaign,
    }),
    deletedCampaignId: t.string({
      nullable: true,
      resolve: ({ deletedCampaignId }) => deletedCampaignId,
    }),
    conflict: t.field({
      type: CampaignConflictRef,
      nullable: true,
      resolve: ({ conflict }) => conflict,
    }),
    error: t.field({ type: CampaignErrorRef, nullable: true, resolve: ({ error }) => error }),
  }),
});

export function payloadOf(
  clientMutationId: string | null | undefined,
  outcome: CampaignOutcome,
): CampaignPayload {
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged':
      return { clientMutationId, campaign: outcome.campaign };
    case 'conflict':
      return { clientMutationId, conflict: outcome };
    case 'deleted':
      return { clientMutationId, deletedCampaignId: outcome.id };
    case 'refused':
      return { clientMutationId, error: outcome };
  }
}

/** Under which name an editor’s acts are kept; whom the identity provider does not let is refused. */
export async function editorOf(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  campaignId: string,
): Promise<string> {
  if (await app.identity.mayEdit(viewer, { campaignId })) return nameOf(viewer);
  throw badInput('FORBIDDEN', 'Only editors and admins may make and change campaigns.');
}
