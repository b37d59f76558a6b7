import type { Act, Priority } from '#domain/campaigns/campaign.ts';
import type { Link } from '#domain/spec.ts';

/** A todo that belongs to no campaign: written by hand, or owned by another system under its own key. */
export interface Task {
  /** The todo's id. */
  readonly id: string;
  readonly serviceId: string;
  readonly origin:
    | { readonly kind: 'hand' }
    | {
        readonly kind: 'external';
        readonly system: string;
        readonly key: string;
        /** The moment at the other system of what it said last: what is older comes too late. */
        readonly asOf?: string;
      };
  readonly title: string;
  readonly body?: string;
  readonly fix?: string;
  readonly links: readonly Link[];
  readonly priority: Priority;
  readonly dueDate?: string;
  readonly created: Act;
  readonly done?: Act & { readonly evidence?: string };
  /** It was done once and was opened again. */
  readonly wasDone?: true;
  readonly since: string;
  /** Rises with every edit of the task itself; who edits names the one he saw. */
  readonly version: number;
  /** Where its newest transition lies. */
  readonly proof?: string;
}
