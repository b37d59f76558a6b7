import type { Campaign, Priority } from '#domain/campaigns/campaign.ts';
import type { Judgement } from './judgement.ts';
import type { Task } from './task.ts';
import type { TodoNote } from './todo-note.ts';
import type { TodoState } from './todo-state.ts';

/** One item for one service, as readers see it at a moment. Exactly one of `campaign` and `task` is there. */
export interface Todo {
  readonly id: string;
  readonly serviceId: string;
  readonly state: TodoState;
  /** When the state became so. */
  readonly since: string;
  readonly campaign?: Campaign;
  readonly task?: Task;
  readonly judgement?: Judgement;
  readonly note?: TodoNote;
  readonly priority: Priority;
  /** A day: the note's, else the campaign's target date or the task's. */
  readonly dueDate?: string;
  readonly assignee?: string;
  /** Where its newest transition lies. */
  readonly proof?: string;
}
