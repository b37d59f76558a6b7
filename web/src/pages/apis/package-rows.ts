/** A line of the list: a package, then its RPC services; the only one of a package has no line of the package above it. */
export type PackageRow<Service> =
  | { readonly kind: 'package'; readonly name: string; readonly count: number }
  | { readonly kind: 'service'; readonly service: Service; readonly isAlone: boolean };

interface Packaged {
  readonly package: string;
}

/** Services under their packages, as lines of one list; packages by name, services as they come. */
export function packageRows<Service extends Packaged>(
  services: readonly Service[],
): readonly PackageRow<Service>[] {
  const packages = Map.groupBy(services, (service) => service.package);
  return [...packages]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, members]): readonly PackageRow<Service>[] => [
      ...(members.length === 1 ? [] : [{ kind: 'package' as const, name, count: members.length }]),
      ...members.map((service) => ({
        kind: 'service' as const,
        service,
        isAlone: members.length === 1,
      })),
    ]);
}

/** How many RPC services each package declares. */
export function packageCounts(services: readonly Packaged[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const service of services) {
    counts.set(service.package, (counts.get(service.package) ?? 0) + 1);
  }
  return counts;
}
