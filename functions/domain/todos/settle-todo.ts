import { type Campaign, PRIORITIES, type Priority } from '#domain/campaigns/campaign.ts';
import { targetDateOf } from '#domain/campaigns/campaign-status.ts';
import { compact } from '#domain/compact.ts';
import type { Judgement } from './judgement.ts';
import type { Task } from './task.ts';
import type { Todo } from './todo.ts';
import { campaignTodoId } from './todo-id.ts';
import type { TodoNote } from './todo-note.ts';
import { standingOfJudged, standingOfTask, type TodoStanding } from './todo-standing.ts';
import { isOpen } from './todo-state.ts';

/** The todo of a campaign for a service as readers see it: the machine's verdict and the word of people, put together. */
export function settleTodo(
  { serviceId, campaign, judgement, note }: JudgedTodoOf,
  now: string,
  { state, since }: TodoStanding = standingOfJudged({ campaign, judgement, note }, now),
): Todo {
  const { definition } = campaign;
  const dueDate = note?.dueDate ?? targetDateOf(campaign);
  // Written out: a list of all that is to do makes a quarter of a million of them.
  const todo = {
    id: campaignTodoId(definition.id, serviceId),
    serviceId,
    state,
    since,
    campaign,
    judgement,
    priority: note?.priority ?? definition.priority,
    proof: newer(judgement.proof, note?.proof),
    ...(dueDate === undefined ? {} : { dueDate }),
  };
  if (note === undefined) return todo;
  return note.assignee === undefined
    ? { ...todo, note }
    : { ...todo, note, assignee: note.assignee };
}

interface JudgedTodoOf {
  readonly serviceId: string;
  readonly campaign: Campaign;
  readonly judgement: Judgement;
  readonly note?: TodoNote | undefined;
}

/** The same of a todo that belongs to no campaign. */
export const settleTask = (
  { task, note }: { readonly task: Task; readonly note?: TodoNote | undefined },
  now: string,
): Todo =>
  compact({
    id: task.id,
    serviceId: task.serviceId,
    ...shownStanding(standingOfTask({ task, note }, now)),
    task,
    note,
    priority: note?.priority ?? task.priority,
    dueDate: note?.dueDate ?? task.dueDate,
    assignee: note?.assignee,
    proof: task.proof,
  });

/** Its day is past, in UTC, and it is still to be done. */
export const isOverdue = ({ state, dueDate }: Pick<Todo, 'state' | 'dueDate'>, now: string) =>
  isOpen(state) && dueDate !== undefined && dueDate < now.slice(0, 10);

/** 0 comes first. */
export const rankOf = (priority: Priority): number => PRIORITIES.indexOf(priority);

const shownStanding = ({ state, since }: TodoStanding) => ({ state, since });

/** Evidence lies in documents that are named by their moment. */
const newer = (one: string, other: string | undefined): string =>
  other !== undefined && other > one ? other : one;
