import { createStore } from '#web/live/store.ts';

/** What this viewer muted last on this page. */
export interface JustMuted {
  readonly serviceId: string;
  readonly rule: string;
  /** What the rule is called. */
  readonly title: string;
  /** Where it was muted from. */
  readonly environment: string;
  readonly everywhere: boolean;
  /** ISO 8601 */
  readonly until: string;
}

/** A list that shows it says so, and how to undo it. */
export const justMuted = createStore<JustMuted | undefined>(undefined);
