import { compact } from '#domain/compact.ts';
import {
  type ContractDrift,
  compareContractRevisions,
  type FindRevision,
} from '#domain/environments/compare-contract-revisions.ts';
import type { WorkloadDrift } from '#domain/environments/compare-workloads.ts';
import { DRIFTS } from '#domain/environments/drift.ts';
import { type Place, type PlacedWorkload, pairSites } from '#domain/environments/pair-sites.ts';
import type { Site } from '#domain/placements.ts';
import type { Service } from '#domain/service.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { driftBetween } from './drift-between.ts';
import { environmentsOf } from './environments-of.ts';
import { knownRevisionsOf } from './known-revisions.ts';
import { placementsOf } from './placements-of.ts';
import { rememberFew } from './remember-few.ts';

/** A workload of a service in two environments. */
export interface EnvironmentDifference extends WorkloadDrift {
  /** Unique among all differences of the two environments. */
  readonly id: string;
  readonly service: Service;
  readonly kind: string;
  /** As in the target, else as in the base. */
  readonly name: string;
  readonly base?: PlacedWorkload;
  readonly target?: PlacedWorkload;
  readonly contract?: ContractDrift;
}

/** Without a base each service is compared with the first other environment in which it runs, before the protected ones. */
export interface EnvironmentPair {
  readonly base?: string;
  readonly target: string;
}

/** The same, or only the parts of them that run in one cluster. */
export interface PlacePair extends EnvironmentPair {
  readonly baseCluster?: string;
  readonly targetCluster?: string;
}

/** The environment that people ask about: the last protected one. Undefined with fewer than two environments. */
export function usualTarget(
  catalogue: Pick<Catalogue, 'organisation' | 'clusters'>,
): string | undefined {
  const all = [...environmentsOf(catalogue).values()];
  if (all.length < 2) return undefined;
  return (all.findLast((one) => one.protected) ?? all.at(-1))?.name;
}

/** All workloads of all services that run in both or one of two environments; what matters most first. */
export const environmentDifferences = (
  catalogue: Pick<Catalogue, Used>,
  pair: EnvironmentPair,
): readonly EnvironmentDifference[] => pairsOf(catalogue).of(pair);

/** The same of one service. */
export function differencesOfService(
  catalogue: Pick<Catalogue, Used>,
  { base, target, baseCluster, targetCluster }: PlacePair,
  service: Service,
): readonly EnvironmentDifference[] {
  const sites = placementsOf(catalogue).sites.get(service.serviceId) ?? [];
  const places = {
    base: { environment: base ?? ownBase(catalogue, sites, target), cluster: baseCluster },
    target: { environment: target, cluster: targetCluster },
  };
  return differencesAmong(service, sites, places, knownRevisionsOf(catalogue).find).sort(byDrift);
}

/** Sites are in the order in which the organisation lists environments. */
function ownBase(
  catalogue: Pick<Catalogue, 'organisation' | 'clusters'>,
  sites: readonly Site[],
  target: string,
): string | undefined {
  const known = environmentsOf(catalogue);
  const others = sites.map(({ environment }) => environment).filter((name) => name !== target);
  return others.find((name) => !known.get(name)?.protected) ?? others[0];
}

/** How one place of a service stands to the environment that people ask about before they touch it. */
export interface Lead
  extends Pick<
    EnvironmentDifference,
    'drift' | 'since' | 'sinceAtLatest' | 'rollouts' | 'contract'
  > {
  readonly target: string;
}

/** Undefined in the protected environment itself, and where nothing of it runs there. The main workload speaks. */
export function leadOf(catalogue: Pick<Catalogue, Used>, site: Site): Lead | undefined {
  const { serviceId, environment } = site;
  const service = catalogue.services.get(serviceId);
  const sites = placementsOf(catalogue).sites.get(serviceId) ?? [];
  const known = environmentsOf(catalogue);
  const target = sites.find((one) => known.get(one.environment)?.protected)?.environment;
  if (service === undefined || target === undefined || target === environment) return undefined;
  const both = [site, ...sites.filter((one) => one.environment === target)];
  const places = { base: { environment }, target: { environment: target } };
  const found = differencesAmong(service, both, places, knownRevisionsOf(catalogue).find)
    .filter(({ base, target: there }) => base !== undefined && there !== undefined)
    .sort(byDrift);
  const main = found.find(({ name }) => name === serviceId) ?? found[0];
  if (main === undefined) return undefined;
  const { drift, since, sinceAtLatest, rollouts, contract } = main;
  return compact({ target, drift, since, sinceAtLatest, rollouts, contract });
}

type Used = 'organisation' | 'services' | 'clusters' | 'contracts' | 'mutes' | 'late';

const PAIRS = 6;

const pairsOf = derive(
  ['organisation', 'services', 'clusters', 'contracts', 'mutes', 'late'],
  (catalogue) => {
    const kept = rememberFew<readonly EnvironmentDifference[]>(PAIRS);
    const compare = (pair: EnvironmentPair) => {
      const { sites } = placementsOf(catalogue);
      const { find } = knownRevisionsOf(catalogue);
      return [...catalogue.services.values()]
        .flatMap((service) => {
          const own = sites.get(service.serviceId) ?? [];
          const base = { environment: pair.base ?? ownBase(catalogue, own, pair.target) };
          const target = { environment: pair.target };
          return differencesAmong(service, own, { base, target }, find);
        })
        .sort(byDrift);
    };
    return {
      of: (pair: EnvironmentPair) =>
        kept(JSON.stringify([pair.base, pair.target]), () => compare(pair)),
    };
  },
);

const differencesAmong = (
  service: Service,
  sites: readonly Site[],
  { base, target }: { readonly base: Place; readonly target: Place },
  find: FindRevision,
): EnvironmentDifference[] =>
  pairSites(sites, base, target).map((pair): EnvironmentDifference => {
    const { base: here, target: there } = pair;
    const place = (there ?? here)?.site;
    const { kind = '', name = '' } = (there ?? here)?.workload ?? {};
    return compact({
      id: JSON.stringify([service.serviceId, place?.cluster, place?.namespace, kind, name]),
      service,
      kind,
      name,
      base: here,
      target: there,
      ...driftBetween(here?.workload, there?.workload),
      contract: compareContractRevisions(
        here?.workload.contractRevision,
        there?.workload.contractRevision,
        find,
      ),
    });
  });

/** By drift, longest waiting first. */
function byDrift(a: EnvironmentDifference, b: EnvironmentDifference): number {
  const [left, right] = [a.since ?? '~', b.since ?? '~'];
  return (
    DRIFTS.indexOf(a.drift) - DRIFTS.indexOf(b.drift) ||
    (left < right ? -1 : Number(left > right)) ||
    (a.id < b.id ? -1 : 1)
  );
}
