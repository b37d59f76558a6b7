import { kindsIn } from '#domain/namespace-digest.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';
import type { SourceState } from './documents.ts';
import type { SnapshotTask } from './snapshot-task.ts';

type Known = Pick<SourceState, 'digests' | 'kinds'> | undefined;

/** Kinds of which something is, or was, or is known not to be there: what appears of them is new. */
export const knownKinds = (state: Known): ReadonlySet<SnapshotKind> =>
  new Set([...(state?.kinds ?? []), ...Object.values(state?.digests ?? {}).flatMap(kindsIn)]);

/** The same after a snapshot: also the kinds of which it told everything there is in the cluster. */
export function kindsAfter(
  { publication, projection, poll }: SnapshotTask,
  state: Known,
  digests: SourceState['digests'],
): readonly SnapshotKind[] {
  const { kinds, namespaces, whole } = publication;
  const gaps = [...projection.unread, ...(poll?.missing ?? [])].map(({ kind }) => kind);
  const isEverywhere = namespaces === undefined || poll !== undefined;
  const isWhole = whole && isEverywhere && !gaps.includes(undefined);
  const told = isWhole ? kinds.filter((kind) => !gaps.includes(kind)) : [];
  const known = new Set([...knownKinds(state), ...knownKinds({ digests }), ...told]);
  return SNAPSHOT_KINDS.filter((kind) => known.has(kind));
}
