import type { Json } from '#domain/json.ts';
import { encodeId, ref, type SourceState } from './documents.ts';
import { packDocument, readAllPacked, type Write } from './packed.ts';
import type { Codec, DocumentRef } from './ports.ts';
import { digestOf } from './spec-offers.ts';

/** What a path of a source last said. */
export interface FileState {
  /** The `hash` of its newest text; `''` when a complete set lacked it and yet could not delete. */
  readonly hash: string;
  /** Of the publication that last changed it, or named it in part. */
  readonly generation: number;
  readonly revision: string;
  /** The service it describes, by its last good version. */
  readonly serviceId?: string;
  /** Its last good version describes the organisation. */
  readonly organisation?: true;
  /** The campaigns it describes, by its last good version. */
  readonly campaigns?: readonly string[];
  /** The newest text could not be used. */
  readonly refused?: true;
  /** Services, and campaigns (`campaign:ID`), that it described before and that only a complete set may end. */
  readonly withdrawn?: readonly string[];
}

export type FileShard = Readonly<Record<string, FileState>>;

const shardRef = (source: string, shard: string): DocumentRef =>
  ref('files', `${encodeId(source)}~${shard}`);

/** Shards that were never written are not read. */
export async function readFileShards(
  read: Parameters<typeof readAllPacked>[0],
  codec: Codec,
  state: SourceState | undefined,
  shards: readonly string[],
): Promise<ReadonlyMap<string, FileShard>> {
  const written = shards.filter((shard) => state?.digests[shard] !== undefined);
  const found = await readAllPacked(
    read,
    codec,
    written.map((shard) => shardRef(state?.source ?? '', shard)),
  );
  return new Map(
    shards.map((shard) => {
      const value = found[written.indexOf(shard)];
      return [shard, (value ?? {}) as unknown as FileShard] as const;
    }),
  );
}

/** The documents of the shards that changed, and the digests of all; an empty shard is as if it never was. */
export function planFileShards(
  codec: Codec,
  source: string,
  changed: ReadonlyMap<string, FileShard>,
  digests: Readonly<Record<string, string>>,
): {
  readonly writes: readonly Write[];
  readonly deletes: readonly DocumentRef[];
  readonly digests: Readonly<Record<string, string>>;
} {
  const shards = [...changed];
  const filled = shards.filter(([, files]) => Object.keys(files).length > 0);
  const empty = shards.filter((shard) => !filled.includes(shard));
  const kept = Object.entries(digests).filter(([shard]) => !changed.has(shard));
  const fresh = filled.map(([shard, files]) => [shard, shardDigest(codec, files)] as const);
  return {
    writes: filled.flatMap(([shard, files]) =>
      packDocument(codec, shardRef(source, shard), files as unknown as Json),
    ),
    deletes: empty.map(([shard]) => shardRef(source, shard)),
    digests: Object.fromEntries([...kept, ...fresh]),
  };
}

/**
 * Equal to the digest of a complete set exactly when that set would change nothing here. What is unsettled (withdrawn
 * services, files that never were good) shows, so that every complete set looks at it again.
 */
const shardDigest = (codec: Codec, files: FileShard): string =>
  digestOf(
    codec,
    Object.entries(files).map(([path, file]) => [
      path,
      file.hash,
      ...(file.withdrawn ?? []),
      ...(isUnknown(file) ? ['unknown'] : []),
    ]),
  );

/** Refused, and never good before: for all one knows it is another file under a new name. */
export const isUnknown = (file: FileState): boolean => file.refused === true && !wasGood(file);

/** Some version of it described something. */
export const wasGood = ({ serviceId, organisation, campaigns }: FileState): boolean =>
  serviceId !== undefined || organisation !== undefined || campaigns !== undefined;

/** A campaign among what a file described before; ids of services hold no colon. */
export const campaignKey = (id: string): string => `${CAMPAIGN}${id}`;
const CAMPAIGN = 'campaign:';

/** The id of the campaign of a key; undefined for a service. */
export const campaignOfKey = (key: string): string | undefined =>
  key.startsWith(CAMPAIGN) ? key.slice(CAMPAIGN.length) : undefined;
