import type { ChangeKind } from '#web/gql/graphql.ts';
import type { IconName } from './icon.tsx';

export const CHANGE_ICON = {
  SERVICE_CREATED: 'plus',
  SERVICE_UPDATED: 'pencil',
  SERVICE_REMOVED: 'minus',
  SERVICE_RESTORED: 'undo',
  SERVICE_RENAMED: 'pencil',
  ORGANISATION_UPDATED: 'pencil',
  RPC_SERVICE_ADDED: 'apis',
  RPC_SERVICE_CHANGED: 'apis',
  RPC_SERVICE_REMOVED: 'apis',
  CONTRACT_CHANGED: 'apis',
  ROLLOUT: 'deploy',
  ROLLOUT_FINISHED: 'check',
  WORKLOAD_ADDED: 'plus',
  WORKLOAD_REMOVED: 'minus',
  HEALTH: 'pulse',
  RULE_MUTED: 'mute',
  RULE_UNMUTED: 'mute',
  SOURCE_SILENT: 'pulse',
  SOURCE_HEARD: 'pulse',
} as const satisfies Record<ChangeKind, IconName>;
