import type { Campaign } from '#domain/campaigns/campaign.ts';
import { settleTask, settleTodo } from '#domain/todos/settle-todo.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { campaignTodoId } from '#domain/todos/todo-id.ts';
import type { Board } from './board.ts';
import { type BoardShard, shardsOf } from './board-shards.ts';

/** The todos of a service as readers see them now: of campaigns first, then the others. None for an unknown service. */
export function todosOf(board: Board, serviceId: string, now: string): readonly Todo[] {
  if (!board.catalogue.services.has(serviceId)) return [];
  const shard = shardsOf(board).find(
    ({ judged, work }) => Object.hasOwn(judged, serviceId) || Object.hasOwn(work, serviceId),
  );
  return shard === undefined ? [] : [...todosIn(board.campaigns, shard, serviceId, now)];
}

/** Every todo there is now, one service after the other; none is made before it is asked for. */
export function* allTodos(board: Board, now: string): Generator<Todo> {
  for (const shard of shardsOf(board)) {
    for (const { serviceId } of shard.services) {
      yield* todosIn(board.campaigns, shard, serviceId, now);
    }
  }
}

export function* todosIn(
  campaigns: ReadonlyMap<string, Campaign>,
  { judged, work }: BoardShard,
  serviceId: string,
  now: string,
): Generator<Todo> {
  const own = work[serviceId];
  for (const [campaignId, judgement] of Object.entries(judged[serviceId] ?? {})) {
    const campaign = campaigns.get(campaignId);
    if (campaign === undefined) continue;
    const note = own?.notes[campaignTodoId(campaignId, serviceId)];
    yield settleTodo({ serviceId, campaign, judgement, note }, now);
  }
  for (const task of Object.values(own?.tasks ?? {})) {
    yield settleTask({ task, note: own?.notes[task.id] }, now);
  }
}
