interface Autoscaler {
  readonly min: number;
  readonly max: number;
  readonly current: number;
}

/** The one nearest to its maximum: it is the first to become a problem. */
export function busiestAutoscaler(
  workloads: readonly { readonly hpa: Autoscaler | null }[],
): Autoscaler | undefined {
  return workloads
    .flatMap(({ hpa }) => hpa ?? [])
    .toSorted((a, b) => b.current / b.max - a.current / a.max)[0];
}
