import type { TroubleRowFragment } from '#web/gql/running/graphql.ts';

/** Rows that belong under one head; the first stand without. */
export interface TroubleGroup {
  readonly kind: 'now' | 'unknown' | 'notes' | 'muted';
  readonly rows: readonly TroubleRowFragment[];
}

/** In the order in which they come: what is wrong now, what silent clusters said last, mere notes, what is muted. */
export function groupTrouble(rows: readonly TroubleRowFragment[]): readonly TroubleGroup[] {
  return [...Map.groupBy(rows, kindOf)].map(([kind, own]) => ({ kind, rows: own }));
}

function kindOf({ state, severity }: TroubleRowFragment): TroubleGroup['kind'] {
  if (state === 'MUTED') return 'muted';
  if (state === 'UNKNOWN') return 'unknown';
  return severity === 'INFO' ? 'notes' : 'now';
}
