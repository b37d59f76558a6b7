import type { Change } from '#domain/change.ts';
import type { ServiceEntry } from '#domain/service.ts';
import { serviceChanges } from '#domain/service-changes.ts';
import {
  type Entries,
  formerIdOf,
  formerIdsBetween,
  type Rename,
  relativesOf,
  settleRenames,
} from '#domain/settle-renames.ts';
import { type Cause, emptyEntry, type ServiceNews, settleService } from '#domain/settle-service.ts';
import { breathe } from './breathe.ts';
import { identified } from './identified.ts';
import type { Write } from './packed.ts';
import type { Codec } from './ports.ts';
import type { ServiceShards } from './service-shards.ts';

/** What a publication does to services. */
export interface ServicesPlan {
  /** Everything looked at, as it will be. */
  readonly entries: Entries;
  readonly changes: readonly Change[];
  readonly writes: readonly Write[];
  /** Shard → content hash, of the shards that change. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Settles every service that a publication speaks about, then the renames between them. */
export async function planServices(
  shards: ServiceShards,
  codec: Codec,
  news: ReadonlyMap<string, ServiceNews>,
  cause: Cause & { readonly generation: number },
  alsoLook: readonly string[] = [],
): Promise<ServicesPlan> {
  const spoken = await shards.load([...news.keys(), ...alsoLook]);
  const settled = new Map(spoken);
  for (const [id, one] of news) {
    settled.set(id, settleService(spoken.get(id) ?? emptyEntry(id), one, cause));
  }
  const looked = alsoLook.map((id) => formerIdOf(spoken.get(id))).filter((id) => id !== undefined);
  const { before, entries, renames } = await rename(shards, spoken, settled, looked);
  await breathe();
  const { source, revision, at } = cause;
  const drafts = serviceChanges(before, entries, renames, { source, revision, at });
  return {
    entries,
    changes: drafts.map((draft) => identified(codec, draft, cause.generation)),
    ...(await shards.save(entries)),
  };
}

/** Services with whatever may contradict what they say: their former ids, and where those lead. */
export async function lookAround(
  shards: ServiceShards,
  serviceIds: readonly string[],
): Promise<Entries> {
  const entries = await shards.load(serviceIds);
  const formers = [...entries.values()].map(formerIdOf).filter((id) => id !== undefined);
  const near = new Map([...entries, ...(await shards.load(formers))]);
  return new Map([...(await shards.load(relativesOf(near.values()))), ...near]);
}

/** Former ids, and where those lead, must be known before renames can be settled. */
async function rename(
  shards: ServiceShards,
  spoken: Entries,
  settled: Entries,
  alsoLook: readonly string[],
): Promise<{
  readonly before: Entries;
  readonly entries: Entries;
  readonly renames: readonly Rename[];
}> {
  const formers = await shards.load([...formerIdsBetween(spoken, settled), ...alsoLook]);
  const near: ReadonlyMap<string, ServiceEntry> = new Map([...formers, ...settled]);
  const relatives = await shards.load(relativesOf(near.values()));
  const before = new Map([...relatives, ...formers, ...spoken]);
  return { before, ...settleRenames(before, new Map([...relatives, ...near])) };
}
