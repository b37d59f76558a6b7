interface Namespace {
  readonly system: boolean;
  readonly workloads: readonly unknown[];
}

/** Workloads that no service claims; those of the cluster's own namespaces are nobody's to claim. */
export function countUnmapped(namespaces: readonly Namespace[]): number {
  return namespaces
    .filter(({ system }) => !system)
    .reduce((sum, { workloads }) => sum + workloads.length, 0);
}
