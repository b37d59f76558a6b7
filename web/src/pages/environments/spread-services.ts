interface Side {
  readonly environment: { readonly name: string };
  readonly cluster: { readonly name: string };
}
interface Row {
  readonly service: { readonly serviceId: string };
  readonly base: Side | null;
  readonly target: Side | null;
}

/** The services that these rows show in one environment of several clusters, by their IDs. */
export function spreadServices(rows: readonly Row[]): ReadonlySet<string> {
  const clusters = new Map<string, string>();
  const found = new Set<string>();
  for (const { service, base, target } of rows) {
    for (const side of [base, target]) {
      if (side === null) continue;
      const place = `${service.serviceId} ${side.environment.name}`;
      const known = clusters.get(place) ?? side.cluster.name;
      clusters.set(place, known);
      if (known !== side.cluster.name) found.add(service.serviceId);
    }
  }
  return found;
}
