import { RemovalDocument, type RemovalFactsFragment } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { scopeOf } from '#web/proto/names.ts';

export interface Removal {
  /** What was removed: the name asked about, or what it was inside of. */
  readonly fullName: string;
  readonly by: RemovalFactsFragment;
}

/** The revision that removed what no contract in force holds; undefined where there is none, or while it is looked up. */
export function useRemoval(fullName: string, pause = false): Removal | undefined {
  const parent = scopeOf(fullName) || fullName;
  const { data } = useLiveQuery(RemovalDocument, { fullName, parent }, { pause });
  if (data?.removed) return { fullName, by: data.removed };
  return data?.outer ? { fullName: parent, by: data.outer } : undefined;
}
