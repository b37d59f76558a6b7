import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { detailsOf, versionOf } from './change-details.ts';
import { endOf, type RolloutEnd } from './rollout-end.ts';

export interface JoinedChanges<Row> {
  /** Without the ends that are told beside their beginning. */
  readonly rows: readonly Row[];
  /** By the id of the rollout. */
  readonly ends: ReadonlyMap<string, RolloutEnd>;
}

/**
 * Sets the end of a rollout beside its beginning, where both are listed, and what was taken into use again after it.
 * `changes` are newest first.
 */
export function joinRollouts<Row extends ChangeLineFragment>(
  changes: readonly Row[],
): JoinedChanges<Row> {
  const finished = new Map(
    changes
      .filter(({ kind }) => kind === 'ROLLOUT_FINISHED')
      .toReversed()
      .map((change) => [placeOf(change, detailsOf(change.after).startedAt), change]),
  );
  const told = new Set<string>();
  const ends = new Map<string, RolloutEnd>();
  const next = new Map<string, ChangeLineFragment>();
  for (const change of changes.filter(({ kind }) => kind === 'ROLLOUT')) {
    const end = finished.get(placeOf(change, change.at));
    const later = detailsOf(next.get(placeOf(change))?.after);
    next.set(placeOf(change), change);
    const undone = later.backTo === undefined ? '' : versionOf(later);
    if (end === undefined && undone === '') continue;
    if (end) told.add(end.id);
    ends.set(change.id, {
      ...endOf(detailsOf(end?.after)),
      ...(undone === '' ? {} : { undone }),
    });
  }
  return { rows: changes.filter(({ id }) => !told.has(id)), ends };
}

const placeOf = ({ source, subject }: ChangeLineFragment, startedAt?: unknown): string =>
  [source, subject, startedAt ?? ''].join(' ');
