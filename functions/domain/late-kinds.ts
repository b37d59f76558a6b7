import type { LateKind, MissingKind, PollFacts } from './cluster-reading.ts';
import { compact } from './compact.ts';
import type { Problem } from './problem.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from './workload.ts';

/** What was known of a cluster before a poll. */
export interface KnownBefore {
  readonly late: readonly LateKind[];
  /** Kinds that were ever listed. */
  readonly kinds: ReadonlySet<SnapshotKind>;
  /** Whether the poll before looked there, or something is known of it. */
  readonly knewNamespace: (namespace: string) => boolean;
  /** When the poll before began; absent: there was none. */
  readonly polledAt?: string;
}

/**
 * The kinds that are older than the others after a poll that listed `listed`. A kind keeps `since` and `fetchedAt` for as
 * long as it stays away, whatever the reason turns into. A kind that was listed once and is asked for no more is late too.
 */
export function lateAfter(
  before: KnownBefore,
  { skipped, missing }: Pick<PollFacts, 'skipped' | 'missing'>,
  listed: readonly SnapshotKind[],
  takenAt: string,
): readonly LateKind[] {
  const told = new Set(missing.map(({ kind }) => kind));
  const waiting = before.late.filter(({ kind }) => skipped.includes(kind) && !told.has(kind));
  const unasked = [...before.kinds]
    .filter((kind) => !listed.includes(kind) && !told.has(kind) && !skipped.includes(kind))
    .map((kind) => ({ kind, problem: notAsked(kind) }));
  const late = [...missing, ...unasked].flatMap((one) => datedOf(one, before, takenAt));
  return [...waiting, ...late].sort(
    (a, b) =>
      SNAPSHOT_KINDS.indexOf(a.kind) - SNAPSHOT_KINDS.indexOf(b.kind) ||
      ((a.namespaces?.[0] ?? '') < (b.namespaces?.[0] ?? '') ? -1 : 1),
  );
}

/** A pushed snapshot of everything brings late kinds up to date. */
export const lateAfterPush = (
  late: readonly LateKind[],
  {
    kinds,
    namespaces,
    whole,
  }: {
    readonly kinds: readonly SnapshotKind[];
    readonly namespaces?: readonly string[];
    readonly whole: boolean;
  },
): readonly LateKind[] =>
  whole && namespaces === undefined ? late.filter(({ kind }) => !kinds.includes(kind)) : late;

/** Namespaces that fell behind at the same time stay together. */
function datedOf(
  { kind, problem, namespaces }: MissingKind,
  before: KnownBefore,
  takenAt: string,
): readonly LateKind[] {
  const dates = (namespace?: string) => datesOf(kind, namespace, before, takenAt);
  if (namespaces === undefined) return [{ kind, problem, ...dates() }];
  const together = Map.groupBy(namespaces, (namespace) => JSON.stringify(dates(namespace)));
  return [...together.values()].map((some) => ({
    kind,
    namespaces: some,
    problem,
    ...dates(some[0]),
  }));
}

function datesOf(
  kind: SnapshotKind,
  namespace: string | undefined,
  { late, kinds, knewNamespace, polledAt }: KnownBefore,
  takenAt: string,
): Pick<LateKind, 'fetchedAt' | 'since'> {
  const before = late.filter(
    (one) =>
      one.kind === kind &&
      (namespace === undefined ||
        one.namespaces === undefined ||
        one.namespaces.includes(namespace)),
  );
  const eldest = before.sort((a, b) => (a.since < b.since ? -1 : 1))[0];
  if (eldest) return compact({ fetchedAt: eldest.fetchedAt, since: eldest.since });
  const isKnown = kinds.has(kind) && (namespace === undefined || knewNamespace(namespace));
  return compact({ fetchedAt: isKnown ? polledAt : undefined, since: takenAt });
}

/** Of a kind the cluster does not have, or does not grant where that is to be expected: asked again once in a while. */
export const isOnlyNote = ({ problem }: MissingKind): boolean => problem.severity === 'info';

const notAsked = (kind: SnapshotKind): Problem => ({
  severity: 'info',
  code: 'kind-not-asked',
  path: '',
  message: `${kind} is no longer asked for: what is known of it grows older.`,
  cure: 'Set in organisation.yaml what lets the poller ask for it again, if you miss it.',
});
