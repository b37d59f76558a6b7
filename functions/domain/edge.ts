import type { Provenance } from './service.ts';

/** Why we believe that A depends on B; more kinds of evidence join later. */
export const EVIDENCE_KINDS = ['DECLARED', 'GRPC_CONSUMES', 'MESSAGING'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  /** What the file says: `dependsOn`, the RPC service's full name, `topic orders (acme.Order)`. */
  readonly detail: string;
  readonly provenance: Provenance;
}

/** `from` depends on `to`. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly evidence: readonly Evidence[];
}
