/** What of labels and annotations is kept beyond what the projection itself names. */
export interface Kept {
  /** The only label keys. */
  readonly labels: ReadonlySet<string>;
  /** The label or annotation of workloads that names the revision of their contract. */
  readonly revisionKey?: string;
}
