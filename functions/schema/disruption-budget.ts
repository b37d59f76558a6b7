import type { DisruptionBudget } from '#domain/disruption-budget.ts';
import { builder } from './builder.ts';
import { WorkloadRef } from './workload.ts';

const DisruptionBudgetRef = builder.objectRef<DisruptionBudget>('DisruptionBudget').implement({
  description: 'How many pods may be away at a time by somebody’s wish. Of several, the strictest.',
  fields: (t) => ({
    name: t.exposeString('name'),
    minAvailable: t.string({
      nullable: true,
      description: 'As written: 2 or 50%.',
      resolve: ({ minAvailable }) => minAvailable,
    }),
    maxUnavailable: t.string({
      nullable: true,
      resolve: ({ maxUnavailable }) => maxUnavailable,
    }),
    healthy: t.exposeInt('healthy'),
    desired: t.exposeInt('desired'),
    allowed: t.exposeInt('allowed', { description: 'Pods that may be evicted now.' }),
  }),
});

builder.objectField(WorkloadRef, 'disruptionBudget', (t) =>
  t.field({
    type: DisruptionBudgetRef,
    nullable: true,
    resolve: ({ workload }) => workload.disruptionBudget,
  }),
);
