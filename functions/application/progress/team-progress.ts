import type { Board } from '#application/board.ts';
import { type BoardShard, shardsOf } from '#application/board-shards.ts';
import { workOf } from '#application/work-of.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { addCounts } from '#domain/todos/progress.ts';
import { campaignTodoId } from '#domain/todos/todo-id.ts';
import { standingOfJudged } from '#domain/todos/todo-standing.ts';
import { NO_TODOS, type TodoCounts, type TodoState } from '#domain/todos/todo-state.ts';

/** How far each team has come with a campaign, by the team’s name; teams that are not asked are absent. */
export function teamProgress(
  board: Board,
  campaignId: string,
  now: string,
): ReadonlyMap<string, TodoCounts> {
  const campaign = board.campaigns.get(campaignId);
  const teams = new Map<string, TodoCounts>();
  if (campaign === undefined) return teams;
  for (const shard of shardsOf(board)) {
    for (const [team, counts] of countsIn(shard, campaign, now).teams) {
      teams.set(team, addCounts(teams.get(team) ?? NO_TODOS, counts));
    }
  }
  return new Map([...teams].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Counted {
  readonly of: Campaign;
  readonly from: string;
  /** From then on it must be counted again, though nothing changed. */
  readonly until: string | undefined;
  readonly teams: ReadonlyMap<string, TodoCounts>;
}

const counted = new WeakMap<BoardShard, Map<string, Counted>>();

function countsIn(shard: BoardShard, campaign: Campaign, now: string): Counted {
  const { id } = campaign.definition;
  const ofShard = counted.get(shard) ?? new Map<string, Counted>();
  counted.set(shard, ofShard);
  const known = ofShard.get(id);
  const holds =
    known?.of === campaign && known.from <= now && (known.until === undefined || now < known.until);
  if (holds) return known;
  const fresh = count(shard, campaign, now);
  ofShard.set(id, fresh);
  return fresh;
}

function count({ judged, work, services }: BoardShard, campaign: Campaign, now: string): Counted {
  const { id } = campaign.definition;
  const teams = new Map<string, Record<TodoState, number>>();
  let until: string | undefined;
  for (const { serviceId, spec } of services) {
    const judgement = judged[serviceId]?.[id];
    if (judgement === undefined) continue;
    const note = workOf(work, serviceId).notes[campaignTodoId(id, serviceId)];
    const { state, turnsAt } = standingOfJudged({ campaign, judgement, note }, now);
    const tally = teams.get(spec.teamName) ?? { ...NO_TODOS };
    tally[state] += 1;
    teams.set(spec.teamName, tally);
    if (turnsAt !== undefined && (until === undefined || turnsAt < until)) until = turnsAt;
  }
  return { of: campaign, from: now, until, teams };
}
