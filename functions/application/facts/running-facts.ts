import type { Catalogue } from '#application/catalogue.ts';
import { type Lead, leadOf } from '#application/environment-differences.ts';
import { environmentOf } from '#application/environments-of.ts';
import { epochAt } from '#application/epoch.ts';
import { healthAt } from '#application/health-at.ts';
import { type KnownRevisions, knownRevisionsOf } from '#application/known-revisions.ts';
import { placementsOf } from '#application/placements-of.ts';
import { compact } from '#domain/compact.ts';
import { findingFacts, unheardFinding } from '#domain/facts/finding-fact.ts';
import { type FactValue, unknownFact } from '#domain/facts/rule-facts.ts';
import { type FactPlace, unheardWorkload, workloadFact } from '#domain/facts/workload-fact.ts';
import { spokenMoment } from '#domain/instant.ts';
import type { Site } from '#domain/placements.ts';
import type { Service } from '#domain/service.ts';
import type { SiteHealth } from '#domain/site-health.ts';
import { isDoubtful, type Workload } from '#domain/workload.ts';
import {
  type ClusterKnowledge,
  clusterKnowledgeIn,
  type UnheardPlace,
} from './cluster-knowledge.ts';

/** What runs of a service. Each is made when it is asked for. */
export interface RunningFacts {
  readonly environments: () => readonly FactValue[];
  readonly workloads: () => readonly FactValue[];
  readonly findings: () => readonly FactValue[];
}

/**
 * A silent cluster can't be told of services that ran in it when it was last heard, and of those that run nowhere: then
 * there is one element for each place, of which only the place is known. One that was never heard can't be told of any; one
 * that organisation.yaml does not declare, only of those that ran there or whose spec names it.
 */
export function runningFactsOf(catalogue: Catalogue, now: string): (of: Service) => RunningFacts {
  const epoch = epochAt(catalogue, now);
  const { find } = knownRevisionsOf(catalogue);
  const knowledge = { ...clusterKnowledgeIn(catalogue, epoch), find };
  const { sites } = placementsOf(catalogue);
  const { sitesOf } = healthAt(catalogue, now);
  return (service) => {
    const own = sites.get(service.serviceId) ?? [];
    const unheard = unheardBy(catalogue, knowledge, service, own);
    const placed = own.map((site) => ({
      site,
      place: placeOf(catalogue, site),
      why: knowledge.whyStale(site.cluster),
    }));
    return {
      environments: () => [
        ...sitesOf(service.serviceId).map((site) =>
          environmentFact(catalogue, knowledge, own, site),
        ),
        ...unheard.map(({ place, why }) => unknownFact(why, { ...place })),
      ],
      workloads: () => [
        ...placed.flatMap(({ site, place, why }) =>
          why === undefined
            ? site.workloads.map((workload) => factOf(workload, place, knowledge, now))
            : [unheardWorkload(place, why)],
        ),
        ...unheard.map(({ place, why }) => unheardWorkload(place, why)),
      ],
      findings: () => [
        ...placed.flatMap(({ site, place, why }) =>
          why === undefined
            ? site.workloads.flatMap((workload) => findingsIn(workload, place, now))
            : [unheardFinding(place, why)],
        ),
        ...unheard.map(({ place, why }) => unheardFinding(place, why)),
      ],
    };
  };
}

/** Where it may run, and nobody knows. */
function unheardBy(
  catalogue: Catalogue,
  { neverHeard, silent, undeclared }: ClusterKnowledge,
  { spec }: Service,
  own: readonly Site[],
): readonly UnheardPlace[] {
  const isKnown = (cluster: string) =>
    catalogue.stamp.clusters[cluster] !== undefined ||
    neverHeard.some(({ place }) => place.cluster === cluster);
  const named = Object.entries(spec.environments ?? {}).flatMap(
    ([environment, { cluster, namespace }]): readonly UnheardPlace[] =>
      cluster === undefined || isKnown(cluster)
        ? []
        : [
            {
              place: compact({
                environment,
                protected: environmentOf(catalogue, environment).protected,
                cluster,
                namespace,
              }),
              why: `cluster ${cluster} never sent anything`,
            },
          ],
  );
  if (own.length > 0) return [...neverHeard, ...named];
  const wanted = new Set(Object.values(spec.environments ?? {}).map(({ cluster }) => cluster));
  const mapped = undeclared.filter(({ place }) => wanted.has(place.cluster));
  return [...neverHeard, ...named, ...silent, ...mapped];
}

const placeOf = (catalogue: Catalogue, { environment, cluster, namespace }: Site): FactPlace => ({
  environment,
  protected: environmentOf(catalogue, environment).protected,
  cluster,
  namespace,
});

/** Made once for as long as neither the workload nor what is known around it changes. */
const known = new WeakMap<Workload, { readonly key: string; readonly fact: FactValue }>();

function factOf(
  workload: Workload,
  place: FactPlace,
  knowledge: ClusterKnowledge & Pick<KnownRevisions, 'find'>,
  now: string,
): FactValue {
  const whyLate = isDoubtful(workload, now) ? lateness(workload) : undefined;
  if (whyLate !== undefined && !isOnlyPods(workload)) return unheardWorkload(place, whyLate);
  const gaps = {
    ...knowledge.gapsOf(place.cluster, workload.namespace),
    ...(whyLate === undefined ? {} : { pods: whyLate }),
  };
  const { contractRevision } = workload;
  const contract = contractRevision === undefined ? undefined : knowledge.find(contractRevision);
  const key = JSON.stringify([place, gaps, contract]);
  const found = known.get(workload);
  if (found?.key === key) return found.fact;
  const fact = workloadFact(workload, place, gaps, contract);
  known.set(workload, { key, fact });
  return fact;
}

/** A workload of which only its pods are old: its template is not. */
const isOnlyPods = ({ kind, late }: Workload): boolean =>
  late?.kind === 'Pod' && kind !== 'Pod' && late.also?.includes(kind) !== true;

const lateness = ({ late, kind, name }: Workload): string =>
  late?.kind === undefined || late.asOf === undefined
    ? `nobody looks for ${kind}/${name} any more`
    : `objects of kind ${[late.kind, ...(late.also ?? [])].join(', ')} could not be listed since ${spokenMoment(late.asOf)}`;

const findingsIn = (workload: Workload, place: FactPlace, now: string): readonly FactValue[] =>
  isDoubtful(workload, now)
    ? [unheardFinding(place, lateness(workload))]
    : findingFacts(workload, place, now);

function environmentFact(
  catalogue: Catalogue,
  knowledge: ClusterKnowledge,
  own: readonly Site[],
  site: SiteHealth,
): FactValue {
  const place = placeOf(catalogue, site);
  const why = knowledge.whyStale(site.cluster);
  if (why !== undefined) return unknownFact(why, { ...place });
  const whyLead = own
    .filter(({ environment }) => environmentOf(catalogue, environment).protected)
    .flatMap(({ cluster }) => knowledge.whyStale(cluster) ?? [])[0];
  const lead = leadOf(catalogue, site);
  return compact({
    ...place,
    health:
      site.health === 'UNKNOWN'
        ? unknownFact(site.reason?.en ?? 'what is known is too old')
        : site.health,
    workloads: site.workloads.length,
    lead: whyLead === undefined ? lead && leadFact(lead) : unknownFact(whyLead),
  });
}

const leadFact = ({ target, drift, since, rollouts, contract }: Lead): FactValue =>
  compact({
    target,
    drift,
    since,
    rollouts,
    contract: contract && compact({ drift: contract.drift, revisions: contract.revisions }),
  });
