import type { ContractIndex } from '#domain/contract.ts';
import type { Json } from '#domain/json.ts';
import type { AutoscalerStatus } from '#domain/kubernetes/autoscaler-status.ts';
import type { LateKinds } from '#domain/late-facts.ts';
import type { Mute } from '#domain/mute.ts';
import type { NodeSummary } from '#domain/node-summary.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { OpenProblem } from '#domain/problem.ts';
import type { Service, ServiceEntry } from '#domain/service.ts';
import type { GroupedWarning, NamespaceHealth } from '#domain/workload.ts';
import {
  type CatalogueParts,
  createAssembler,
  type EntryShard,
  type HealthShard,
} from './assemble-catalogue.ts';
import {
  type CatalogueStamp,
  COLLECTIONS,
  EMPTY_STAMP,
  encodeId,
  MUTES,
  ORGANISATION,
  pathOf,
  ref,
  STAMP,
} from './documents.ts';
import { readAllPacked } from './packed.ts';
import type { Codec, DocumentRef, DocumentStore } from './ports.ts';
import { type AnyStoredContract, baseOf, type ContractBase, openOnce } from './stored-contract.ts';

/**
 * Everything a list, a facet or a name look-up needs, at one moment; never changed after it was made. What a later one
 * has in common with it is the very same object, so that whatever was derived from that stays good.
 */
export interface Catalogue {
  readonly stamp: CatalogueStamp;
  readonly organisation: Organisation;
  /** Every id ever claimed, tombstones and renamed ones included. */
  readonly entries: ReadonlyMap<string, ServiceEntry>;
  /** The services readers see, by id. */
  readonly services: ReadonlyMap<string, Service>;
  /** The same by shard, in the order of their ids; the list of a shard that did not change is the very same one. */
  readonly serviceShards: readonly (readonly Service[])[];
  /** By source. */
  readonly contracts: ReadonlyMap<string, ContractIndex>;
  /** What runs, by cluster name; when it was taken stands in the stamp, so that a poll without news changes nothing here. */
  readonly clusters: ReadonlyMap<string, ClusterFacts>;
  readonly problems: readonly OpenProblem[];
  /** Those that expired stay among them until they are swept. */
  readonly mutes: readonly Mute[];
  /** Kinds that could not be listed of late; the very same as long as these do not change. */
  readonly late: LateKinds;
}

export interface ClusterFacts {
  readonly name: string;
  readonly namespaces: readonly NamespaceHealth[];
  /** Absent when they may not be listed. */
  readonly nodes?: NodeSummary;
  /** Of any namespace; absent when there are none. */
  readonly nodeWarnings?: readonly GroupedWarning[];
  /** Absent where none tells. */
  readonly autoscaler?: AutoscalerStatus;
}

/** A packed document and the hash by which the stamp names it. */
interface Part {
  readonly ref: DocumentRef;
  readonly hash: string;
}

type Parts = ReadonlyMap<string, { readonly hash: string; readonly value: Json }>;

const TRIES = 20;

/**
 * Reads the catalogue. A warm instance reads the stamp (1 read) and of the rest only what changed since; when nothing
 * did, the very same object comes back, so that whatever was derived from it stays good.
 */
export function createCatalogueReader(
  store: DocumentStore,
  codec: Codec,
): () => Promise<Catalogue> {
  let parts: Parts = new Map();
  let last: { readonly stamp: string; readonly catalogue: Catalogue } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const assemble = createAssembler();

  const load = async (stamp: CatalogueStamp): Promise<Catalogue | undefined> => {
    const text = JSON.stringify(stamp);
    if (last?.stamp === text) return last.catalogue;
    const loaded = await loadParts(store, codec, stamp, parts);
    if (loaded === undefined) return undefined;
    parts = loaded;
    last = { stamp: text, catalogue: assemble(unpacked(stamp, (key) => loaded.get(key)?.value)) };
    return last.catalogue;
  };
  return async () => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const found = await store.get(STAMP);
      const stamp = (found?.data as unknown as CatalogueStamp | undefined) ?? EMPTY_STAMP;
      // Without a turn: promises that lead from one request to the next would keep what hangs on them in memory.
      if (last?.stamp === JSON.stringify(stamp)) return last.catalogue;
      // One after the other: whoever asks meanwhile finds the parts there.
      const loading = turn.then(() => load(stamp));
      turn = loading.catch(() => {});
      const catalogue = await loading;
      if (catalogue) return catalogue;
    }
    throw new Error(
      'The catalogue kept changing while it was read; or a part is not what its stamp says.',
    );
  };
}

