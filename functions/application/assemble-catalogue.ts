import { compact } from '#domain/compact.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { CLUSTER_SCOPE } from '#domain/kubernetes/node-object.ts';
import type { LateKinds } from '#domain/late-facts.ts';
import type { Mute } from '#domain/mute.ts';
import { type Organisation, UNNAMED_ORGANISATION } from '#domain/organisation.ts';
import type { OpenProblem } from '#domain/problem.ts';
import type { Service, ServiceEntry } from '#domain/service.ts';
import type { NamespaceHealth } from '#domain/workload.ts';
import type { Catalogue, ClusterFacts } from './catalogue.ts';
import type { CatalogueStamp } from './documents.ts';
import { onChange } from './on-change.ts';

/** What the stamp names, unpacked; what did not change since the last time is the very same object. */
export interface CatalogueParts {
  readonly stamp: CatalogueStamp;
  readonly organisation: Organisation | undefined;
  /** One record for each shard. */
  readonly services: readonly EntryShard[];
  readonly contracts: readonly ContractIndex[];
  /** By cluster name, its shards. */
  readonly health: ReadonlyMap<string, readonly HealthShard[]>;
  readonly problems: readonly (readonly OpenProblem[])[];
  readonly mutes: readonly Mute[];
}

export type EntryShard = Readonly<Record<string, ServiceEntry>>;
export type HealthShard = Readonly<Record<string, NamespaceHealth>>;

/** Puts catalogues together one after the other, each from the last one as far as its parts stayed the same. */
export function createAssembler(): (parts: CatalogueParts) => Catalogue {
  const openShard = shardOpener();
  const entries = onChange(
    (shards: readonly EntryShard[]) => new Map(shards.flatMap(Object.entries<ServiceEntry>)),
  );
  const shards = onChange((lists: readonly (readonly Service[])[]) => lists);
  const services = onChange(byId);
  const contracts = onChange(
    (indexes: readonly ContractIndex[]): ReadonlyMap<string, ContractIndex> =>
      new Map(indexes.map((index) => [index.source, index])),
  );
  const clusters = clusterAssembler();
  const late = lateOpener();
  const problems = onChange((lists: readonly (readonly OpenProblem[])[]) => lists.flat());
  return (parts) => {
    const serviceShards = shards(parts.services.map(openShard));
    return {
      stamp: parts.stamp,
      organisation: parts.organisation ?? UNNAMED_ORGANISATION,
      entries: entries(parts.services),
      services: services(serviceShards),
      serviceShards,
      contracts: contracts(parts.contracts),
      clusters: clusters(parts.health),
      problems: problems(parts.problems),
      mutes: parts.mutes,
      late: late(parts.stamp),
    };
  };
}

/** A poll writes them anew into the stamp; they change seldom. */
function lateOpener(): (stamp: CatalogueStamp) => LateKinds {
  let last: { readonly text: string; readonly late: LateKinds } | undefined;
  return ({ clusters }) => {
    const late = Object.entries(clusters).flatMap(([name, { late: kinds = [] }]) =>
      kinds.length === 0 ? [] : [[name, kinds] as const],
    );
    const text = JSON.stringify(late);
    if (last?.text !== text) last = { text, late: new Map(late) };
    return last.late;
  };
}

/** The services of a shard by id; an entry that is still there gives the very same service. */
function shardOpener(): (shard: EntryShard) => readonly Service[] {
  const opened = new WeakMap<EntryShard, readonly Service[]>();
  return (shard) => {
    const services =
      opened.get(shard) ??
      Object.values(shard)
        .flatMap((entry) => serviceOf(entry) ?? [])
        .sort(byServiceId);
    opened.set(shard, services);
    return services;
  };
}

/** The shards are in order, which makes it quick to sort them into one another. */
const byId = (shards: readonly (readonly Service[])[]): ReadonlyMap<string, Service> =>
  new Map(
    shards
      .flat()
      .sort(byServiceId)
      .map((service) => [service.serviceId, service]),
  );

const byServiceId = (a: Service, b: Service): number => (a.serviceId < b.serviceId ? -1 : 1);

function clusterAssembler(): (
  health: ReadonlyMap<string, readonly HealthShard[]>,
) => ReadonlyMap<string, ClusterFacts> {
  const openers = new Map<string, (shards: readonly HealthShard[]) => ClusterFacts>();
  const whole = onChange(
    (facts: readonly ClusterFacts[]): ReadonlyMap<string, ClusterFacts> =>
      new Map(facts.map((one) => [one.name, one])),
  );
  return (health) => {
    for (const name of openers.keys()) if (!health.has(name)) openers.delete(name);
    return whole(
      Array.from(health, ([name, shards]) => {
        const open = openers.get(name) ?? onChange(factsOf(name));
        openers.set(name, open);
        return open(shards);
      }),
    );
  };
}

const factsOf =
  (name: string) =>
  (shards: readonly HealthShard[]): ClusterFacts => {
    const all = shards.flatMap((shard) => Object.values(shard));
    const scope = all.find(({ namespace }) => namespace === CLUSTER_SCOPE);
    const warnings = all.flatMap(({ nodeWarnings = [] }) => nodeWarnings);
    return compact({
      name,
      namespaces: all.filter((one) => one.workloads.length > 0),
      nodeWarnings: warnings.length > 0 ? warnings : undefined,
      nodes: scope?.nodes,
      autoscaler: scope?.autoscaler,
    });
  };

function serviceOf(entry: ServiceEntry): Service | undefined {
  const { active, created, updated, restored } = entry;
  if (active === undefined || created === undefined || updated === undefined) return undefined;
  return {
    serviceId: entry.serviceId,
    spec: active.spec,
    claim: active,
    created,
    updated,
    ...(restored === undefined ? {} : { restored }),
    aliases: entry.aliases,
  };
}
