import type { Priority } from '#domain/campaigns/campaign.ts';
import { type CampaignStatus, campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { foldText, foldWords, holdsAll } from '#domain/fold-text.ts';
import type { Tier } from '#domain/spec.ts';
import { isOverdue } from './settle-todo.ts';
import type { Todo } from './todo.ts';
import { waitsForApproval } from './todo-note.ts';
import type { TodoState } from './todo-state.ts';
import { titleOf } from './todo-title.ts';

/** Where a todo comes from. */
export const TODO_ORIGINS = ['campaign', 'hand', 'external'] as const;
export type TodoOrigin = (typeof TODO_ORIGINS)[number];

/** Every criterion must hold; inside a list one value suffices. */
export interface TodoFilter {
  readonly state?: readonly TodoState[];
  /** Ids. With it also todos of campaigns that are over are found. */
  readonly campaign?: readonly string[];
  readonly team?: readonly string[];
  readonly service?: readonly string[];
  readonly assignee?: readonly string[];
  readonly overdue?: boolean;
  readonly priority?: readonly Priority[];
  /** Items of the readiness passport that are required for a level. */
  readonly level?: readonly Tier[];
  readonly origin?: readonly TodoOrigin[];
  readonly category?: readonly string[];
  /** Somebody asks to waive it, and nobody approved. */
  readonly waiverRequested?: boolean;
  /** A person must show that it is so; no rule decides. */
  readonly attested?: boolean;
  /** Words that title, service, assignee or key contain. */
  readonly text?: string;
}

export type TodoCriterion = keyof TodoFilter;

export const originOf = ({ task }: Pick<Todo, 'task'>): TodoOrigin =>
  task === undefined ? 'campaign' : task.origin.kind;

/** What a filter looks at beside the todo. */
interface Surroundings {
  readonly now: string;
  readonly teamOf: (serviceId: string) => string | undefined;
}

type Test = (todo: Todo) => boolean;

/** The criteria of a filter, each by itself. */
export function testsOf(
  filter: TodoFilter,
  { now, teamOf }: Surroundings,
): readonly (readonly [TodoCriterion, Test])[] {
  const words = foldWords(filter.text ?? '');
  const assignees = filter.assignee?.map(foldText);
  const tests: Readonly<Record<TodoCriterion, Test>> = {
    state: ({ state }) => filter.state?.includes(state) === true,
    campaign: ({ campaign }) =>
      campaign !== undefined && filter.campaign?.includes(campaign.definition.id) === true,
    team: ({ serviceId }) => filter.team?.includes(teamOf(serviceId) ?? '') === true,
    service: ({ serviceId }) => filter.service?.includes(serviceId) === true,
    assignee: ({ assignee }) =>
      assignee !== undefined && assignees?.includes(foldText(assignee)) === true,
    overdue: (todo) => isOverdue(todo, now) === filter.overdue,
    priority: ({ priority }) => filter.priority?.includes(priority) === true,
    level: ({ campaign }) =>
      campaign?.definition.level !== undefined &&
      filter.level?.includes(campaign.definition.level) === true,
    origin: (todo) => filter.origin?.includes(originOf(todo)) === true,
    category: ({ campaign }) =>
      filter.category?.includes(campaign?.definition.category ?? '') === true,
    waiverRequested: ({ note }) => waitsForApproval(note) === filter.waiverRequested,
    attested: ({ campaign }) => (campaign?.definition.attested !== undefined) === filter.attested,
    text: (todo) => holdsAll(haystackOf(todo), words),
  };
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.map(([name]) => [name as TodoCriterion, tests[name as TodoCriterion]] as const);
}

/** Todos of campaigns that run or are paused, and those that belong to none; others only by the name of their campaign. */
const SHOWN: readonly CampaignStatus[] = ['ACTIVE', 'PAUSED'];

/** Whether todos of the campaign are listed at all. */
export function isListed(
  campaign: NonNullable<Todo['campaign']>,
  filter: TodoFilter,
  now: string,
): boolean {
  const named = filter.campaign?.includes(campaign.definition.id) === true;
  return named || SHOWN.includes(campaignStatus(campaign, now));
}

const haystackOf = (todo: Todo): string => {
  const { origin } = todo.task ?? {};
  const key = origin?.kind === 'external' ? `${origin.system} ${origin.key}` : '';
  return foldText([titleOf(todo), todo.serviceId, todo.assignee ?? '', key].join('\n'));
};
