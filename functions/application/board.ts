import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Json } from '#domain/json.ts';
import type { Task } from '#domain/todos/task.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import { type Catalogue, contentHash } from './catalogue.ts';
import { type BoardStamp, CAMPAIGNS, EMPTY_BOARD_STAMP, pathOf, ref } from './documents.ts';
import { type JudgedShard, openJudged } from './judged-form.ts';
import { onChange } from './on-change.ts';
import { readAllPacked } from './packed.ts';
import type { Codec, DocumentRef, DocumentStore } from './ports.ts';

export type { JudgedShard } from './judged-form.ts';

/** By service id: what people said of its todos, and todos that belong to no campaign, both by the todo's id. */
export type WorkShard = Readonly<Record<string, ServiceWork>>;
export interface ServiceWork {
  readonly notes: Readonly<Record<string, TodoNote>>;
  readonly tasks: Readonly<Record<string, Task>>;
}

/**
 * What there is to do, at the moment of its catalogue; never changed after it was made. What a later one has in common
 * with it is the very same object. Its shards are those of the services.
 */
export interface Board {
  readonly catalogue: Catalogue;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly judged: ReadonlyMap<string, JudgedShard>;
  readonly work: ReadonlyMap<string, WorkShard>;
}

interface BoardPart {
  readonly ref: DocumentRef;
  readonly hash: string;
}

const TRIES = 20;

/**
 * Reads the board. A warm instance reads the stamp (1 read) and of the rest only what changed since; not even that where
 * a catalogue that was read just now is given, unless what it names was overtaken.
 */
export function createBoardReader(
  store: DocumentStore,
  codec: Codec,
  readCatalogue: () => Promise<Catalogue>,
): (known?: Catalogue) => Promise<Board> {
  let parts: ReadonlyMap<string, { readonly hash: string; readonly value: Json }> = new Map();
  let last: Board | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const campaigns = onChange(
    ([all]: readonly (readonly Campaign[])[]): ReadonlyMap<string, Campaign> =>
      new Map((all ?? []).map((campaign) => [campaign.definition.id, campaign])),
  );
  const judged = shardMap<JudgedShard>(openJudged);
  const work = shardMap<WorkShard>((value) => (value ?? {}) as unknown as WorkShard);

  const load = async (catalogue: Catalogue): Promise<Board | undefined> => {
    if (last?.catalogue === catalogue) return last;
    const stamp = catalogue.stamp.board ?? EMPTY_BOARD_STAMP;
    const wanted = partsOf(stamp);
    const missing = wanted.filter((part) => parts.get(pathOf(part.ref))?.hash !== part.hash);
    const values = await readAllPacked(
      store,
      codec,
      missing.map((part) => part.ref),
    );
    const loaded = new Map(parts);
    for (const [index, part] of missing.entries()) {
      const value = values[index] ?? null;
      if (contentHash(codec, value) !== part.hash) return undefined;
      loaded.set(pathOf(part.ref), { hash: part.hash, value });
    }
    parts = new Map(
      wanted.flatMap(({ ref: target }) => {
        const found = loaded.get(pathOf(target));
        return found ? [[pathOf(target), found] as const] : [];
      }),
    );
    const unpackedAt = (target: DocumentRef) => parts.get(pathOf(target))?.value;
    last = {
      catalogue,
      campaigns: campaigns(
        stamp.campaigns === undefined
          ? []
          : [unpackedAt(CAMPAIGNS) as unknown as readonly Campaign[]],
      ),
      judged: judged(Object.keys(stamp.judged), (shard) => unpackedAt(ref('judged', shard))),
      work: work(Object.keys(stamp.work), (shard) => unpackedAt(ref('work', shard))),
    };
    return last;
  };
  return async (known) => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const catalogue = (tried === 0 ? known : undefined) ?? (await readCatalogue());
      if (last?.catalogue === catalogue) return last;
      const loading = turn.then(() => load(catalogue));
      turn = loading.catch(() => {});
      const board = await loading;
      if (board) return board;
    }
    throw new Error('What there is to do kept changing while it was read.');
  };
}

/** The same map as before while no shard changed. */
function shardMap<Shard>(open: (value: Json | undefined, earlier: Shard | undefined) => Shard) {
  let names: readonly string[] = [];
  let last: ReadonlyMap<string, Shard> = new Map();
  const assemble = onChange(
    (shards: readonly Shard[]): ReadonlyMap<string, Shard> =>
      new Map(shards.map((shard, index) => [names[index] ?? '', shard])),
  );
  return (keys: readonly string[], valueAt: (shard: string) => Json | undefined) => {
    names = keys.toSorted();
    last = assemble(names.map((shard) => open(valueAt(shard), last.get(shard))));
    return last;
  };
}

const partsOf = (stamp: BoardStamp): readonly BoardPart[] => [
  ...(stamp.campaigns === undefined ? [] : [{ ref: CAMPAIGNS, hash: stamp.campaigns }]),
  ...Object.entries(stamp.judged).map(([shard, hash]) => ({ ref: ref('judged', shard), hash })),
  ...Object.entries(stamp.work).map(([shard, hash]) => ({ ref: ref('work', shard), hash })),
];
