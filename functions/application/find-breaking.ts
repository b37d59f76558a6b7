import type { ComparableSet, Locations } from '#domain/comparison/comparable-set.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { breathe } from './breathe.ts';
import { comparableContract, type ReadFiles } from './comparable-contract.ts';
import type { DescriptorSet } from './descriptor-set.ts';
import { differingParts } from './differing-parts.ts';
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

/**
 * What a set breaks of the contract in force, by the strictest rules, which look at nothing beyond a package: so it is
 * compared in parts, and only one of them is held. Reads the former bytes of what differs.
 */
export async function findBreaking(
  { store, codec, comparableReader }: Dependencies,
  before: ContractIndex,
  after: ContractIndex,
  { files }: DescriptorSet,
): Promise<readonly ContractChange[]> {
  const sent = new Map(files.map(({ raw }) => [raw.path, raw.bytes]));
  const fromSet: ReadFiles = async (wanted) =>
    wanted.map(({ path }) => sent.get(path) ?? new Uint8Array());
  const open = (index: ContractIndex, read: ReadFiles): ComparableSet => ({
    ...comparableContract(comparableReader, index, read, 0),
    locate: () => NOWHERE,
  });
  const old = open(before, (wanted) => readProtoFiles(store, codec, wanted));
  const fresh = open(after, fromSet);
  const broken: ContractChange[] = [];
  for (const part of differingParts(before, after)) {
    const changes = await compareSets(
      restricted(old, fresh, part),
      restricted(fresh, old, part),
      'FILE',
    );
    broken.push(...changes.filter(({ breaking }) => breaking));
    await breathe();
  }
  return broken;
}

/** As if nothing differed beyond some paths: both have every other file, and it is the same. */
function restricted(
  own: ComparableSet,
  other: ComparableSet,
  part: ReadonlySet<string>,
): ComparableSet {
  const paths = [...own.digests.keys(), ...other.digests.keys()];
  const digests = new Map(paths.flatMap((path) => (part.has(path) ? [] : [[path, '']])));
  for (const path of part) {
    const digest = own.digests.get(path);
    if (digest !== undefined) digests.set(path, digest);
  }
  return {
    ...own,
    digests,
    packageOf: (path) => (own.digests.has(path) ? own : other).packageOf(path),
  };
}
