import type { ContractFile, ContractIndex } from '#domain/contract.ts';
import type { Catalogue } from './catalogue.ts';
import type { ReadRevision } from './find-proto.ts';

/** A proto file in the contract that holds it. */
export interface ProtoFile {
  readonly file: ContractFile;
  readonly contract: ContractIndex;
}

/** A file in force, or as it was at a revision; where several sources hold its path, the first by name. */
export async function findProtoFile(
  catalogue: Catalogue,
  readRevision: ReadRevision,
  path: string,
  { source, revision }: { readonly source?: string; readonly revision?: string },
): Promise<ProtoFile | undefined> {
  const sources = source === undefined ? [...catalogue.contracts.keys()].sort() : [source];
  for (const name of sources) {
    const inForce = catalogue.contracts.get(name);
    const contract =
      revision === undefined || revision === inForce?.revision
        ? inForce
        : await readRevision(name, revision);
    const file = contract?.files.find((one) => one.path === path);
    if (contract && file) return { contract, file };
  }
  return undefined;
}
