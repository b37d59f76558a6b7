import { findService } from '#application/find-service.ts';
import { restoreService } from '#application/restore-service.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { LanguageEnum, spoken } from './language.ts';
import { ServiceRef } from './service.ts';

interface RestoreServiceError {
  readonly code: string;
  readonly message: string;
}

export const ErrorRef = builder.interfaceRef<{ readonly message: string }>('Error').implement({
  fields: (t) => ({
    message: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ message }, { language }) => spoken(message, language),
    }),
  }),
});

const RestoreServiceErrorRef = builder
  .objectRef<RestoreServiceError>('RestoreServiceError')
  .implement({
    interfaces: [ErrorRef],
    isTypeOf: () => true,
    fields: (t) => ({ code: t.exposeString('code') }),
  });

interface RestoreServicePayload {
  readonly clientMutationId: string | null | undefined;
  readonly serviceId?: string;
  readonly error?: RestoreServiceError;
}

const RestoreServicePayloadRef = builder
  .objectRef<RestoreServicePayload>('RestoreServicePayload')
  .implement({
    fields: (t) => ({
      clientMutationId: t.string({
        nullable: true,
        resolve: ({ clientMutationId }) => clientMutationId,
      }),
      service: t.field({
        type: ServiceRef,
        nullable: true,
        // The request's own catalogue is the one before the change.
        resolve: async ({ serviceId }, _, { app }) =>
          serviceId === undefined ? undefined : findService(await app.readCatalogue(), serviceId),
      }),
      error: t.field({
        type: RestoreServiceErrorRef,
        nullable: true,
        resolve: ({ error }) => error,
      }),
    }),
  });

const RestoreServiceInput = builder.inputType('RestoreServiceInput', {
  fields: (t) => ({
    serviceId: t.string({ required: true }),
    clientMutationId: t.string(),
  }),
});

builder.mutationField('restoreService', (t) =>
  t.field({
    type: RestoreServicePayloadRef,
    description:
      'Undoes a tombstone. The service stays until a source publishes it again or it is renamed.',
    args: { input: t.arg({ type: RestoreServiceInput, required: true }) },
    resolve: async (_, { input: { serviceId, clientMutationId } }, { app, viewer }) => {
      if (viewer.role === 'viewer') {
        throw badInput('FORBIDDEN', 'Only editors and admins may restore a service.');
      }
      const outcome = await restoreService(app, { serviceId, by: viewer.email ?? viewer.name });
      return outcome.kind === 'restored'
        ? { clientMutationId, serviceId }
        : { clientMutationId, error: { code: outcome.code, message: outcome.message } };
    },
  }),
);
