import type { ChangeKind } from '#web/gql/graphql.ts';

/** What people filter a history by. */
export const CHANGE_GROUPS = {
  spec: [
    'SERVICE_CREATED',
    'SERVICE_UPDATED',
    'SERVICE_REMOVED',
    'SERVICE_RESTORED',
    'SERVICE_RENAMED',
    'ORGANISATION_UPDATED',
  ],
  contract: ['RPC_SERVICE_ADDED', 'RPC_SERVICE_CHANGED', 'RPC_SERVICE_REMOVED', 'CONTRACT_CHANGED'],
  rollout: ['ROLLOUT', 'ROLLOUT_FINISHED'],
  workloads: ['WORKLOAD_ADDED', 'WORKLOAD_CHANGED', 'WORKLOAD_REMOVED'],
  health: ['HEALTH', 'RULE_MUTED', 'RULE_UNMUTED'],
  todos: [
    'TODO_OPENED',
    'TODO_SATISFIED',
    'TODO_REGRESSED',
    'TODO_WAIVED',
    'TODO_EDITED',
    'TODO_REMOVED',
  ],
} as const satisfies Readonly<Record<string, readonly ChangeKind[]>>;

export type ChangeGroup = keyof typeof CHANGE_GROUPS;
export const GROUP_NAMES = Object.keys(CHANGE_GROUPS) as readonly ChangeGroup[];

export function groupOf(kind: ChangeKind): ChangeGroup | undefined {
  return GROUP_NAMES.find((group) => (CHANGE_GROUPS[group] as readonly string[]).includes(kind));
}

/** The groups named in the address; unknown names are ignored, none means all. */
export function chosenGroups(names: readonly string[]): readonly ChangeGroup[] {
  return GROUP_NAMES.filter((group) => names.includes(group));
}
