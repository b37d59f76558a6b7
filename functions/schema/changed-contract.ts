import { changedContract } from '#application/changed-contract.ts';
import { builder } from './builder.ts';
import { ChangeRef } from './change.ts';
import { ContractDifferenceRef } from './environment-difference.ts';

builder.objectField(ChangeRef, 'contract', (t) =>
  t.field({
    type: ContractDifferenceRef,
    nullable: true,
    description:
      'Of a rollout and of a workload set otherwise: the protos it runs since (base) beside those it ran before (target). Null when they are the same, or one is not told.',
    resolve: (change, _, { withCatalogue }) =>
      withCatalogue((catalogue) => changedContract(catalogue, change) ?? null),
  }),
);
