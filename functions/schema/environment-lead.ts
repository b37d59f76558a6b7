import { type Lead, leadOf } from '#application/environment-differences.ts';
import { builder } from './builder.ts';
import { ContractDifferenceRef, DriftEnum } from './environment-difference.ts';
import { ServiceEnvironmentRef } from './service-environment.ts';

const EnvironmentLeadRef = builder.objectRef<Lead>('EnvironmentLead').implement({
  description: 'How what runs here stands to what runs in the protected environment.',
  fields: (t) => ({
    target: t.exposeString('target', { description: 'The protected environment.' }),
    drift: t.expose('drift', { type: DriftEnum }),
    since: t.field({ type: 'DateTime', nullable: true, resolve: ({ since }) => since }),
    rollouts: t.int({ nullable: true, resolve: ({ rollouts }) => rollouts }),
    contract: t.field({
      type: ContractDifferenceRef,
      nullable: true,
      resolve: ({ contract }) => contract,
    }),
  }),
});

builder.objectField(ServiceEnvironmentRef, 'lead', (t) =>
  t.field({
    type: EnvironmentLeadRef,
    nullable: true,
    description:
      'Null in the protected environment itself, and where the service does not run there.',
    resolve: (site, _, { withCatalogue }) =>
      withCatalogue((catalogue) => leadOf(catalogue, site) ?? null),
  }),
);
