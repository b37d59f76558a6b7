import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { Json } from '#domain/json.ts';
import { COMPARISON_DAYS, daysAfter } from '#domain/retention.ts';
import { comparableContract } from './comparable-contract.ts';
import { ref } from './documents.ts';
import { packDocument, readPacked } from './packed.ts';
import type { Clock, Codec, ComparableReader, DocumentStore } from './ports.ts';
import { readProtoFiles } from './read-proto-files.ts';
import { stageImmutable } from './stage.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly clock: Clock;
  readonly comparableReader: ComparableReader;
}

/** Everything that changed between two revisions of the store. */
export type CompareRevisions = (
  before: ContractIndex,
  after: ContractIndex,
  ruleSet: RuleSet,
) => Promise<readonly ContractChange[]>;

/** Rises when the same files compare differently: what was kept before is then worked out again. */
const ENGINE_VERSION = '2';
/** Comparisons kept in memory: a page asks for one several times. */
const REMEMBERED = 4;
/** A comparison of more differing files is also kept in the store: it would take the next instance seconds. */
const MANY_FILES = 200;

export function createComparer(dependencies: Dependencies): CompareRevisions {
  const known = new Map<string, Promise<readonly ContractChange[]>>();
  return (before, after, ruleSet) => {
    const key = comparisonKey(dependencies.codec, before, after, ruleSet);
    const found = known.get(key) ?? compare(dependencies, key, before, after, ruleSet);
    known.delete(key);
    known.set(key, found);
    found.catch(() => known.delete(key));
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    return found;
  };
}

/** Follows from the bytes of both alone, whatever the revisions are called. */
function comparisonKey(
  codec: Codec,
  before: ContractIndex,
  after: ContractIndex,
  ruleSet: RuleSet,
): string {
  const listOf = ({ files }: ContractIndex) =>
    codec.sha256(files.map(({ path, hash }) => `${path}:${hash}`).join('\n'));
  return `${codec.sha256([ENGINE_VERSION, listOf(before), listOf(after)].join())}~${ruleSet}`;
}

async function compare(
  dependencies: Dependencies,
  key: string,
  before: ContractIndex,
  after: ContractIndex,
  ruleSet: RuleSet,
): Promise<readonly ContractChange[]> {
  const { store, codec, clock, comparableReader: reader } = dependencies;
  const isLarge = countDiffering(before, after) > MANY_FILES;
  const target = ref('comparisons', key);
  const kept = isLarge ? await readPacked(store, codec, target) : undefined;
  if (kept !== undefined) return kept as unknown as readonly ContractChange[];
  const open = (index: ContractIndex) =>
    comparableContract(reader, index, (files) => readProtoFiles(store, codec, files));
  // A vocabulary of rules that few queries ask for.
  const { compareSets } = await import('#domain/comparison/compare-sets.ts');
  const changes = await compareSets(open(before), open(after), ruleSet);
  if (isLarge) {
    const at = clock.now();
    const fields = { at, expireAt: daysAfter(at, COMPARISON_DAYS) };
    await stageImmutable(store, packDocument(codec, target, changes as unknown as Json, fields));
  }
  return changes;
}

function countDiffering(before: ContractIndex, after: ContractIndex): number {
  const old = new Map(before.files.map(({ path, hash }) => [path, hash]));
  const same = after.files.filter(({ path, hash }) => old.get(path) === hash).length;
  return before.files.length + after.files.length - 2 * same;
}
