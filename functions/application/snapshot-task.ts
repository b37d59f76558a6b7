import type { PollFacts } from '#domain/cluster-reading.ts';
import type { Projection } from '#domain/kubernetes/project-items.ts';
import type { Mapper } from '#domain/mapping.ts';
import type { MuteIndex } from '#domain/muted-findings.ts';
import type { SnapshotPublication } from '#domain/snapshot-publication.ts';
import type { ClusterContext } from './cluster-context.ts';
import type { Codec } from './ports.ts';

/** A snapshot, read and ready to be compared with what is stored. */
export interface SnapshotTask {
  readonly publication: SnapshotPublication;
  readonly projection: Projection;
  /** Whether the organisation names the cluster. */
  readonly declared: boolean;
  /** Absent as long as no change asks for it. */
  readonly mapper?: Mapper;
  /** What does not count; known together with the mapper. */
  readonly mutes?: MuteIndex;
  /** What the state of the cluster is to know of the labels that specs select by. */
  readonly selectors: ClusterContext['selectors'];
  readonly codec: Codec;
  readonly now: string;
  /** Then an older generation is compared too. */
  readonly dryRun: boolean;
  readonly poll?: Poll;
}

/** What a snapshot that came by a poll says besides. */
export interface Poll extends PollFacts {
  /** When its lease began. Without the lease it has been overtaken. */
  readonly lease: string;
}
