import type { Organisation } from './organisation.ts';
import type { Service } from './service.ts';

/** Which service serves an RPC service. */
export interface Ownership {
  /** The owner; undefined when nobody claims it, or several specs do and the organisation's patterns don't decide. */
  ownerOf(fullName: string): string | undefined;
  /** Everybody who claims it, by id. */
  claimantsOf(fullName: string): readonly string[];
}

/** A spec's `grpc.provides` comes first, then the package patterns of `organisation.yaml`, the first that matches. */
export function createOwnership(
  organisation: Organisation,
  services: Iterable<Service>,
): Ownership {
  const ids = new Set<string>();
  const providers = new Map<string, string[]>();
  for (const { serviceId, spec } of services) {
    ids.add(serviceId);
    for (const fullName of spec.grpc?.provides ?? []) {
      const known = providers.get(fullName);
      // Named twice by one spec, it is last.
      if (known?.at(-1) === serviceId) continue;
      if (known) known.push(serviceId);
      else providers.set(fullName, [serviceId]);
    }
  }
  for (const claimants of providers.values()) if (claimants.length > 1) claimants.sort();
  const patterns = (organisation.contracts?.owners ?? []).map(compile);

  const byPackage = (fullName: string): string | undefined => {
    const name = fullName.slice(0, Math.max(0, fullName.lastIndexOf('.')));
    for (const match of patterns) {
      const id = match(name);
      if (id !== undefined && ids.has(id)) return id;
    }
    return undefined;
  };
  const claimantsOf = (fullName: string): readonly string[] => {
    const provided = providers.get(fullName);
    if (provided) return provided;
    const owner = byPackage(fullName);
    return owner === undefined ? [] : [owner];
  };
  return {
    claimantsOf,
    ownerOf: (fullName) => {
      const claimants = claimantsOf(fullName);
      if (claimants.length <= 1) return claimants[0];
      const owner = byPackage(fullName);
      return owner !== undefined && claimants.includes(owner) ? owner : undefined;
    },
  };
}

/** `acme.{name}.v*` → `acme-{name}`: `{name}` is one segment, `*` any rest of one. */
function compile({
  package: pattern,
  service,
}: {
  readonly package: string;
  readonly service: string;
}): (name: string) => string | undefined {
  const source = pattern
    .split(/(\{name\}|\*)/)
    .map((part, index, parts) => {
      if (part === '{name}') return parts.indexOf(part) === index ? '([^.]+)' : '\\1';
      return part === '*' ? '[^.]*' : part.replace(/[^A-Za-z0-9_]/g, '\\$&');
    })
    .join('');
  const expression = new RegExp(`^${source}$`);
  return (name) => {
    const found = expression.exec(name);
    // Package segments may hold `_`, which no service id can.
    return found ? service.replaceAll('{name}', (found[1] ?? '').replaceAll('_', '-')) : undefined;
  };
}
