import { builder } from './builder.ts';
import { GroupedWarningRef, WorkloadRef } from './workload.ts';

builder.objectField(WorkloadRef, 'events', (t) =>
  t.field({
    type: [GroupedWarningRef],
    description:
      'Warnings of the hour before the facts were taken, about it, its pods, its autoscaler and its disruption budgets; at most 20. Counts and times are renewed only with something else of the namespace: so often at least, and then or later.',
    resolve: ({ workload }) => [...(workload.events ?? [])],
  }),
);
