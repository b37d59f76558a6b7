import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Judgement } from '#domain/todos/judgement.ts';
import { settleTask, settleTodo } from '#domain/todos/settle-todo.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { campaignTodoId, partsOfTodoId } from '#domain/todos/todo-id.ts';
import { standingOfJudged } from '#domain/todos/todo-standing.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';
import type { Board, ServiceWork } from './board.ts';
import { type BoardShard, shardsOf } from './board-shards.ts';
import { currentId } from './find-service.ts';
import { campaignNotes, serviceOfTask, workOf } from './work-of.ts';

/** The todos of a service as readers see them now: of campaigns first, then the others. None for an unknown service. */
export function todosOf(board: Board, serviceId: string, now: string): readonly Todo[] {
  if (!board.catalogue.services.has(serviceId)) return [];
  const shard = shardsOf(board).find(
    ({ judged, work }) => Object.hasOwn(judged, serviceId) || Object.hasOwn(work, serviceId),
  );
  return shard === undefined ? [] : [...todosIn(board, shard, serviceId, now)];
}

/** Every todo there is now, one service after the other; none is made before it is asked for. */
export function* allTodos(board: Board, now: string): Generator<Todo> {
  for (const shard of shardsOf(board)) {
    for (const { serviceId } of shard.services) yield* todosIn(board, shard, serviceId, now);
  }
}

/** One todo, also by a former id of its service; undefined when there is none of that id now. */
export function findTodo(board: Board, todoId: string, now: string): Todo | undefined {
  const parts = partsOfTodoId(todoId);
  const named = parts?.serviceId ?? serviceOfTask(board.work.values(), todoId);
  const serviceId = named && currentId(board.catalogue, named);
  if (serviceId === undefined) return undefined;
  const id = parts === undefined ? todoId : campaignTodoId(parts.campaignId, serviceId);
  return todosOf(board, serviceId, now).find((todo) => todo.id === id);
}

/** The todos of one service of a shard; only those in the `wanted` states, where they are given: others are not made. */
export const todosIn = (
  { campaigns }: Pick<Board, 'campaigns'>,
  { judged, work }: Pick<BoardShard, 'judged' | 'work'>,
  serviceId: string,
  now: string,
  wanted?: readonly TodoState[],
): Generator<Todo> =>
  settled(
    campaigns,
    serviceId,
    Object.hasOwn(judged, serviceId) ? (judged[serviceId] ?? {}) : {},
    workOf(work, serviceId),
    now,
    wanted,
  );

function* settled(
  campaigns: ReadonlyMap<string, Campaign>,
  serviceId: string,
  judgements: Readonly<Record<string, Judgement>>,
  { notes, tasks }: ServiceWork,
  now: string,
  wanted: readonly TodoState[] | undefined,
): Generator<Todo> {
  const noteOf = campaignNotes(notes, serviceId);
  for (const [campaignId, judgement] of Object.entries(judgements)) {
    const campaign = campaigns.get(campaignId);
    if (campaign === undefined) continue;
    const note = noteOf(campaignId);
    const standing = standingOfJudged({ campaign, judgement, note }, now);
    if (wanted !== undefined && !wanted.includes(standing.state)) continue;
    yield settleTodo({ serviceId, campaign, judgement, note }, now, standing);
  }
  for (const task of Object.values(tasks)) yield settleTask({ task, note: notes[task.id] }, now);
}
