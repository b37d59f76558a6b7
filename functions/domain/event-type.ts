import type { ChangeKind } from './change.ts';

/** What other apps subscribe to. A type never changes its meaning: what is not compatible becomes a type of another name. */
export const EVENT_TYPES = [
  'service.changed',
  'organisation.changed',
  'contract.changed',
  'workload.changed',
  'workload.health.changed',
  'source.changed',
  'todo.changed',
  'campaign.changed',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const TYPE_OF = {
  'service-created': 'service.changed',
  'service-updated': 'service.changed',
  'service-removed': 'service.changed',
  'service-restored': 'service.changed',
  'service-renamed': 'service.changed',
  'organisation-updated': 'organisation.changed',
  'rpc-service-added': 'contract.changed',
  'rpc-service-changed': 'contract.changed',
  'rpc-service-removed': 'contract.changed',
  'contract-changed': 'contract.changed',
  rollout: 'workload.changed',
  'rollout-finished': 'workload.changed',
  'workload-added': 'workload.changed',
  'workload-changed': 'workload.changed',
  'workload-removed': 'workload.changed',
  health: 'workload.health.changed',
  'rule-muted': 'workload.health.changed',
  'rule-unmuted': 'workload.health.changed',
  'source-silent': 'source.changed',
  'source-heard': 'source.changed',
  'todo-opened': 'todo.changed',
  'todo-satisfied': 'todo.changed',
  'todo-regressed': 'todo.changed',
  'todo-waived': 'todo.changed',
  'todo-edited': 'todo.changed',
  'todo-removed': 'todo.changed',
  'campaign-created': 'campaign.changed',
  'campaign-edited': 'campaign.changed',
  'campaign-launched': 'campaign.changed',
  'campaign-paused': 'campaign.changed',
  'campaign-resumed': 'campaign.changed',
  'campaign-extended': 'campaign.changed',
  'campaign-ended': 'campaign.changed',
  'campaign-archived': 'campaign.changed',
} as const satisfies Record<ChangeKind, EventType>;

/** The type of the event that tells of a kind of change. */
export const eventTypeOf = (kind: ChangeKind): EventType => TYPE_OF[kind];

/** The kinds of change that events of a type tell of. */
export const kindsOf = (type: EventType): readonly ChangeKind[] =>
  (Object.keys(TYPE_OF) as readonly ChangeKind[]).filter((kind) => TYPE_OF[kind] === type);
