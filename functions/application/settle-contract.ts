import type { Change } from '#domain/change.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import { planBoard } from './board-plan.ts';
import { type BreakWork, planBreakWork } from './breaks/break-work.ts';
import { contentHash } from './catalogue.ts';
import {
  contractRef,
  descriptorSourceRef,
  readSource,
  type StoredSource,
} from './contract-state.ts';
import type { CatalogueStamp, SourceState } from './documents.ts';
import { type FlipDependencies, flip } from './flip.ts';
import { packDocument, type Write } from './packed.ts';
import type { Codec } from './ports.ts';
import { settleProblems } from './settle-problems.ts';
import type { StoredContract } from './stored-contract.ts';

/** What a publication of descriptors leaves behind. What is absent stays as it is. */
export interface Settlement {
  readonly source: string;
  readonly now: string;
  readonly state?: SourceState;
  readonly problems?: readonly Problem[];
  /** The contract in force from now on. */
  readonly contract?: StoredContract;
  readonly staged: readonly Write[];
  readonly changes: readonly Change[];
  /** What of it becomes somebody’s work. */
  readonly work?: BreakWork;
}

/** Makes it so in one flip, unless the source is no longer as it was when all this was worked out. */
export function settleContract(
  dependencies: FlipDependencies,
  before: StoredSource,
  { source, now, state, problems, contract, staged, changes, work }: Settlement,
): Promise<'settled' | 'overtaken'> {
  const { codec } = dependencies;
  return flip(dependencies, async (read) => {
    const present = await readSource(read, source);
    if (present.version !== before.version)
      return { result: 'overtaken', staged: [], writes: [], changes: [] };
    const planned = work && (await planBreakWork(read, codec, work));
    const all = problems && [...problems, ...(planned?.problems ?? [])];
    const settled =
      all && (await settleProblems(read, codec, { kind: 'descriptors', name: source }, all, now));
    const plan = {
      result: 'settled',
      staged,
      writes: [
        ...(state ? [{ ref: descriptorSourceRef(source), data: counted(state, all) }] : []),
        ...(contract ? packDocument(codec, contractRef(source), contract as unknown as Json) : []),
        ...(settled?.writes ?? []),
      ],
      deletes: settled?.deletes ?? [],
      changes: [...changes, ...(planned?.changes ?? [])],
    } as const;
    if (contract === undefined && !settled?.changed) return plan;
    const stamp = await read.stamp();
    const next = {
      ...stamp,
      version: stamp.version + 1,
      ...(contract ? stamped(codec, stamp, contract) : {}),
      problems: settled?.problems ?? stamp.problems,
    };
    if (planned?.campaigns === undefined) return { ...plan, stamp: next };
    const board = planBoard(codec, next, { campaigns: planned.campaigns });
    return {
      ...plan,
      writes: [...plan.writes, ...board.writes],
      deletes: [...plan.deletes, ...board.deletes],
      stamp: board.stamp ?? next,
    };
  });
}

const counted = (state: SourceState, problems: readonly Problem[] | undefined): JsonObject =>
  ({
    ...state,
    ...(problems === undefined ? {} : { problemCount: problems.length }),
  }) as unknown as JsonObject;

/** What names the contract in force, and the base it lies on. */
function stamped(
  codec: Codec,
  { contracts, contractBases = {} }: CatalogueStamp,
  contract: StoredContract,
): Pick<CatalogueStamp, 'contracts' | 'contractBases'> {
  const { [contract.source]: _, ...others } = contractBases;
  return {
    contracts: { ...contracts, [contract.source]: contentHash(codec, contract as unknown as Json) },
    contractBases:
      contract.base === undefined ? others : { ...others, [contract.source]: contract.base },
  };
}
