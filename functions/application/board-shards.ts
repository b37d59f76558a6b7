import type { Service } from '#domain/service.ts';
import type { Board, JudgedShard, WorkShard } from './board.ts';

/** One shard of a board: what is to be done for some services that readers see. Never changed after it was made. */
export interface BoardShard {
  readonly judged: JudgedShard;
  readonly work: WorkShard;
  /** In the order of their ids. */
  readonly services: readonly Service[];
}

const EMPTY = {};
const NO_SERVICES: readonly Service[] = [];
const opened = new WeakMap<readonly Service[], BoardShard>();

/** The shards of a board, by name. One of which nothing changed is the very same object as before. */
export function shardsOf({ catalogue, judged, work }: Board): readonly BoardShard[] {
  return Object.keys(catalogue.stamp.services).map((name, index) =>
    sameShard({
      judged: judged.get(name) ?? EMPTY,
      work: work.get(name) ?? EMPTY,
      services: catalogue.serviceShards[index] ?? NO_SERVICES,
    }),
  );
}

function sameShard(shard: BoardShard): BoardShard {
  const known = opened.get(shard.services);
  if (known?.judged === shard.judged && known.work === shard.work) return known;
  opened.set(shard.services, shard);
  return shard;
}
