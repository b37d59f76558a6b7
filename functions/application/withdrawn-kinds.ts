import type { LateKind, MissingKind } from '#domain/cluster-reading.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import type { ClusterReading } from './ports.ts';

type Listed = Pick<ClusterReading, 'kinds' | 'projection'>;

/**
 * The same reading, in which kinds whose API was taken from the cluster count as listed and empty: there can be no objects
 * of them. That takes two polls at least ten minutes apart in which the API server knew no such resource anywhere, for
 * one such answer may be that of a proxy, or of an API that is being put in anew. Only of what clusters are extended by:
 * that their objects went with their definition is certain.
 */
export function withWithdrawn(
  { kinds, projection }: Listed,
  missing: readonly MissingKind[],
  late: readonly LateKind[],
  from: string,
): Listed {
  const withdrawn = missing.filter(isUnserved).flatMap(({ kind }) => {
    const before = late.filter((one) => one.kind === kind);
    const isLong = before.some((one) => isUnserved(one) && plusSeconds(one.since, APART) <= from);
    return isLong ? [kind] : [];
  });
  if (withdrawn.length === 0) return { kinds, projection };
  const unread = projection.unread.filter(
    ({ kind }) => kind === undefined || !withdrawn.includes(kind),
  );
  return { kinds: [...kinds, ...withdrawn], projection: { ...projection, unread } };
}

const APART = 600;

const isUnserved = ({ kind, namespaces, problem }: MissingKind): boolean =>
  problem.code === 'kind-not-served' && namespaces === undefined && EXTENSIONS.has(kind);

/**
 * Defined by a CustomResourceDefinition, with which its objects are deleted. Everything else is Kubernetes' own and never
 * removed from it: a server that denies it has lost it from sight, not lost its objects.
 * https://kubernetes.io/docs/reference/using-api/deprecation-policy/
 */
const EXTENSIONS: ReadonlySet<SnapshotKind> = new Set(['HTTPRoute']);
