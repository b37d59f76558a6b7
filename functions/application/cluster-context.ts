import type { Kept } from '#domain/kubernetes/kept.ts';
import { namedLabels, selectorLabels } from '#domain/mapping.ts';
import { type Organisation, UNNAMED_ORGANISATION } from '#domain/organisation.ts';
import type { EntryShard } from './assemble-catalogue.ts';
import {
  type CatalogueStamp,
  EMPTY_STAMP,
  ORGANISATION,
  ref,
  type SourceState,
  STAMP,
  sourceRef,
} from './documents.ts';
import { type Getter, readAllPacked } from './packed.ts';
import type { Codec } from './ports.ts';

/** All that has to be known before the objects of a cluster are looked at: as long as nothing changes, no service is. */
export interface ClusterContext {
  readonly stamp: CatalogueStamp;
  /** Absent before the first snapshot or poll. */
  readonly state: SourceState | undefined;
  readonly organisation: Organisation;
  /** What of labels and annotations is kept. */
  readonly kept: Kept;
  /** For the state of the cluster: shards that say the same the next time are not read then. */
  readonly selectors: NonNullable<SourceState['selectors']>;
}

/** 3 reads, and 1 for each shard of services that changed since the cluster was last heard of. */
export async function readClusterContext(
  read: Getter,
  codec: Codec,
  cluster: string,
): Promise<ClusterContext> {
  const [found, source] = await read.getAll([STAMP, sourceRef('cluster', cluster)]);
  const stamp = (found?.data as unknown as CatalogueStamp | undefined) ?? EMPTY_STAMP;
  const state = source?.data as unknown as SourceState | undefined;
  const known = state?.selectors ?? {};
  const shards = Object.entries(stamp.services).map(([shard, hash]) => ({ shard, hash }));
  const changed = shards.filter(({ shard, hash }) => !isOf(hash, known[shard]));
  const [organisation, ...values] = await readAllPacked(read, codec, [
    ORGANISATION,
    ...changed.map(({ shard }) => ref('services', shard)),
  ]);
  const fresh = new Map(changed.map(({ shard, hash }, n) => [shard, entryOf(hash, values[n])]));
  const selectors = Object.fromEntries(
    shards.map(({ shard }) => [shard, fresh.get(shard) ?? known[shard] ?? '']),
  );
  const { organisation: named = UNNAMED_ORGANISATION } = (organisation ?? {}) as unknown as {
    readonly organisation?: Organisation;
  };
  const labels = new Set(namedLabels(named, []));
  for (const entry of Object.values(selectors))
    for (const label of labelsIn(entry)) labels.add(label);
  const revisionKey = named.contracts?.revisionKey;
  const kept = { labels, ...(revisionKey === undefined ? {} : { revisionKey }) };
  return { stamp, state, organisation: named, kept, selectors };
}

const HASH_LENGTH = 16;

const isOf = (hash: string, entry: string | undefined): boolean =>
  entry?.startsWith(`${hash.slice(0, HASH_LENGTH)} `) === true;

/** The hash of the shard, a space, and the labels in JSON. */
function entryOf(hash: string, shard: unknown): string {
  const claims = Object.values((shard ?? {}) as EntryShard).flatMap(({ active }) => active ?? []);
  return `${hash.slice(0, HASH_LENGTH)} ${JSON.stringify(selectorLabels(claims))}`;
}

const labelsIn = (entry: string): readonly string[] =>
  JSON.parse(entry.slice(HASH_LENGTH + 1) || '[]');
