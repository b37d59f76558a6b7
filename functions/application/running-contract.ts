import { compact } from '#domain/compact.ts';
import type { Site } from '#domain/placements.ts';
import type { Catalogue } from './catalogue.ts';
import { knownRevisionsOf } from './known-revisions.ts';

/** The protos of which a service says, in one place, that it was built with them. */
export interface RunningContract {
  /** As the label or annotation has it. */
  readonly revision: string;
  /** Where that revision is known: of which contract, the whole revision, and how many were published since. */
  readonly source?: string;
  readonly whole?: string;
  readonly behind?: number;
  readonly latest?: string;
}

/** The main workload speaks, else the first that says anything; undefined when none does. */
export function runningContractOf(
  catalogue: Pick<Catalogue, 'contracts'>,
  { serviceId, workloads }: Pick<Site, 'serviceId' | 'workloads'>,
): RunningContract | undefined {
  const telling = workloads.filter(({ contractRevision }) => contractRevision !== undefined);
  const { contractRevision: revision } =
    telling.find(({ name }) => name === serviceId) ?? telling[0] ?? {};
  if (revision === undefined) return undefined;
  const { find, latest } = knownRevisionsOf(catalogue);
  const place = find(revision);
  const newest = place && latest.get(place.source);
  if (place === undefined || newest === undefined) return { revision };
  return compact({
    revision,
    source: place.source,
    whole: place.revision,
    behind: newest.number - place.number,
    latest: newest.revision,
  });
}
