import { compact } from '#domain/compact.ts';
import type { ContractIndex } from '#domain/contract.ts';
import {
  type ContractDrift,
  compareContractRevisions,
  type FindRevision,
} from '#domain/environments/compare-contract-revisions.ts';
import { compareWorkloads, type WorkloadDrift } from '#domain/environments/compare-workloads.ts';
import { DRIFTS } from '#domain/environments/drift.ts';
import { type PlacedWorkload, pairSites } from '#domain/environments/pair-sites.ts';
import type { Site } from '#domain/placements.ts';
import type { Service } from '#domain/service.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { environmentsOf } from './environments-of.ts';
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

export interface EnvironmentPair {
  readonly base: string;
  readonly target: string;
}

/**
 * What is compared unless asked otherwise: the last protected environment with the one declared before it, in which
 * changes come first. Undefined with fewer than two environments.
 */
export function usualPair(
  catalogue: Pick<Catalogue, 'organisation' | 'clusters'>,
): EnvironmentPair | undefined {
  const all = [...environmentsOf(catalogue).values()];
  const guarded = all.filter((one) => one.protected).at(-1) ?? all.at(-1);
  const base =
    all.find((one) => one !== guarded && !one.protected) ?? all.find((one) => one !== guarded);
  return guarded && base && { base: base.name, target: guarded.name };
}

/** All workloads of all services that run in both or one of two environments; what matters most first. */
export const environmentDifferences = (
  catalogue: Pick<Catalogue, Used>,
  pair: EnvironmentPair,
): readonly EnvironmentDifference[] => pairsOf(catalogue).of(pair);

/** The same of one service. */
export function differencesOfService(
  catalogue: Pick<Catalogue, Used>,
  pair: EnvironmentPair,
  service: Service,
): readonly EnvironmentDifference[] {
  const sites = placementsOf(catalogue).sites.get(service.serviceId) ?? [];
  return differencesAmong(service, sites, pair, findRevisionOf(catalogue)).sort(byDrift);
}

/** How one place of a service stands to the environment that people ask about before they touch it. */
export interface Lead
  extends Pick<EnvironmentDifference, 'drift' | 'since' | 'rollouts' | 'contract'> {
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
  const pair = { base: environment, target };
  const found = differencesAmong(service, both, pair, findRevisionOf(catalogue))
    .filter(({ base, target: there }) => base !== undefined && there !== undefined)
    .sort(byDrift);
  const main = found.find(({ name }) => name === serviceId) ?? found[0];
  if (main === undefined) return undefined;
  const { drift, since, rollouts, contract } = main;
  return compact({ target, drift, since, rollouts, contract });
}

type Used = 'organisation' | 'services' | 'clusters' | 'contracts' | 'mutes';

const PAIRS = 6;

const pairsOf = derive(
  ['organisation', 'services', 'clusters', 'contracts', 'mutes'],
  (catalogue) => {
    const kept = rememberFew<readonly EnvironmentDifference[]>(PAIRS);
    const compare = (pair: EnvironmentPair) => {
      const { sites } = placementsOf(catalogue);
      const find = findRevisionOf(catalogue);
      return [...catalogue.services.values()]
        .flatMap((service) =>
          differencesAmong(service, sites.get(service.serviceId) ?? [], pair, find),
        )
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
  { base, target }: EnvironmentPair,
  find: FindRevision,
): EnvironmentDifference[] =>
  pairSites(sites, base, target).map((pair): EnvironmentDifference => {
    const { base: here, target: there } = pair;
    const place = (there ?? here)?.site;
    const workload = (there ?? here)?.workload;
    return compact({
      id: JSON.stringify([service.serviceId, place?.cluster, place?.namespace, pair.key]),
      service,
      kind: workload?.kind ?? '',
      name: workload?.name ?? '',
      base: here,
      target: there,
      ...compareWorkloads(here?.workload, there?.workload),
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

/** Of the revisions that lie with the contracts in force; older ones are in pages that are not read for this. */
const findRevisionOf = derive(['contracts'], ({ contracts }): FindRevision => {
  const known = [...contracts.values()].flatMap(placesOf);
  const whole = new Map(known.map((place) => [place.revision, place]));
  return (revision) =>
    whole.get(revision) ??
    (SHORT.test(revision) ? known.find((place) => place.revision.startsWith(revision)) : undefined);
});

/** As git shortens a commit. */
const SHORT = /^[0-9a-f]{7,39}$/;

const placesOf = ({ source, log }: ContractIndex) =>
  (log?.recent ?? []).map(({ revision, number }) => ({ source, revision, number }));
