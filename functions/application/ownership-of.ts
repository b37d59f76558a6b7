import { createOwnership } from '#domain/ownership.ts';
import { derive } from './derive.ts';

export interface ContractOwnership {
  readonly ownerOf: (rpcService: string) => string | undefined;
  /** Full names of what a service serves of the contracts in force. */
  readonly ownedBy: (serviceId: string) => readonly string[];
}

/** Who serves which RPC service. */
export const ownershipOf = derive((catalogue): ContractOwnership => {
  const { ownerOf } = createOwnership(catalogue.organisation, catalogue.services.values());
  const owned = new Map<string, Set<string>>();
  for (const { services } of catalogue.contracts.values()) {
    for (const { fullName } of services) {
      const owner = ownerOf(fullName);
      if (owner === undefined) continue;
      owned.set(owner, (owned.get(owner) ?? new Set()).add(fullName));
    }
  }
  return { ownerOf, ownedBy: (serviceId) => [...(owned.get(serviceId) ?? [])].sort() };
});
