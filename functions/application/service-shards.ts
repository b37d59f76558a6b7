import type { Json } from '#domain/json.ts';
import { sameJson } from '#domain/same-json.ts';
import type { ServiceEntry } from '#domain/service.ts';
import type { Entries } from '#domain/settle-renames.ts';
import { isBlank } from '#domain/settle-service.ts';
import { breathe } from './breathe.ts';
import { contentHash } from './catalogue.ts';
import { type CatalogueStamp, ref, shardOf } from './documents.ts';
import { type Getter, packDocument, readAllPacked, type Write } from './packed.ts';
import type { Codec } from './ports.ts';

type ServiceShard = Readonly<Record<string, ServiceEntry>>;

/** The entries of the services, of which only the shards that are needed are read, each once. */
export interface ServiceShards {
  /** The entries of these ids that exist. */
  load(serviceIds: Iterable<string>): Promise<Entries>;
  /** The documents and shard hashes after some loaded entries changed; nothing when none did. */
  save(changed: Entries): Promise<{
    readonly writes: readonly Write[];
    readonly hashes: Readonly<Record<string, string>>;
  }>;
}

export function openServiceShards(
  read: Getter,
  codec: Codec,
  stamp: CatalogueStamp,
): ServiceShards {
  const shards = new Map<string, ServiceShard>();
  const shardOfId = (id: string) => shardOf(codec.sha256(id));
  return {
    load: async (serviceIds) => {
      const ids = [...new Set(serviceIds)];
      const missing = [...new Set(ids.map(shardOfId))].filter((shard) => !shards.has(shard));
      const written = missing.filter((shard) => stamp.services[shard] !== undefined);
      const found = await readAllPacked(
        read,
        codec,
        written.map((shard) => ref('services', shard)),
      );
      for (const shard of missing) {
        const value = found[written.indexOf(shard)] ?? {};
        shards.set(shard, value as unknown as ServiceShard);
      }
      return new Map(
        ids.flatMap((id) => {
          const entry = shards.get(shardOfId(id))?.[id];
          return entry === undefined ? [] : [[id, entry] as const];
        }),
      );
    },
    save: async (changed) => {
      const dirty = new Map<string, Record<string, ServiceEntry>>();
      for (const [id, entry] of changed) {
        const shard = shardOfId(id);
        const known = shards.get(shard) ?? {};
        if (isUnchanged(known[id], entry)) continue;
        const entries = dirty.get(shard) ?? { ...known };
        dirty.set(shard, entries);
        if (isBlank(entry)) delete entries[id];
        else entries[id] = entry;
      }
      const packed = [];
      for (const [shard, entries] of dirty) {
        const sorted = Object.fromEntries(
          Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)),
        ) as unknown as Json;
        packed.push({
          shard,
          hash: contentHash(codec, sorted),
          writes: packDocument(codec, ref('services', shard), sorted),
        });
        await breathe();
      }
      return {
        writes: packed.flatMap(({ writes }) => writes),
        hashes: Object.fromEntries(packed.map(({ shard, hash }) => [shard, hash])),
      };
    },
  };
}

const isUnchanged = (was: ServiceEntry | undefined, is: ServiceEntry): boolean =>
  was === undefined ? isBlank(is) : sameJson(was as unknown as Json, is as unknown as Json);
