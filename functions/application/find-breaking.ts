import type { Locations } from '#domain/comparison/comparable-set.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { comparableContract, type ReadFiles } from './comparable-contract.ts';
import type { DescriptorSet } from './descriptor-set.ts';
import type { Codec, ComparableReader, DocumentStore } from './ports.ts';
import { readProtoFiles } from './read-proto-files.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly comparableReader: ComparableReader;
}

/** Lines and comments are looked up when somebody opens the comparison. */
const NOWHERE: Locations = {
  hasSourceInfo: false,
  lineOf: () => undefined,
  commentOf: () => undefined,
};

/** What a set breaks of the contract in force, by the strictest rules; reads the former bytes of what differs. */
export async function findBreaking(
  { store, codec, comparableReader }: Dependencies,
  before: ContractIndex,
  after: ContractIndex,
  { files }: DescriptorSet,
): Promise<readonly ContractChange[]> {
  const sent = new Map(files.map(({ raw }) => [raw.path, raw.bytes]));
  const fromSet: ReadFiles = async (wanted) =>
    wanted.map(({ path }) => sent.get(path) ?? new Uint8Array());
  const open = (index: ContractIndex, read: ReadFiles) => ({
    ...comparableContract(comparableReader, index, read),
    locate: () => NOWHERE,
  });
  const changes = await compareSets(
    open(before, (wanted) => readProtoFiles(store, codec, wanted)),
    open(after, fromSet),
    'FILE',
  );
  return changes.filter(({ breaking }) => breaking);
}
