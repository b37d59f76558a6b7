import type { Projection } from './kubernetes/project-items.ts';
import type { Problem } from './problem.ts';
import type { SnapshotPublication } from './snapshot-publication.ts';
import type { SnapshotKind } from './workload.ts';

/**
 * Everything the publisher of a snapshot is told. `known` are the kinds of which something is stored. A poll says itself
 * which kinds it could not list, and its user sends nothing that could be sent otherwise.
 */
export function snapshotProblems(
  publication: SnapshotPublication,
  projection: Projection,
  declared: boolean,
  known: ReadonlySet<SnapshotKind>,
  isPoll: boolean,
): readonly Problem[] {
  if (isPoll)
    return [...(declared ? [] : [undeclared(publication.cluster)]), ...polled(projection)];
  const { cluster, kinds, whole } = publication;
  const unsaid = [...known].filter((kind) => !kinds.includes(kind));
  return [
    ...(declared ? [] : [undeclared(cluster)]),
    ...(whole ? [] : [brokenOff]),
    ...projection.problems,
    ...(unsaid.length === 0 ? [] : [nothingSaid(unsaid)]),
  ];
}

/** Those that stay on the problems page: notes are for the publisher alone, and places in the list change each time. */
export const lastingProblems = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .filter(({ severity }) => severity !== 'info')
    .map((problem) => ({ ...problem, path: problem.path.replace(/^items\[\d+\] (?=\S)/, '') }));

const undeclared = (cluster: string): Problem => ({
  severity: 'warning',
  code: 'undeclared-cluster',
  path: '',
  message: `organisation.yaml does not name the cluster ${cluster}; it counts as an environment of its own.`,
  cure: `Add it: clusters: [{ name: ${cluster}, environments: [production], pushed: true }].`,
});

/** What a publisher is told of namespaces that are gone by a snapshot of everything; it concerns nobody later. */
export function removalProblems(
  { namespaces }: Pick<SnapshotPublication, 'namespaces'>,
  removed: readonly string[],
): readonly Problem[] {
  if (namespaces !== undefined || removed.length === 0) return [];
  const named = removed.slice(0, NAMED).join(', ');
  const more = removed.length - NAMED;
  return [
    {
      severity: 'warning',
      code: 'namespaces-removed',
      path: '',
      message: `Nothing is left of ${removed.length} ${removed.length === 1 ? 'namespace' : 'namespaces'} that the snapshot does not mention: ${named}${more > 0 ? ` and ${more} more` : ''}.`,
      cure: 'If it holds some namespaces only, say which: namespaces=pay,ledger (msd: --namespaces); the next one that mentions the others brings them back.',
    },
  ];
}

const NAMED = 10;

const polled = ({ problems }: Projection): readonly Problem[] =>
  problems.map((problem) =>
    problem.code === 'unreadable-object'
      ? {
          ...problem,
          cure: 'Look at it with kubectl get … -o yaml: what the API server or a controller wrote there is not in its API. It is taken over as soon as it can be read.',
        }
      : problem,
  );

const brokenOff: Problem = {
  severity: 'warning',
  code: 'broken-off-list',
  path: '',
  message: 'The list has a continue token: more follows. Nothing was removed by it.',
  cure: 'Send the list in one piece: kubectl get … --chunk-size=0 -o json.',
};

const nothingSaid = (kinds: readonly SnapshotKind[]): Problem => ({
  severity: 'info',
  code: 'kinds-not-declared',
  path: '',
  message: `Nothing was said about ${kinds.join(', ')}: what is known of them stays.`,
  cure: 'Nothing, if they were left out on purpose or could not be listed. If none are left, say so: declare with the parameter kinds (msd: --kinds) everything that was asked for.',
});

export const generationConflict = (
  { generation, revision }: SnapshotPublication,
  stored: string | undefined,
): Problem => ({
  severity: 'error',
  code: 'generation-conflict',
  path: '',
  message: `Generation ${generation} is already that of revision ${stored}, not of ${revision}.`,
  cure: 'Let the generation rise with every snapshot, or leave generation and revision out.',
});
