import type { ContractIndex, RpcServiceSummary } from './contract.ts';

/** Where an RPC service, a message or an enum is declared. */
export interface ProtoPlace {
  readonly source: string;
  /** Path of the file inside its contract. */
  readonly file: string;
  /** Address of the file's view. */
  readonly viewKey: string;
}

/** Finds by full name among contracts; when several declare the same, the first source by name. */
export interface ProtoLookup {
  rpcService(
    fullName: string,
  ):
    | (ProtoPlace & { readonly summary: RpcServiceSummary; readonly index: ContractIndex })
    | undefined;
  type(fullName: string): ProtoPlace | undefined;
}

export function createProtoLookup(contracts: ReadonlyMap<string, ContractIndex>): ProtoLookup {
  const indexes = [...contracts.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
  return {
    rpcService(fullName) {
      for (const index of indexes) {
        const summary = namesOf(index).services.get(fullName);
        const place = summary && placeOf(index, summary.fileNumber);
        if (summary && place) return { ...place, summary: summary.summary, index };
      }
      return undefined;
    },
    type(fullName) {
      for (const index of indexes) {
        const file = namesOf(index).types.get(fullName);
        if (file !== undefined) return placeOf(index, file);
      }
      return undefined;
    },
  };
}

interface Names {
  readonly services: ReadonlyMap<
    string,
    { readonly summary: RpcServiceSummary; readonly fileNumber: number }
  >;
  readonly types: ReadonlyMap<string, number>;
}

/** An index never changes after it was read: its names are put into maps once. */
const known = new WeakMap<ContractIndex, Names>();

function namesOf(index: ContractIndex): Names {
  const before = known.get(index);
  if (before) return before;
  const numbers = new Map(index.files.map(({ path }, number) => [path, number]));
  const names: Names = {
    services: new Map(
      index.services.map((summary) => [
        summary.fullName,
        { summary, fileNumber: numbers.get(summary.file) ?? -1 },
      ]),
    ),
    types: new Map(index.types.map(([fullName, file]) => [fullName, file])),
  };
  known.set(index, names);
  return names;
}

function placeOf(index: ContractIndex, number: number): ProtoPlace | undefined {
  const file = index.files[number];
  return file && { source: index.source, file: file.path, viewKey: file.viewKey };
}
