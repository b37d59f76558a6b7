import type { SourceKind } from '#web/gql/graphql.ts';
import type { HeardAge } from '#web/live/heard.ts';

interface Source {
  readonly name: string;
  readonly kind: SourceKind;
  readonly lastSeen: string;
  readonly silent: boolean;
}

/** A source, as last heard of by now: clusters say when they last spoke without another answer. */
export function heardSource<S extends Source>(
  source: S,
  ageOf: (cluster: string, told: HeardAge) => HeardAge,
): S {
  if (source.kind !== 'CLUSTER') return source;
  const { asOf, stale } = ageOf(source.name, { asOf: source.lastSeen, stale: source.silent });
  return { ...source, lastSeen: asOf, silent: stale };
}
