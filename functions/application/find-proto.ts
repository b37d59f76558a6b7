import type { ContractIndex } from '#domain/contract.ts';
import type { Catalogue } from './catalogue.ts';
import { type RpcService, rpcServicesOf } from './rpc-services-of.ts';

/** A message or enum by name: where it is declared, or that no contract holds it. */
export interface ProtoType {
  readonly kind: 'message' | 'enum';
  readonly fullName: string;
  /** Absent when the contract does not contain the type's file. */
  readonly place?: { readonly file: string; readonly viewKey: string };
  /** Where names inside it are looked up first; absent: in all contracts in force. */
  readonly contract?: ContractIndex;
}

/** Answers by revision; undefined when the source has none of that name. */
export type ReadRevision = (source: string, revision: string) => Promise<ContractIndex | undefined>;

/** An RPC service in force, or as it was at a revision of any source. */
export async function findRpcService(
  catalogue: Catalogue,
  readRevision: ReadRevision,
  fullName: string,
  revision?: string,
): Promise<RpcService | undefined> {
  if (revision === undefined) return rpcServicesOf(catalogue).get(fullName);
  for (const contract of await revisionsNamed(catalogue, readRevision, revision)) {
    const summary = contract.services.find((service) => service.fullName === fullName);
    if (summary) return { fullName, summary, contract, revision };
  }
  return undefined;
}

/** A type in force, or as it was at a revision of any source. */
export async function findProtoType(
  catalogue: Catalogue,
  readRevision: ReadRevision,
  fullName: string,
  revision?: string,
): Promise<ProtoType | undefined> {
  const contracts =
    revision === undefined
      ? bySource(catalogue)
      : await revisionsNamed(catalogue, readRevision, revision);
  return typeIn(contracts, fullName);
}

/** What a name inside a contract refers to: its own declaration first, then that of another contract in force. */
export const referredType = (
  catalogue: Pick<Catalogue, 'contracts'>,
  contract: ContractIndex | undefined,
  fullName: string,
): ProtoType | undefined =>
  typeIn([...(contract === undefined ? [] : [contract]), ...bySource(catalogue)], fullName);

function typeIn(contracts: readonly ContractIndex[], fullName: string): ProtoType | undefined {
  for (const contract of contracts) {
    const [number, kind] = typesOf(contract).get(fullName) ?? [];
    const file = contract.files[number ?? -1];
    if (file === undefined) continue;
    return {
      kind: kind === 'e' ? 'enum' : 'message',
      fullName,
      place: { file: file.path, viewKey: file.viewKey },
      contract,
    };
  }
  return undefined;
}

const bySource = ({ contracts }: Pick<Catalogue, 'contracts'>): readonly ContractIndex[] =>
  [...contracts.values()].sort((a, b) => (a.source < b.source ? -1 : 1));

async function revisionsNamed(
  catalogue: Catalogue,
  readRevision: ReadRevision,
  revision: string,
): Promise<readonly ContractIndex[]> {
  const found = await Promise.all(
    bySource(catalogue).map((contract) =>
      contract.revision === revision ? contract : readRevision(contract.source, revision),
    ),
  );
  return found.filter((contract) => contract !== undefined);
}

type Types = ReadonlyMap<string, readonly [file: number, kind: 'm' | 'e']>;

/** An index never changes after it was read: its names are put into a map once. */
const known = new WeakMap<ContractIndex, Types>();

function typesOf(contract: ContractIndex): Types {
  const types: Types =
    known.get(contract) ??
    new Map(contract.types.map(([fullName, file, kind]) => [fullName, [file, kind]]));
  known.set(contract, types);
  return types;
}
