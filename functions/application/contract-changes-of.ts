import { type Breaking, breakingOf, isInside } from '#domain/breaking.ts';
import type { Change, ChangeKind } from '#domain/change.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { ContractIndex, RpcServiceSummary } from '#domain/contract.ts';
import {
  type ContractDifference,
  type ServiceDifference,
  serviceFacts,
} from '#domain/contract-changes.ts';
import { createOwnership } from '#domain/ownership.ts';
import type { Catalogue } from './catalogue.ts';
import { compareServiceViews } from './compare-service-views.ts';
import type { ContractDraft } from './draft-contract.ts';
import { identified } from './identified.ts';
import type { Codec, DocumentStore } from './ports.ts';
import { typeChangesOf } from './type-changes-of.ts';
import { typesTaken } from './types-taken.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly readCatalogue: () => Promise<Catalogue>;
}

/**
 * One change an RPC service, in the history of its owner, with what it breaks; and what changed of types that belong to
 * none of these services, by who owns them.
 */
export async function contractChangesOf(
  dependencies: Dependencies,
  before: ContractIndex | undefined,
  { index, viewOf }: ContractDraft,
  difference: ContractDifference,
  broken: readonly ContractChange[],
): Promise<readonly Change[]> {
  const { added, changed, removed } = difference;
  const isSame = added.length + changed.length + removed.length + broken.length === 0;
  if (isSame && (before === undefined || typeChangesOf(before, index).length === 0)) return [];
  const { organisation, services } = await dependencies.readCatalogue();
  const { ownerOf } = createOwnership(organisation, services.values());
  const { source, revision, generation, publishedAt: at } = index;
  const make = (
    kind: ChangeKind,
    subject: string,
    owner: string | undefined,
    rest: Pick<Change, 'summary' | 'before' | 'after'> & { breaking?: Breaking | undefined },
  ): Change => {
    const { breaking, ...said } = rest;
    const serviceId = owner === undefined ? {} : { serviceId: owner };
    const draft = { kind, at, source, revision, ...serviceId, subject, ...said };
    const change = identified(dependencies.codec, draft, generation);
    return breaking === undefined ? change : { ...change, breaking };
  };
  const differences = await compareServiceViews(dependencies, before, viewOf, changed);
  const told = new Set<string>();
  const tell = (contract: ContractIndex | undefined, service: RpcServiceSummary) => {
    const own = new Set([service.fullName, ...(contract ? typesTaken(contract, service) : [])]);
    for (const name of own) told.add(name);
    return own;
  };
  const brokenIn = (was: RpcServiceSummary, is?: RpcServiceSummary): Breaking | undefined => {
    const own = new Set([...tell(before, was), ...(is ? tell(index, is) : [was.file])]);
    if (is === undefined) told.add(was.file);
    return breakingOf(broken.filter(({ symbol }) => isInside(symbol, own)));
  };
  const ofServices = [
    ...added.map((service) => {
      tell(index, service);
      return make('rpc-service-added', service.fullName, ownerOf(service.fullName), {
        summary: `RPC service ${service.fullName} was added with ${methodCount(service)}.`,
        after: serviceFacts(service),
      });
    }),
    ...changed.map(({ before: was, after: is }, number) => {
      const { fullName } = is;
      const { summary, ...facts } = differences[number] as ServiceDifference;
      const said = { summary: `RPC service ${fullName} changed: ${summary}.`, ...facts };
      const breaking = brokenIn(was, is);
      return make('rpc-service-changed', fullName, ownerOf(fullName), { ...said, breaking });
    }),
    ...removed.map((service) =>
      make('rpc-service-removed', service.fullName, ownerOf(service.fullName), {
        summary: `RPC service ${service.fullName} with ${methodCount(service)} was removed.`,
        before: serviceFacts(service),
        breaking: brokenIn(service),
      }),
    ),
  ];
  if (before === undefined) return ofServices;
  const rest = typeChangesOf(before, index, { ownerOf, told, broken });
  return [
    ...ofServices,
    ...rest.map(({ owner, ...said }) => make('contract-changed', source, owner, said)),
  ];
}

const methodCount = ({ methods }: RpcServiceSummary): string =>
  methods.length === 1 ? '1 method' : `${methods.length} methods`;
