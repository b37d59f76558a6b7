interface Rolled {
  readonly environment: { readonly name: string };
  readonly version: string | null;
  readonly rolledOutAt: string | null;
}

export interface VersionLead {
  /** The environment that was rolled out later. */
  readonly newer: string;
  /** By how much; undefined when a time is missing or equal. */
  readonly seconds: number | undefined;
}

/** Which of two environments runs what is newer; undefined when they run the same or it is not known. */
export function versionLead(left: Rolled, right: Rolled): VersionLead | undefined {
  if (left.version === null || right.version === null) return undefined;
  if (left.version === right.version) return undefined;
  const [a, b] = [Date.parse(left.rolledOutAt ?? ''), Date.parse(right.rolledOutAt ?? '')];
  const known = Number.isFinite(a) && Number.isFinite(b) && a !== b;
  const newer = known && b > a ? right : left;
  return {
    newer: newer.environment.name,
    seconds: known ? Math.round(Math.abs(a - b) / 1_000) : undefined,
  };
}
