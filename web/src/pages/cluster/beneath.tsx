import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { Kinds } from './kinds.tsx';
import { Nodes } from './nodes.tsx';
import { Unmapped } from './unmapped.tsx';

/** What stands below the trouble of a cluster: what it runs on, what nobody claims, and what of it is known. */
export function Beneath({ cluster }: { readonly cluster: NonNullable<ClusterQuery['cluster']> }) {
  const isWhole = cluster.kinds.every(({ error }) => error === null);
  return (
    <>
      <Nodes cluster={cluster} />
      <Unmapped namespaces={cluster.unmapped} />
      {isWhole ? <Kinds kinds={cluster.kinds} cluster={cluster.name} /> : null}
    </>
  );
}
