import type { Breaking } from './breaking.ts';
import type { JsonObject } from './json.ts';

/** What a change is about; the page filters by it. One line here adds a kind. */
export const CHANGE_KINDS = [
  'service-created',
  'service-updated',
  'service-removed',
  'service-restored',
  'service-renamed',
  'organisation-updated',
  'rpc-service-added',
  'rpc-service-changed',
  'rpc-service-removed',
  'contract-changed',
  'rollout',
  'rollout-finished',
  'workload-added',
  'workload-changed',
  'workload-removed',
  'health',
  'rule-muted',
  'rule-unmuted',
  'source-silent',
  'source-heard',
  'todo-opened',
  'todo-satisfied',
  'todo-regressed',
  'todo-waived',
  'todo-edited',
  'todo-removed',
  'campaign-created',
  'campaign-edited',
  'campaign-launched',
  'campaign-paused',
  'campaign-resumed',
  'campaign-extended',
  'campaign-ended',
  'campaign-archived',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One dated difference with its provenance. The id follows from what happened, so a redelivery makes no second one. */
export interface Change {
  readonly id: string;
  readonly kind: ChangeKind;
  /** When it became so, as far as the source knows (ISO). */
  readonly at: string;
  readonly source: string;
  readonly revision: string;
  /** The service whose history this belongs to; absent for the organisation and for unowned things. */
  readonly serviceId?: string;
  /** What changed: a service id, a full RPC service name, `production Deployment/pay-api`, the id of a todo or of a campaign. */
  readonly subject: string;
  /** One sentence in English; the page builds its own from kind and details. */
  readonly summary: string;
  /** Only what differs, by field. */
  readonly before?: JsonObject;
  readonly after?: JsonObject;
  /** What it broke for whoever uses the API; absent when nothing. */
  readonly breaking?: Breaking;
}
