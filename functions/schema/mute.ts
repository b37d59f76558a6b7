import { environmentOf } from '#application/environments-of.ts';
import { findService } from '#application/find-service.ts';
import { muteRule } from '#application/mute-rule.ts';
import { muteIndexOf } from '#application/placements-of.ts';
import type { Viewer } from '#application/ports.ts';
import { unmuteRule } from '#application/unmute-rule.ts';
import { findRule } from '#domain/health-rules.ts';
import type { Mute } from '#domain/mute.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { EnvironmentRef } from './environment.ts';
import { inLanguage, LanguageEnum } from './language.ts';
import { ErrorRef } from './restore-service.ts';
import { ServiceRef } from './service.ts';

const MuteRef = builder.objectRef<Mute>('Mute').implement({
  description: 'A health rule that does not count for a service.',
  fields: (t) => ({
    rule: t.exposeString('rule'),
    title: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ rule }, { language }) => {
        const title = findRule(rule)?.title;
        return title === undefined ? rule : inLanguage(title, language);
      },
    }),
    environment: t.field({
      type: EnvironmentRef,
      nullable: true,
      description: 'Null when it is muted in every environment.',
      resolve: async ({ environment }, _, { catalogue }) =>
        environment === undefined ? null : environmentOf(await catalogue(), environment),
    }),
    reason: t.exposeString('reason'),
    until: t.expose('until', { type: 'DateTime' }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

builder.objectField(ServiceRef, 'mutes', (t) =>
  t.field({
    type: [MuteRef],
    description: 'Health rules that do not count for it now.',
    resolve: ({ serviceId }, _, { withCatalogue, now }) =>
      withCatalogue((catalogue) =>
        (muteIndexOf(catalogue).get(serviceId) ?? []).filter(({ until }) => now < until),
      ),
  }),
);

interface MutePayload {
  readonly clientMutationId: string | null | undefined;
  readonly serviceId?: string;
  readonly mute?: Mute;
  readonly error?: { readonly code: string; readonly message: string };
}

const MuteErrorRef = builder.objectRef<NonNullable<MutePayload['error']>>('MuteError').implement({
  interfaces: [ErrorRef],
  isTypeOf: () => true,
  fields: (t) => ({ code: t.exposeString('code') }),
});

const MutePayloadRef = builder.objectRef<MutePayload>('MutePayload').implement({
  fields: (t) => ({
    clientMutationId: t.string({ nullable: true, resolve: (one) => one.clientMutationId }),
    service: t.field({
      type: ServiceRef,
      nullable: true,
      // The request's own catalogue is the one before the change.
      resolve: async ({ serviceId }, _, { app }) =>
        serviceId === undefined ? undefined : findService(await app.readCatalogue(), serviceId),
    }),
    mute: t.field({ type: MuteRef, nullable: true, resolve: ({ mute }) => mute }),
    error: t.field({ type: MuteErrorRef, nullable: true, resolve: ({ error }) => error }),
  }),
});

const MuteInput = builder.inputType('MuteHealthRuleInput', {
  fields: (t) => ({
    serviceId: t.string({ required: true }),
    rule: t.string({ required: true }),
    environment: t.string({ description: 'Every environment when left out.' }),
    reason: t.string({ required: true, description: 'At most 200 characters.' }),
    until: t.field({ type: 'DateTime', required: true, description: 'At most a year ahead.' }),
    clientMutationId: t.string(),
  }),
});
const UnmuteInput = builder.inputType('UnmuteHealthRuleInput', {
  fields: (t) => ({
    serviceId: t.string({ required: true }),
    rule: t.string({ required: true }),
    environment: t.string({ description: 'As it was given when it was muted.' }),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  muteHealthRule: t.field({
    type: MutePayloadRef,
    description:
      'What the rule finds of the service stays listed, and does not count until then. Muting again replaces reason and end.',
    args: { input: t.arg({ type: MuteInput, required: true }) },
    resolve: async (_, { input }, { app, viewer }): Promise<MutePayload> => {
      const { clientMutationId, environment, ...asked } = input;
      const wanted = { ...asked, environment: environment ?? undefined, by: editorOf(viewer) };
      const outcome = await muteRule(app, wanted);
      return outcome.kind === 'muted'
        ? { clientMutationId, serviceId: outcome.mute.serviceId, mute: outcome.mute }
        : { clientMutationId, error: outcome };
    },
  }),
  unmuteHealthRule: t.field({
    type: MutePayloadRef,
    description: 'The rule counts again at once. No error when it was not muted.',
    args: { input: t.arg({ type: UnmuteInput, required: true }) },
    resolve: async (_, { input }, { app, viewer }): Promise<MutePayload> => {
      const { clientMutationId, environment, ...asked } = input;
      const wanted = { ...asked, environment: environment ?? undefined, by: editorOf(viewer) };
      const outcome = await unmuteRule(app, wanted);
      return outcome.kind === 'unmuted'
        ? { clientMutationId, serviceId: outcome.serviceId }
        : { clientMutationId, error: outcome };
    },
  }),
}));

function editorOf({ role, email, name }: Viewer): string {
  if (role !== 'viewer') return email ?? name;
  throw badInput('FORBIDDEN', 'Only editors and admins may mute health rules.');
}
