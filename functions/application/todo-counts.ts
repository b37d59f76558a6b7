import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { addCounts } from '#domain/todos/progress.ts';
import {
  standingOfJudged,
  standingOfTask,
  type TodoStanding,
} from '#domain/todos/todo-standing.ts';
import { NO_TODOS, type TodoCounts, type TodoState } from '#domain/todos/todo-state.ts';
import type { Board } from './board.ts';
import { type BoardShard, shardsOf } from './board-shards.ts';
import { teamsOf } from './teams-of.ts';
import { campaignNotes, workOf } from './work-of.ts';

/** How many todos stand where at a moment. */
export interface BoardCounts {
  /** Of every campaign, also of those that are paused or over, which count nowhere else. */
  readonly ofCampaign: (campaignId: string) => TodoCounts;
  /** Of active campaigns, and those that belong to none. */
  readonly ofService: (serviceId: string) => TodoCounts;
  /** The same of all services of a team. */
  readonly ofTeam: (team: string) => TodoCounts;
}

const latest = new WeakMap<Board, { readonly now: string; readonly counts: BoardCounts }>();

/** Counts what changed since the last time: a shard stays counted until it changes or time turns something in it. */
export function todoCounts(board: Board, now: string): BoardCounts {
  const known = latest.get(board);
  if (known?.now === now) return known.counts;
  const counts = countBoard(board, now);
  latest.set(board, { now, counts });
  return counts;
}

function countBoard(board: Board, now: string): BoardCounts {
  const shards = shardsOf(board).map((shard) => countsIn(board.campaigns, shard, now));
  const ofService = (serviceId: string) =>
    shards.find(({ services }) => services.has(serviceId))?.services.get(serviceId) ?? NO_TODOS;
  return {
    ofCampaign: (campaignId) =>
      shards.reduce(
        (sum, { campaigns }) => addCounts(sum, campaigns.get(campaignId) ?? NO_TODOS),
        NO_TODOS,
      ),
    ofService,
    ofTeam: (team) =>
      (teamsOf(board.catalogue).get(team)?.services ?? []).reduce(
        (sum, { serviceId }) => addCounts(sum, ofService(serviceId)),
        NO_TODOS,
      ),
  };
}

type Counting = Record<TodoState, number>;

interface ShardCounts {
  readonly of: ReadonlyMap<string, Campaign>;
  readonly from: string;
  /** From then on it must be counted again, though nothing changed. */
  readonly until: string | undefined;
  readonly campaigns: ReadonlyMap<string, TodoCounts>;
  readonly services: ReadonlyMap<string, TodoCounts>;
}

const counted = new WeakMap<BoardShard, ShardCounts>();

function countsIn(
  campaigns: ReadonlyMap<string, Campaign>,
  shard: BoardShard,
  now: string,
): ShardCounts {
  const known = counted.get(shard);
  const holds =
    known?.of === campaigns &&
    known.from <= now &&
    (known.until === undefined || now < known.until);
  if (holds) return known;
  const counts = countShard(campaigns, shard, now);
  counted.set(shard, counts);
  return counts;
}

function countShard(
  campaigns: ReadonlyMap<string, Campaign>,
  { judged, work, services }: BoardShard,
  now: string,
): ShardCounts {
  const byCampaign = new Map<string, Counting>();
  const byService = new Map<string, Counting>();
  let until: string | undefined;
  const count = ({ state, turnsAt }: TodoStanding, tally: Counting) => {
    tally[state] += 1;
    if (turnsAt !== undefined && (until === undefined || turnsAt < until)) until = turnsAt;
  };
  const active = new Set(
    [...campaigns.values()]
      .filter((campaign) => campaignStatus(campaign, now) === 'ACTIVE')
      .map(({ definition }) => definition.id),
  );
  for (const { serviceId } of services) {
    const { notes, tasks } = workOf(work, serviceId);
    const judgements = Object.hasOwn(judged, serviceId) ? judged[serviceId] : undefined;
    const tally = at(byService, serviceId);
    const noteOf = campaignNotes(notes, serviceId);
    for (const [campaignId, judgement] of Object.entries(judgements ?? {})) {
      const campaign = campaigns.get(campaignId);
      if (campaign === undefined) continue;
      const note = noteOf(campaignId);
      const standing = standingOfJudged({ campaign, judgement, note }, now);
      count(standing, at(byCampaign, campaignId));
      if (active.has(campaignId)) tally[standing.state] += 1;
    }
    for (const task of Object.values(tasks)) {
      count(standingOfTask({ task, note: notes[task.id] }, now), tally);
    }
  }
  return { of: campaigns, from: now, until, campaigns: byCampaign, services: byService };
}

function at(tallies: Map<string, Counting>, key: string): Counting {
  const tally = tallies.get(key) ?? { ...NO_TODOS };
  tallies.set(key, tally);
  return tally;
}
