import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { countLevels, type LevelCounts, reachedOf } from '#domain/readiness/level-counts.ts';
import { targetLevelOf } from '#domain/readiness/target-level.ts';
import type { Tier } from '#domain/spec.ts';
import { campaignTodoId } from '#domain/todos/todo-id.ts';
import { standingOfJudged } from '#domain/todos/todo-standing.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';
import type { Board } from './board.ts';
import { type BoardShard, shardsOf } from './board-shards.ts';

/** How ready a service is, in numbers: what lists and teams need of every service, without the todos themselves. */
export interface ReadinessRow {
  readonly serviceId: string;
  readonly teamName: string;
  readonly target?: Tier;
  readonly level?: Tier;
  /** C, B, A; empty when nothing is asked of it. */
  readonly levels: readonly LevelCounts[];
}

/** Of every service readers see, by id. A shard stays counted until it changes or time turns something in it. */
export const readinessRows = (board: Board, now: string): readonly ReadinessRow[] =>
  shardsOf(board).flatMap((shard) => rowsIn(board.campaigns, shard, now));

interface CountedShard {
  readonly of: ReadonlyMap<string, Campaign>;
  /** The items of that time, by which it is known whether a campaign began or ended meanwhile. */
  readonly active: string;
  readonly from: string;
  readonly until: string | undefined;
  readonly rows: readonly ReadinessRow[];
}

const counted = new WeakMap<BoardShard, CountedShard>();

function rowsIn(
  campaigns: ReadonlyMap<string, Campaign>,
  shard: BoardShard,
  now: string,
): readonly ReadinessRow[] {
  const items = itemsAt(campaigns, now);
  const active = [...items.keys()].join();
  const known = counted.get(shard);
  const holds =
    known?.of === campaigns &&
    known.active === active &&
    known.from <= now &&
    (known.until === undefined || now < known.until);
  if (holds) return known.rows;
  const made = countShard(items, shard, now);
  counted.set(shard, { of: campaigns, active, from: now, ...made });
  return made.rows;
}

/** Those that are asked now, by id, with the level from which on each is required. */
function itemsAt(campaigns: ReadonlyMap<string, Campaign>, now: string) {
  const items = new Map<string, { readonly campaign: Campaign; readonly level: Tier }>();
  for (const [id, campaign] of campaigns) {
    const { level } = campaign.definition;
    if (level === undefined || campaignStatus(campaign, now) !== 'ACTIVE') continue;
    items.set(id, { campaign, level });
  }
  return items;
}

function countShard(
  items: ReturnType<typeof itemsAt>,
  { judged, work, services }: BoardShard,
  now: string,
): Pick<CountedShard, 'until' | 'rows'> {
  let until: string | undefined;
  const rows = services.map(({ serviceId, spec }): ReadinessRow => {
    const notes = work[serviceId]?.notes;
    const own: { readonly level: Tier; readonly state: TodoState }[] = [];
    for (const [campaignId, judgement] of Object.entries(judged[serviceId] ?? {})) {
      const item = items.get(campaignId);
      if (item === undefined) continue;
      const note = notes?.[campaignTodoId(campaignId, serviceId)];
      const judgedTodo = { campaign: item.campaign, judgement, note };
      const { state, turnsAt } = standingOfJudged(judgedTodo, now);
      if (turnsAt !== undefined && (until === undefined || turnsAt < until)) until = turnsAt;
      own.push({ level: item.level, state });
    }
    const levels = countLevels(own);
    const target = targetLevelOf(spec);
    const level = reachedOf(levels);
    return {
      serviceId,
      teamName: spec.teamName,
      ...(target === undefined ? {} : { target }),
      ...(level === undefined ? {} : { level }),
      levels,
    };
  });
  return { until, rows };
}
