import { type ClusterView, clusterSettings } from '#domain/mapping.ts';
import type { Catalogue, ClusterFacts } from './catalogue.ts';
import { derive } from './derive.ts';

export interface Environment {
  readonly name: string;
  readonly protected: boolean;
  /** Names of the clusters in which it runs. */
  readonly clusters: readonly string[];
}

export interface Cluster extends ClusterView {
  /** Absent until its first snapshot. */
  readonly facts?: ClusterFacts;
}

/** Declared ones in the order of `organisation.yaml`, then those that only sent snapshots, by name. */
export const clustersOf = derive(
  ['organisation', 'clusters'],
  ({ organisation, clusters }): ReadonlyMap<string, Cluster> => {
    const declared = (organisation.clusters ?? []).map(({ name }) => name);
    const names = new Set([...declared, ...[...clusters.keys()].sort()]);
    return new Map(
      [...names].map((name) => {
        const facts = clusters.get(name);
        const settings = clusterSettings(organisation, name);
        return [name, { ...settings, ...(facts === undefined ? {} : { facts }) }];
      }),
    );
  },
);

/** Declared ones in the order of `organisation.yaml`, then those that clusters or their mappings name. */
export const environmentsOf = derive(
  ['organisation', 'clusters'],
  (catalogue): ReadonlyMap<string, Environment> => {
    const declared = catalogue.organisation.environments ?? [];
    const clusters = [...clustersOf(catalogue).values()];
    const runIn = new Map(clusters.map((cluster) => [cluster.name, environmentsIn(cluster)]));
    const names = new Set([
      ...declared.map(({ name }) => name),
      ...clusters.flatMap(({ name }) => runIn.get(name) ?? []),
    ]);
    return new Map(
      [...names].map((name) => [
        name,
        {
          name,
          protected: declared.find((one) => one.name === name)?.protected ?? false,
          clusters: clusters
            .map((cluster) => cluster.name)
            .filter((cluster) => runIn.get(cluster)?.includes(name)),
        },
      ]),
    );
  },
);

/** Also answers for a name nobody declared: specs and mappings may hold one. */
export const environmentOf = (
  catalogue: Pick<Catalogue, 'organisation' | 'clusters'>,
  name: string,
): Environment => environmentsOf(catalogue).get(name) ?? { name, protected: false, clusters: [] };

/** Also answers for a cluster nobody declared. */
export const clusterOf = (
  catalogue: Pick<Catalogue, 'organisation' | 'clusters'>,
  name: string,
): Cluster => clustersOf(catalogue).get(name) ?? clusterSettings(catalogue.organisation, name);

const environmentsIn = ({ environments, mapping }: ClusterView): readonly string[] => [
  ...new Set([
    ...environments,
    ...mapping.flatMap(({ environment }) => (environment === undefined ? [] : [environment])),
  ]),
];
