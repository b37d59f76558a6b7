import type { Change } from '#domain/change.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { openProblems } from '#domain/open-problems.ts';
import type { Problem } from '#domain/problem.ts';
import { contentHash, problemsRef } from './catalogue.ts';
import {
  contractRef,
  descriptorSourceKey,
  descriptorSourceRef,
  readOpenProblems,
  readSource,
  type StoredSource,
} from './contract-state.ts';
import type { CatalogueStamp, SourceState } from './documents.ts';
import { type FlipDependencies, type FlipReader, flip } from './flip.ts';
import { packDocument, type Write } from './packed.ts';

/** What a publication of descriptors leaves behind. What is absent stays as it is. */
export interface Settlement {
  readonly source: string;
  readonly now: string;
  readonly state?: SourceState;
  readonly problems?: readonly Problem[];
  /** The contract in force from now on. */
  readonly index?: ContractIndex;
  readonly staged: readonly Write[];
  readonly changes: readonly Change[];
}

/** Makes it so in one flip, unless the source is no longer as it was when all this was worked out. */
export function settleContract(
  dependencies: FlipDependencies,
  before: StoredSource,
  settlement: Settlement,
): Promise<'settled' | 'overtaken'> {
  const { codec } = dependencies;
  const { source, state, index, staged, changes } = settlement;
  return flip(dependencies, async (read) => {
    const present = await readSource(read, source);
    if (present.version !== before.version)
      return { result: 'overtaken', staged: [], writes: [], changes: [] };
    const problems = await settleProblems(dependencies, read, settlement);
    const writes = [
      ...(state
        ? [{ ref: descriptorSourceRef(source), data: state as unknown as JsonObject }]
        : []),
      ...(index ? packDocument(codec, contractRef(source), index as unknown as Json) : []),
      ...problems.writes,
    ];
    const contract = index && { [source]: contentHash(codec, index as unknown as Json) };
    const plan = { result: 'settled', staged, writes, changes } as const;
    if (contract === undefined && problems.stamp === undefined) return plan;
    const stamp = await read.stamp();
    const next: CatalogueStamp = {
      ...stamp,
      version: stamp.version + 1,
      contracts: { ...stamp.contracts, ...contract },
      problems: problems.stamp?.(stamp.problems) ?? stamp.problems,
    };
    return { ...plan, stamp: next };
  });
}

type StampedProblems = CatalogueStamp['problems'];

/** Nothing to write when the same is open as before. */
async function settleProblems(
  { codec }: FlipDependencies,
  read: FlipReader,
  { source, problems, now }: Settlement,
): Promise<{
  readonly writes: readonly Write[];
  readonly stamp?: (stamped: StampedProblems) => StampedProblems;
}> {
  if (problems === undefined) return { writes: [] };
  const before = await readOpenProblems(read, codec, source);
  const open = openProblems(source, problems, before, now) as unknown as Json;
  if (JSON.stringify(open) === JSON.stringify(before)) return { writes: [] };
  const key = descriptorSourceKey(source);
  return {
    writes: packDocument(codec, problemsRef(key), open),
    stamp: (stamped) => {
      const { [key]: _, ...others } = stamped;
      return problems.length === 0 ? others : { ...others, [key]: contentHash(codec, open) };
    },
  };
}
