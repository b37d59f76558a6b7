import { type Lead, leadOf } from '#application/environment-differences.ts';
import { type RunningContract, runningContractOf } from '#application/running-contract.ts';
import { builder } from './builder.ts';
import { ContractDifferenceRef, DriftEnum } from './environment-difference.ts';
import { ServiceEnvironmentRef } from './service-environment.ts';

const EnvironmentLeadRef = builder.objectRef<Lead>('EnvironmentLead').implement({
  description: 'How what runs here stands to what runs in the protected environment.',
  fields: (t) => ({
    target: t.exposeString('target', { description: 'The protected environment.' }),
    drift: t.expose('drift', { type: DriftEnum }),
    since: t.field({ type: 'DateTime', nullable: true, resolve: ({ since }) => since }),
    sinceAtLatest: t.boolean({
      description: 'Nothing tells when it came to be so: at since at the latest.',
      resolve: ({ sinceAtLatest }) => sinceAtLatest === true,
    }),
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

const RunningContractRef = builder.objectRef<RunningContract>('RunningContract').implement({
  description: 'The protos of which a service says that it was built with them.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description: 'As the label or annotation has it that contracts.revisionKey names.',
    }),
    source: t.string({
      nullable: true,
      description: 'Of which contract it is; null, as what follows, when no contract knows it.',
      resolve: ({ source }) => source,
    }),
    whole: t.string({
      nullable: true,
      description: 'The whole revision, for compareContracts.',
      resolve: ({ whole }) => whole,
    }),
    latest: t.string({
      nullable: true,
      description: 'What was published last.',
      resolve: ({ latest }) => latest,
    }),
    behind: t.int({
      nullable: true,
      description: 'How many revisions were published since.',
      resolve: ({ behind }) => behind,
    }),
  }),
});

builder.objectField(ServiceEnvironmentRef, 'runningContract', (t) =>
  t.field({
    type: RunningContractRef,
    nullable: true,
    description: 'Null when nothing here says with which protos it was built.',
    resolve: (site, _, { withCatalogue }) =>
      withCatalogue((catalogue) => runningContractOf(catalogue, site) ?? null),
  }),
);
