import type { Catalogue } from '#application/catalogue.ts';
import { derive } from '#application/derive.ts';
import { ownershipOf } from '#application/ownership-of.ts';
import { consumersOf, rpcServicesOf } from '#application/rpc-services-of.ts';
import { compact } from '#domain/compact.ts';
import { type FactValue, unknownFact } from '#domain/facts/rule-facts.ts';
import type { Service } from '#domain/service.ts';
import { type Break, breaksOf } from './breaks-of.ts';

/** What rests on contracts: nothing of it depends on the time. */
export type Contracted = Pick<Catalogue, 'organisation' | 'entries' | 'services' | 'contracts'>;

type Direction = 'provided' | 'consumed';

/** What a service provides, by contract and by its own word, and what it says to consume. */
export function rpcServiceFacts(catalogue: Contracted, service: Service): readonly FactValue[] {
  const { grpc = {} } = service.spec;
  const known = rpcServicesOf(catalogue);
  const provided = providedBy(catalogue, service);
  const fact = (direction: Direction, declared: boolean) => (fullName: string) =>
    rpcServiceFact(catalogue, fullName, direction, declared);
  const declares = new Set(grpc.provides ?? []);
  return [
    ...provided.map((name) => fact('provided', declares.has(name))(name)),
    ...[...new Set(grpc.consumes ?? [])].map(fact('consumed', true)),
    ...(known.size === 0 && (catalogue.organisation.contracts?.owners ?? []).length > 0
      ? [unknownFact(NO_CONTRACT)]
      : []),
  ];
}

const NO_CONTRACT = 'no contract was published yet';

/** Those of the contracts in force that are its own, and those its spec names beside them. */
const providedBy = (catalogue: Contracted, { serviceId, spec }: Service): readonly string[] => [
  ...new Set([...ownershipOf(catalogue).ownedBy(serviceId), ...(spec.grpc?.provides ?? [])]),
];

function rpcServiceFact(
  catalogue: Contracted,
  fullName: string,
  direction: Direction,
  declared: boolean,
): FactValue {
  const found = rpcServicesOf(catalogue).get(fullName);
  const told = compact({
    fullName,
    direction,
    declared,
    package: fullName.slice(0, Math.max(0, fullName.lastIndexOf('.'))),
    owner: ownershipOf(catalogue).ownerOf(fullName),
    consumers: direction === 'provided' ? consumerIds(catalogue, fullName) : [],
  });
  if (found === undefined) {
    const unknown = unknownFact(whyUnknown(catalogue, fullName));
    return { ...told, deprecated: unknown, methods: unknown, source: unknown };
  }
  const { deprecated, methods, package: own } = found.summary;
  return { ...told, deprecated, methods, package: own, source: found.contract.source };
}

const consumerIds = (catalogue: Contracted, fullName: string): readonly string[] =>
  (consumersOf(catalogue).get(fullName) ?? []).map(({ serviceId }) => serviceId);

/** Whether the contract calls an RPC service deprecated. */
export function deprecationOf(catalogue: Contracted, fullName: string): FactValue {
  const found = rpcServicesOf(catalogue).get(fullName);
  return found?.summary.deprecated ?? unknownFact(whyUnknown(catalogue, fullName));
}

const whyUnknown = ({ contracts }: Contracted, fullName: string): string =>
  contracts.size === 0 ? NO_CONTRACT : `no contract in force holds ${fullName}`;

/** What broke of what it provides and of what it uses, newest first. */
export function contractChangeFacts(catalogue: Contracted, service: Service): readonly FactValue[] {
  const { grpc = {}, messaging = {} } = service.spec;
  const owned = brokenOf(catalogue).get(service.serviceId) ?? [];
  return [
    ...concerning(catalogue, 'provided', owned, messaging.publishes),
    ...concerning(catalogue, 'consumed', grpc.consumes, messaging.subscribes),
    ...unheardOf(catalogue, 'provided', grpc.provides),
    ...unheardOf(catalogue, 'consumed', grpc.consumes),
  ];
}

/** By owner, the RPC services of which something broke; also those that are gone. */
const brokenOf = derive(
  ['organisation', 'services', 'contracts'],
  (catalogue): ReadonlyMap<string, readonly string[]> => {
    const { ownerOf } = ownershipOf(catalogue);
    const names = [...breaksOf(catalogue).byRpcService.keys()];
    return Map.groupBy(names, (name) => ownerOf(name) ?? '');
  },
);

function concerning(
  catalogue: Contracted,
  direction: Direction,
  rpcServices: readonly string[] = [],
  topics: readonly { readonly message?: string | undefined }[] = [],
): readonly FactValue[] {
  const { byRpcService, byMessage } = breaksOf(catalogue);
  const found = new Set<Break>([
    ...rpcServices.flatMap((name) => byRpcService.get(name) ?? []),
    ...topics.flatMap(({ message = '' }) => byMessage.get(message) ?? []),
  ]);
  return [...found]
    .sort((a, b) => (a.at > b.at ? -1 : Number(a.at < b.at)))
    .map(({ rpcServices: all, messages: _, ...one }) => ({
      direction,
      ...one,
      rpcServices: all.filter((name) => rpcServices.includes(name)),
    }));
}

/** What became of RPC services that no contract holds, and of which none told that they are gone. */
function unheardOf(
  catalogue: Contracted,
  direction: Direction,
  rpcServices: readonly string[] = [],
): readonly FactValue[] {
  const { byRpcService } = breaksOf(catalogue);
  const known = rpcServicesOf(catalogue);
  return rpcServices
    .filter((name) => !known.has(name) && !byRpcService.has(name))
    .map((name) => unknownFact(whyUnknown(catalogue, name), { direction, rpcServices: [name] }));
}
