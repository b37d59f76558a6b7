import { findImpact } from '#domain/impact/find-impact.ts';
import type { Impact } from '#domain/impact/impact.ts';
import type { ImpactFacts, MessageUser } from '#domain/impact/impact-facts.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { edgesOf } from './edges-of.ts';
import { referredType } from './find-proto.ts';
import { currentId } from './find-service.ts';
import { ownershipOf } from './ownership-of.ts';
import { consumersOf, rpcServicesOf } from './rpc-services-of.ts';
import { usersInForce } from './users-of.ts';

/** Who is hit when these change, by the contracts in force and the specs. Costs no read. */
export const impactOf = (catalogue: Catalogue, names: readonly string[]): Impact =>
  findImpact(names, impactFacts(catalogue));

/** What impact is found from, in memory. */
export function impactFacts(catalogue: Catalogue): ImpactFacts {
  const rpcServices = rpcServicesOf(catalogue);
  const consumers = consumersOf(catalogue);
  const edges = edgesOf(catalogue);
  const ids = (list: readonly { readonly serviceId: string }[] = []) =>
    list.map(({ serviceId }) => serviceId);
  return {
    isType: (fullName) => referredType(catalogue, undefined, fullName)?.kind,
    isRpcService: (fullName) => rpcServices.has(fullName),
    methodsOf: (rpcService) => rpcServices.get(rpcService)?.summary.methods ?? [],
    usersOf: (type) => usersInForce(catalogue).of(type),
    serviceId: (name) => currentId(catalogue, name),
    providerOf: (rpcService) => ownershipOf(catalogue).ownerOf(rpcService),
    consumersOf: (rpcService) => ids(consumers.get(rpcService)),
    declaredDependentsOf: (serviceId) =>
      (edges.to.get(serviceId) ?? [])
        .filter(({ evidence }) => evidence.every(({ kind }) => kind === 'DECLARED'))
        .map(({ from }) => from),
    dependentsOf: (serviceId) => (edges.to.get(serviceId) ?? []).map(({ from }) => from),
    messagingOf: (message) => messageUsersOf(catalogue).get(message) ?? [],
  };
}

/** By full message name. */
const messageUsersOf = derive(
  ['services'],
  ({ services }): ReadonlyMap<string, readonly MessageUser[]> => {
    const users = new Map<string, MessageUser[]>();
    const add = (
      role: MessageUser['role'],
      serviceId: string,
      { topic, message }: { readonly topic: string; readonly message?: string | undefined },
    ) => {
      if (message === undefined) return;
      users.set(message, [...(users.get(message) ?? []), { serviceId, topic, role }]);
    };
    for (const { serviceId, spec } of services.values()) {
      for (const one of spec.messaging?.publishes ?? []) add('PUBLISHES', serviceId, one);
      for (const one of spec.messaging?.subscribes ?? []) add('SUBSCRIBES', serviceId, one);
    }
    return users;
  },
);
