import type { Board, ServiceWork, WorkShard } from '#application/board.ts';
import { readCampaigns, readJudged, readWork } from '#application/board-plan.ts';
import { type CatalogueStamp, shardOf } from '#application/documents.ts';
import type { FlipReader } from '#application/flip.ts';
import type { JudgedShard } from '#application/judged-form.ts';
import type { Codec } from '#application/ports.ts';
import { todosIn } from '#application/todos-of.ts';
import { workOf } from '#application/work-of.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Todo } from '#domain/todos/todo.ts';

/** What there is to do for some services, as it stands inside a flip. */
export interface WorkDesk {
  readonly stamp: CatalogueStamp;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  /** By shard. */
  readonly work: ReadonlyMap<string, WorkShard>;
  readonly shardOf: (serviceId: string) => string;
  readonly workOf: (serviceId: string) => ServiceWork;
  /** With `work` in place of what people said so far, where it is given. */
  readonly todoOf: (
    serviceId: string,
    todoId: string,
    now: string,
    work?: ServiceWork,
  ) => Todo | undefined;
}

/** 2 reads, and up to 2 for each shard. */
export async function openWorkDesk(
  read: FlipReader,
  codec: Codec,
  serviceIds: Iterable<string>,
): Promise<WorkDesk> {
  const shardOfId = (serviceId: string) => shardOf(codec.sha256(serviceId));
  const shards = [...new Set([...serviceIds].map(shardOfId))];
  const stamp = await read.stamp();
  const [all, judged, work] = await Promise.all([
    readCampaigns(read, codec),
    readJudged(read, codec, shards),
    readWork(read, codec, shards),
  ]);
  const campaigns: Board['campaigns'] = new Map(
    all.map((campaign) => [campaign.definition.id, campaign]),
  );
  const ownOf = (serviceId: string) => workOf(work.get(shardOfId(serviceId)), serviceId);
  return {
    stamp,
    campaigns,
    work,
    shardOf: shardOfId,
    workOf: ownOf,
    todoOf: (serviceId, todoId, now, own = ownOf(serviceId)) => {
      const shard = {
        judged: judged.get(shardOfId(serviceId)) ?? NONE,
        work: { [serviceId]: own },
      };
      return todosIn({ campaigns }, shard, serviceId, now).find(({ id }) => id === todoId);
    },
  };
}

const NONE: JudgedShard = {};
