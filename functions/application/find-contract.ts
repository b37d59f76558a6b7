import type { ContractIndex } from '#domain/contract.ts';
import { readLabel } from '#domain/label-state.ts';
import type { Catalogue } from './catalogue.ts';
import { readSource } from './contract-state.ts';
import type { ReadRevision } from './find-proto.ts';
import type { DocumentStore } from './ports.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly catalogue: Catalogue;
  readonly readRevision: ReadRevision;
}

/** A contract of a source by revision, or by the name of a label; without a name the one in force. */
export async function findContract(
  { store, catalogue, readRevision }: Dependencies,
  source: string,
  name?: string,
): Promise<ContractIndex | undefined> {
  const inForce = catalogue.contracts.get(source);
  if (name === undefined || name === inForce?.revision) return inForce;
  const own = await readRevision(source, name);
  if (own !== undefined) return own;
  const { state } = await readSource(store, source);
  const revision = readLabel(state?.digests, name)?.revision;
  if (revision === undefined) return undefined;
  return revision === inForce?.revision ? inForce : readRevision(source, revision);
}