/** All parts the stamp names; undefined when one was overtaken by a newer flip, and the stamp must be read again. */
async function loadParts(
  store: DocumentStore,
  codec: Codec,
  stamp: CatalogueStamp,
  known: Parts,
): Promise<Parts | undefined> {
  const wanted = partsOf(stamp);
  const missing = wanted.filter((part) => known.get(keyOf(part))?.hash !== part.hash);
  const values = await readAllPacked(
    store,
    codec,
    missing.map((part) => placeOf(stamp, part.ref)),
  );
  const loaded = new Map<string, { hash: string; value: Json }>();
  for (const [index, part] of missing.entries()) {
    const value = values[index] ?? null;
    if (contentHash(codec, value) !== part.hash) return undefined;
    loaded.set(keyOf(part), { hash: part.hash, value });
  }
  return new Map(
    wanted.flatMap((part) => {
      const found = loaded.get(keyOf(part)) ?? known.get(keyOf(part));
      return found ? [[keyOf(part), found] as const] : [];
    }),
  );
}

const keyOf = (part: Part): string => pathOf(part.ref);

/** Where the body of services lies apart the stamp names it at once, which saves reading the document in between. */
function placeOf({ apart }: CatalogueStamp, target: DocumentRef): DocumentRef {
  const body = target.collection === COLLECTIONS.services ? apart?.[target.id] : undefined;
  return body === undefined ? target : ref('bodies', body);
}

/** The hash a flip must put into the stamp for a packed value. */
export const contentHash = (codec: Codec, value: Json): string =>
  codec.sha256(JSON.stringify(value));

function partsOf(stamp: CatalogueStamp): readonly Part[] {
  return [
    ...(stamp.organisation ? [{ ref: ORGANISATION, hash: stamp.organisation }] : []),
    ...(stamp.mutes ? [{ ref: MUTES, hash: stamp.mutes }] : []),
    ...Object.entries(stamp.services).map(([shard, hash]) => ({
      ref: ref('services', shard),
      hash,
    })),
    ...Object.entries(stamp.contracts).map(([source, hash]) => ({
      ref: ref('contracts', encodeId(source)),
      hash,
    })),
    ...Object.values(stamp.contractBases ?? {}).map((hash) => ({
      ref: ref('contractBases', hash),
      hash,
    })),
    ...Object.entries(stamp.problems).map(([key, hash]) => ({ ref: problemsRef(key), hash })),
    ...Object.entries(stamp.clusters).flatMap(([cluster, { health }]) =>
      Object.entries(health).map(([shard, hash]) => ({ ref: healthRef(cluster, shard), hash })),
    ),
  ];
}

export const healthRef = (cluster: string, shard: string): DocumentRef =>
  ref('health', `${encodeId(cluster)}~${shard}`);
/** Always the same list: by it, what is derived from mutes is found again. */
const NO_MUTES: readonly Mute[] = [];
/** `key` is the `sourceKey` of the source. */
export const problemsRef = (key: string): DocumentRef => ref('problems', encodeId(key));

function unpacked(
  stamp: CatalogueStamp,
  partAt: (key: string) => Json | undefined,
): CatalogueParts {
  const value = <T>({ collection, id }: DocumentRef): readonly T[] => {
    const found = partAt(`${collection.name}/${id}`);
    return found === undefined || found === null ? [] : [found as T];
  };
  return {
    stamp,
    organisation: value<{ organisation: Organisation }>(ORGANISATION)[0]?.organisation,
    services: Object.keys(stamp.services).flatMap((shard) =>
      value<EntryShard>(ref('services', shard)),
    ),
    contracts: Object.keys(stamp.contracts).flatMap((source) =>
      value<AnyStoredContract>(ref('contracts', encodeId(source))).map((stored) => {
        const base = baseOf(stored);
        const [under] = base === undefined ? [] : value<ContractBase>(ref('contractBases', base));
        return openOnce(stored, under);
      }),
    ),
    health: new Map(
      Object.entries(stamp.clusters).map(([name, { health }]) => [
        name,
        Object.keys(health).flatMap((shard) => value<HealthShard>(healthRef(name, shard))),
      ]),
    ),
    problems: Object.keys(stamp.problems).flatMap((key) =>
      value<readonly OpenProblem[]>(problemsRef(key)),
    ),
    mutes: value<readonly Mute[]>(MUTES)[0] ?? NO_MUTES,
  };
}
