import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Json } from '#domain/json.ts';
import type { WorkShard } from './board.ts';
import { contentHash } from './catalogue.ts';
import {
  type BoardStamp,
  CAMPAIGNS,
  type CatalogueStamp,
  EMPTY_BOARD_STAMP,
  ref,
} from './documents.ts';
import type { FlipReader } from './flip.ts';
import { type JudgedShard, openJudged, storedJudged } from './judged-form.ts';
import { packDocument, readAllPacked, readPacked, type Write } from './packed.ts';
import type { Codec, DocumentRef } from './ports.ts';

/** Every campaign, inside a flip: 1 read for the stamp, 1 more when there are any. */
export async function readCampaigns(read: FlipReader, codec: Codec): Promise<readonly Campaign[]> {
  const { board } = await read.stamp();
  if (board?.campaigns === undefined) return [];
  return ((await readPacked(read, codec, CAMPAIGNS)) ?? []) as unknown as readonly Campaign[];
}

export const readJudged = (read: FlipReader, codec: Codec, shards: readonly string[]) =>
  readShards(read, codec, 'judged', shards, openJudged);
export const readWork = (read: FlipReader, codec: Codec, shards: readonly string[]) =>
  readShards(read, codec, 'work', shards, (value) => (value ?? {}) as unknown as WorkShard);

/** Shards that were never written are not read, and are empty. */
async function readShards<Shard>(
  read: FlipReader,
  codec: Codec,
  kind: 'judged' | 'work',
  shards: readonly string[],
  open: (value: Json | undefined) => Shard,
): Promise<ReadonlyMap<string, Shard>> {
  const known = (await read.stamp()).board?.[kind] ?? {};
  const written = shards.filter((shard) => known[shard] !== undefined);
  const found = await readAllPacked(
    read,
    codec,
    written.map((shard) => ref(kind, shard)),
  );
  return new Map(
    shards.map((shard) => {
      return [shard, open(found[written.indexOf(shard)])] as const;
    }),
  );
}

/** What of the board is to be replaced; what is absent stays. */
export interface BoardNews {
  readonly campaigns?: readonly Campaign[];
  readonly judged?: ReadonlyMap<string, JudgedShard>;
  readonly work?: ReadonlyMap<string, WorkShard>;
}

export interface BoardPlan {
  readonly writes: readonly Write[];
  readonly deletes: readonly DocumentRef[];
  /** Absent when the board stays as it is. */
  readonly stamp?: CatalogueStamp;
}

/** The writes that make this the board, and the stamp that names them: for the plan of a flip. `from` is the stamp so far. */
export function planBoard(codec: Codec, from: CatalogueStamp, news: BoardNews): BoardPlan {
  const before = from.board ?? EMPTY_BOARD_STAMP;
  const campaigns = news.campaigns?.toSorted((a, b) =>
    a.definition.id < b.definition.id ? -1 : 1,
  ) as unknown as Json;
  const documents = [
    ...(news.campaigns === undefined ? [] : [{ ref: CAMPAIGNS, value: campaigns }]),
    ...shardDocuments('judged', news.judged, storedJudged),
    ...shardDocuments('work', news.work, (shard) => shard as unknown as Json),
  ].map(({ ref: target, value }) => ({
    ref: target,
    value,
    hash: isEmpty(value) ? undefined : contentHash(codec, value),
  }));
  const changed = documents.filter(({ ref: target, hash }) => hashIn(before, target) !== hash);
  if (changed.length === 0) return { writes: [], deletes: [] };
  return {
    writes: changed.flatMap(({ ref: target, value, hash }) =>
      hash === undefined ? [] : packDocument(codec, target, value),
    ),
    deletes: changed.flatMap(({ ref: target, hash }) => (hash === undefined ? [target] : [])),
    stamp: { ...from, version: from.version + 1, board: changed.reduce(withHash, before) },
  };
}

const shardDocuments = <Shard>(
  kind: 'judged' | 'work',
  shards: ReadonlyMap<string, Shard> | undefined,
  stored: (shard: Shard) => Json,
) =>
  Array.from(shards ?? new Map<string, Shard>(), ([shard, value]) => ({
    ref: ref(kind, shard),
    value: stored(value),
  }));

const isEmpty = (value: Json): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const kindOf = ({ collection }: DocumentRef) => collection.name as 'campaigns' | 'judged' | 'work';

function hashIn(board: BoardStamp, target: DocumentRef): string | undefined {
  const kind = kindOf(target);
  return kind === 'campaigns' ? board.campaigns : board[kind][target.id];
}

function withHash(
  board: BoardStamp,
  { ref: target, hash }: { readonly ref: DocumentRef; readonly hash: string | undefined },
): BoardStamp {
  const kind = kindOf(target);
  if (kind === 'campaigns') {
    const { campaigns: _, ...rest } = board;
    return hash === undefined ? rest : { ...rest, campaigns: hash };
  }
  const { [target.id]: _, ...others } = board[kind];
  return { ...board, [kind]: hash === undefined ? others : { ...others, [target.id]: hash } };
}
