import type { WorkloadContainer } from '#domain/workload.ts';
import { builder } from './builder.ts';
import { WorkloadRef } from './workload.ts';

type Amounts = WorkloadContainer['requests'];

const ResourceAmountRef = builder
  .objectRef<{ readonly resource: string; readonly amount: string }>('ResourceAmount')
  .implement({
    fields: (t) => ({
      resource: t.exposeString('resource', { description: 'cpu, memory, ephemeral-storage …' }),
      amount: t.exposeString('amount', { description: 'As written: 250m, 512Mi.' }),
    }),
  });

const amountsOf = (amounts: Amounts = {}) =>
  Object.entries(amounts).map(([resource, amount]) => ({ resource, amount }));

const WorkloadContainerRef = builder.objectRef<WorkloadContainer>('WorkloadContainer').implement({
  description:
    'What runs permanently in the pods of a workload, as its template wants it: never its environment, arguments or command.',
  fields: (t) => ({
    name: t.exposeString('name'),
    image: t.exposeString('image'),
    digest: t.string({
      nullable: true,
      description: 'sha256:… of what really runs, when all ready pods agree.',
      resolve: ({ digest }) => digest,
    }),
    requests: t.field({
      type: [ResourceAmountRef],
      resolve: ({ requests }) => amountsOf(requests),
    }),
    limits: t.field({ type: [ResourceAmountRef], resolve: ({ limits }) => amountsOf(limits) }),
    probes: t.stringList({
      description: 'Those it has, of readiness, liveness and startup.',
      resolve: ({ probes }) => [...probes],
    }),
    preStop: t.boolean({ resolve: ({ preStop }) => preStop ?? false }),
    privileged: t.boolean({ resolve: ({ privileged }) => privileged ?? false }),
    runAsNonRoot: t.boolean({
      nullable: true,
      description: 'What container and pod say together, as the two below. Null: nothing.',
      resolve: ({ runAsNonRoot }) => runAsNonRoot,
    }),
    readOnlyRoot: t.boolean({ nullable: true, resolve: ({ readOnlyRoot }) => readOnlyRoot }),
    privilegeEscalation: t.boolean({
      nullable: true,
      resolve: ({ privilegeEscalation }) => privilegeEscalation,
    }),
  }),
});

builder.objectFields(WorkloadRef, (t) => ({
  containers: t.field({
    type: [WorkloadContainerRef],
    resolve: ({ workload }) => [...(workload.containers ?? [])],
  }),
  graceSeconds: t.int({
    nullable: true,
    description: 'What its pods are given to end by themselves.',
    resolve: ({ workload }) => workload.graceSeconds,
  }),
  contractRevision: t.string({
    nullable: true,
    description:
      'The label or annotation that contracts.revisionKey of organisation.yaml names: of which revision its API is.',
    resolve: ({ workload }) => workload.contractRevision,
  }),
}));
