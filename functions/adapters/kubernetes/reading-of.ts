import type { AskedCluster, ClusterReading } from '#application/ports.ts';
import type { MissingKind } from '#domain/cluster-reading.ts';
import type { Projection } from '#domain/kubernetes/project-items.ts';
import type { Problem } from '#domain/problem.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';
import type { Way } from './connection.ts';
import { concernsAll, type Failure, failureProblem } from './failure-problems.ts';
import type { Listed } from './list-kind.ts';
import type { Resource } from './resources.ts';
import type { Place } from './wanted-places.ts';

/** What came of one list. */
export interface ListedPlace extends Place {
  readonly list: Listed;
}

interface Poll {
  readonly asked: AskedCluster;
  readonly way: Way;
}

/**
 * Puts the lists together. A kind counts as listed when it was in one namespace at least; where it was not, there is a gap.
 * What made the poll stop is told once, and is the reason for all that was given up because of it.
 */
export function readingOf(
  listed: readonly ListedPlace[],
  further: Projection,
  poll: Poll,
  stopped: boolean,
): Omit<ClusterReading, 'cost'> {
  const complete = listed.flatMap(({ list }) =>
    list.kind === 'complete' ? [list.projection] : [],
  );
  const kinds = new Set(
    listed.flatMap(({ resource, list }) => (list.kind === 'complete' ? [resource.kind] : [])),
  );
  const failures = explained(listed, stopped);
  const missing = [...Map.groupBy(failures, ({ resource }) => resource).values()].flatMap((some) =>
    missingOf(some, kinds, poll),
  );
  const all = [...complete, further];
  const problems = all.flatMap((one) => one.problems);
  return {
    kinds: SNAPSHOT_KINDS.filter((kind) => kinds.has(kind)),
    projection: {
      objects: all.flatMap(({ objects }) => objects),
      unread: [...all.flatMap(({ unread }) => unread), ...gapsOf(failures)],
      ...(further.whole ? { whole: further.whole } : {}),
      problems: [...problems, ...unrepeated(told(missing))],
    },
    missing: missing.map(({ kind, namespaces, problem }) =>
      namespaces === undefined ? { kind, problem } : { kind, namespaces, problem },
    ),
  };
}

interface FailedPlace extends Place {
  readonly answer: Failure;
}

/** What was given up because of something else failed for the reason of that. */
function explained(listed: readonly ListedPlace[], stopped: boolean): readonly FailedPlace[] {
  const failed = listed.flatMap(({ list, ...place }) =>
    list.kind === 'failed' ? [{ ...place, answer: list.answer }] : [],
  );
  const reason = failed.find(({ answer }) => concernsAll(answer))?.answer;
  return failed.map((one) =>
    stopped && reason !== undefined && one.answer.kind === 'given-up'
      ? { ...one, answer: reason }
      : one,
  );
}

/** A kind that is missing, and what its problem was made of. */
interface FailedKind extends MissingKind {
  readonly failure: Failure;
  readonly place: Parameters<typeof failureProblem>[1];
}

/** Kinds that failed by the same fault in the same places are one problem; what each permission lacks is its own. */
function told(missing: readonly FailedKind[]): readonly Problem[] {
  const alike = Map.groupBy(missing, ({ kind, failure, problem, namespaces = [] }) =>
    FAULTS.has(problem.code)
      ? [problem.code, failureCode(failure), ...namespaces].join(' ')
      : `${kind} ${namespaces.join(' ')}`,
  );
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    if (others.length === 0) return [first.problem];
    const also = others.map(({ place }) => place.resource);
    return [failureProblem(first.failure, { ...first.place, also })];
  });
}

const FAULTS: ReadonlySet<string> = new Set(['connection-broke', 'cluster-slow', 'cluster-error']);

const failureCode = (failure: Failure): string =>
  failure.kind === 'unreachable' ? failure.code : sameFailure(failure);

/** Of one kind, by what went wrong. Namespaces are named when the kind was listed in others. */
function missingOf(
  failures: readonly FailedPlace[],
  listed: ReadonlySet<SnapshotKind>,
  { asked, way }: Poll,
): readonly FailedKind[] {
  const alike = Map.groupBy(failures, ({ answer }) => sameFailure(answer));
  return [...alike.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const { resource, answer } = first;
    const namespaces = some.flatMap(({ namespace }) => namespace ?? []);
    const isPart = namespaces.length > 0 && (listed.has(resource.kind) || alike.size > 1);
    const where = isPart ? { namespaces } : {};
    const place = {
      cluster: asked.name,
      way,
      resource,
      byNamespace: asked.namespaces !== undefined,
      ...where,
    };
    const problem = failureProblem(answer, place);
    return [{ kind: resource.kind, ...where, problem, failure: answer, place }];
  });
}

const sameFailure = (failure: Failure): string =>
  failure.kind === 'status' ? `${failure.status}` : failure.kind;

/** Where nothing may be deleted; a kind that was listed nowhere is not among the listed ones anyway. */
const gapsOf = (failures: readonly FailedPlace[]): Projection['unread'] =>
  failures.flatMap(({ resource, namespace }: { resource: Resource; namespace?: string }) =>
    namespace === undefined ? [] : [{ kind: resource.kind, namespace }],
  );

const unrepeated = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];
