import type { Catalogue } from '#application/catalogue.ts';
import { clusterOf, clustersOf, environmentsOf } from '#application/environments-of.ts';
import { deriveAt } from '#application/epoch.ts';
import type { FactPlace, WorkloadGaps } from '#domain/facts/workload-fact.ts';
import { spokenMoment } from '#domain/instant.ts';
import { isStale } from '#domain/mapping.ts';
import type { SnapshotKind } from '#domain/workload.ts';

/** What can't be told of clusters at a moment, and why. */
export interface ClusterKnowledge {
  /** Undefined while what it says can be believed. */
  readonly whyStale: (cluster: string) => string | undefined;
  /** Places in which anything may run, because nothing was ever heard of them. */
  readonly neverHeard: readonly UnheardPlace[];
  /**
   * Of clusters that were heard and are silent now, and in which anything may run: those that organisation.yaml declares,
   * or all where it declares none.
   */
  readonly silent: readonly UnheardPlace[];
  /** Of the other silent ones, such as a mistyped name: nothing runs there but what was seen, or what a spec puts there. */
  readonly undeclared: readonly UnheardPlace[];
  /** What can't be told of the workloads of a namespace, though they are known themselves. */
  readonly gapsOf: (cluster: string, namespace: string) => WorkloadGaps;
}

export interface UnheardPlace {
  readonly place: FactPlace;
  readonly why: string;
}

export const clusterKnowledgeIn = deriveAt(
  ['stamp'],
  (catalogue, { now, stale }): ClusterKnowledge => {
    const { clusters } = catalogue.stamp;
    const whyStale = (cluster: string): string | undefined => {
      const takenAt = clusters[cluster]?.takenAt;
      if (takenAt === undefined) return `cluster ${cluster} never sent anything`;
      if (!stale.has(cluster)) return undefined;
      return `cluster ${cluster} is silent since ${spokenMoment(takenAt)}`;
    };
    const unheard = [...clustersOf(catalogue).keys()].flatMap((cluster) => {
      const why = whyStale(cluster);
      return why === undefined ? [] : [{ place: placeOf(catalogue, cluster), why }];
    });
    const wasHeard = ({ place }: UnheardPlace) => clusters[place.cluster] !== undefined;
    const declared = new Set(catalogue.organisation.clusters?.map(({ name }) => name));
    const mayHoldAny = ({ place }: UnheardPlace) =>
      declared.size === 0 || declared.has(place.cluster);
    const heard = unheard.filter(wasHeard);
    const gaps = new Map<string, WorkloadGaps>();
    return {
      whyStale,
      neverHeard: unheard.filter((one) => !wasHeard(one)),
      silent: heard.filter(mayHoldAny),
      undeclared: heard.filter((one) => !mayHoldAny(one)),
      gapsOf: (cluster, namespace) => {
        const key = `${cluster}\n${namespace}`;
        const found = gaps.get(key) ?? findGaps(catalogue, cluster, namespace, now);
        gaps.set(key, found);
        return found;
      },
    };
  },
);

/** Environment and protection, as far as they are the same for all that may run there. */
function placeOf(
  catalogue: Pick<Catalogue, 'organisation' | 'clusters'>,
  cluster: string,
): FactPlace {
  const all = [...environmentsOf(catalogue).values()].filter((one) =>
    one.clusters.includes(cluster),
  );
  const [first] = all;
  const isAlike = all.every((one) => one.protected === first?.protected);
  return {
    cluster,
    ...(first !== undefined && all.length === 1 ? { environment: first.name } : {}),
    ...(first !== undefined && isAlike ? { protected: first.protected } : {}),
  };
}

const findGaps = (
  catalogue: Pick<Catalogue, 'organisation' | 'clusters' | 'stamp' | 'late'>,
  cluster: string,
  namespace: string,
  now: string,
): WorkloadGaps => {
  const why = (kind: SnapshotKind) => whyMissing(catalogue, kind, cluster, namespace, now);
  const [disruptionBudget, hpa] = [why('PodDisruptionBudget'), why('HorizontalPodAutoscaler')];
  return {
    ...(disruptionBudget === undefined ? {} : { disruptionBudget }),
    ...(hpa === undefined ? {} : { hpa }),
  };
};

/** Why nobody knows whether there are objects of a kind; undefined where it is known. */
function whyMissing(
  catalogue: Pick<Catalogue, 'organisation' | 'clusters' | 'stamp' | 'late'>,
  kind: SnapshotKind,
  cluster: string,
  namespace: string,
  now: string,
): string | undefined {
  const never = `cluster ${cluster} never told its objects of kind ${kind}`;
  const late = catalogue.late
    .get(cluster)
    ?.find((one) => one.kind === kind && (one.namespaces?.includes(namespace) ?? true));
  if (late !== undefined) {
    if (late.fetchedAt === undefined) return never;
    const { expectEverySeconds } = clusterOf(catalogue, cluster);
    return isStale(late.fetchedAt, expectEverySeconds, now)
      ? `objects of kind ${kind} could not be listed in cluster ${cluster} since ${spokenMoment(late.fetchedAt)}`
      : undefined;
  }
  const { kinds } = catalogue.stamp.clusters[cluster] ?? {};
  return kinds === undefined || kinds.includes(kind) ? undefined : never;
}
