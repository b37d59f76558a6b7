import { createOwnership } from '#domain/ownership.ts';
import { derive } from './derive.ts';

export interface ContractOwnership {
  readonly ownerOf: (rpcService: string) => string | undefined;
  /** Full names of what a service serves of the contracts in force, in their order. */
  readonly ownedBy: (serviceId: string) => readonly string[];
}

/** Who serves which RPC service. */
export const ownershipOf = derive(
  ['organisation', 'services', 'contracts'],
  (catalogue): ContractOwnership => {
    const { ownerOf } = createOwnership(catalogue.organisation, catalogue.services.values());
    const owned = new Map<string, string[]>();
    for (const { services } of catalogue.contracts.values()) {
      for (const { fullName } of services) {
        const owner = ownerOf(fullName);
        const known = owned.get(owner ?? '');
        if (known) known.push(fullName);
        else if (owner !== undefined) owned.set(owner, [fullName]);
      }
    }
    for (const [owner, names] of owned) {
      if (names.length > 1) owned.set(owner, [...new Set(names)].sort());
    }
    return { ownerOf, ownedBy: (serviceId) => owned.get(serviceId) ?? [] };
  },
);

/** Who owns what is declared there: of a field or a nested message, who owns what it lies in. */
export function ownerOfSymbol(
  ownerOf: ContractOwnership['ownerOf'],
  symbol: string,
): string | undefined {
  for (let name = symbol; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const owner = ownerOf(name);
    if (owner !== undefined) return owner;
  }
  return undefined;
}
