import { logBreaking } from '#domain/breaking.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { type ContractDifference, compareContracts } from '#domain/contract-changes.ts';
import { type DescriptorPublication, MAIN_LABEL } from '#domain/descriptor-publication.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { judgeGeneration, readLabel } from '#domain/label-state.ts';
import type { Problem } from '#domain/problem.ts';
import type { Receipt } from '#domain/publication.ts';
import type { App } from './app.ts';
import { contractChangesOf } from './contract-changes-of.ts';
import { appendLog } from './contract-log.ts';
import {
  type OpenContract,
  openHead,
  readHead,
  readSource,
  type StoredSource,
} from './contract-state.ts';
import { acceptedReceipt, generationProblem, receipt } from './descriptor-receipts.ts';
import {
  type DescriptorSet,
  problemOf,
  type ReadSet,
  readDescriptorSet,
} from './descriptor-set.ts';
import { type ContractDraft, draftContract } from './draft-contract.ts';
import { findBreaking } from './find-breaking.ts';
import { packContract } from './pack-contract.ts';
import { createStager, NO_STAGER, type Stager } from './proto-documents.ts';
import { settleContract } from './settle-contract.ts';
import { acceptedBy, refusedBy, seenBy } from './settlements.ts';
import { serviceCountOf } from './stored-contract.ts';

export type DescriptorDependencies = Pick<
  App,
  'store' | 'codec' | 'bus' | 'clock' | 'descriptorReader' | 'comparableReader' | 'readCatalogue'
>;

/** A publication overtaken by another of its source is worked out again; so often nobody publishes. */
const ATTEMPTS = 10;

/**
 * Takes over a FileDescriptorSet: views of its files, the index of its RPC services and types, and what changed. A set
 * that is not of one piece becomes problems, and the last good one stays. Only the label `main` is the contract in
 * force; any other is kept by its revision. Receipts compare with the contract in force.
 */
export async function ingestDescriptors(
  dependencies: DescriptorDependencies,
  publication: DescriptorPublication,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Receipt> {
  const set = readDescriptorSet(dependencies, publication.set);
  if (dryRun) return { ...(await preview(dependencies, publication, set)), dryRun };
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const answer = await publish(dependencies, publication, set);
    if (answer !== 'overtaken') return answer;
  }
  throw new ContentionError(`Publications of ${publication.source} kept overtaking each other.`);
}

async function publish(
  dependencies: DescriptorDependencies,
  publication: DescriptorPublication,
  set: ReadSet,
): Promise<Receipt | 'overtaken'> {
  const { store, codec, clock } = dependencies;
  const now = clock.now();
  const before = await readSource(store, publication.source);
  const stored = readLabel(before.state?.digests, publication.label);
  const verdict = judgeGeneration(stored, publication);
  if (verdict !== 'fresh') {
    const problems = [generationProblem(publication, verdict, stored)];
    return receipt(publication, verdict === 'stale' ? 'stale' : 'refused', { problems });
  }
  if (set.kind === 'refused') return refuse(dependencies, publication, before, set.problems, now);
  if (stored?.digest === set.digest) {
    // The very same publication again says nothing new, not even that a newer refused one is put right.
    if (publication.generation > stored.generation) {
      const settlement = seenBy(publication, before.state, set, now);
      const settled = await settleContract(dependencies, before, settlement);
      if (settled === 'overtaken') return settled;
    }
    const unchanged = await countServices(dependencies, before, publication.source);
    return receipt(publication, 'unchanged', { unchanged, problems: set.problems });
  }
  const head = await readHead(store, codec, publication.source);
  const { index, base }: Partial<OpenContract> = head ? await openHead(store, codec, head) : {};
  const stager = createStager(store);
  const drafted = await draft(dependencies, publication, set, index, now, stager);
  if (drafted.kind === 'refused')
    return refuse(dependencies, publication, before, drafted.problems, now);
  await stager.finish();
  const difference = compareContracts(index, drafted.index);
  const news =
    publication.label === MAIN_LABEL
      ? await newsOf(dependencies, set, index, drafted, difference)
      : { changes: [] };
  const packed = packContract(codec, drafted.index, base);
  const settled = await settleContract(
    dependencies,
    before,
    acceptedBy(codec, publication, before.state, set, packed, news),
  );
  if (settled === 'overtaken') return settled;
  return acceptedReceipt(publication, set.problems, index, drafted.index, difference);
}

/** Of the contract in force. Reads it only where its source was stored without the count. */
async function countServices(
  { store, codec }: DescriptorDependencies,
  { state }: StoredSource,
  source: string,
): Promise<number> {
  if (state?.services !== undefined) return state.services;
  const head = await readHead(store, codec, source);
  return head === undefined ? 0 : serviceCountOf(head);
}

/** What is told of a contract that comes into force. */
async function newsOf(
  dependencies: DescriptorDependencies,
  set: DescriptorSet,
  before: ContractIndex | undefined,
  drafted: ContractDraft,
  difference: ContractDifference,
) {
  const { index } = drafted;
  const broken = before ? await findBreaking(dependencies, before, index, set) : [];
  return {
    changes: await contractChangesOf(dependencies, before, drafted, difference, broken),
    ...appendLog(dependencies.codec, before, index, difference, logBreaking(broken)),
  };
}

/** What the receipt would be, whatever the generation says. Writes nothing. */
async function preview(
  dependencies: DescriptorDependencies,
  publication: DescriptorPublication,
  set: ReadSet,
): Promise<Receipt> {
  const { store, codec, clock } = dependencies;
  if (set.kind === 'refused') return receipt(publication, 'refused', set);
  const head = await readHead(store, codec, publication.source);
  const index = head && (await openHead(store, codec, head)).index;
  const drafted = await draft(dependencies, publication, set, index, clock.now(), NO_STAGER);
  if (drafted.kind === 'refused') return receipt(publication, 'refused', drafted);
  const difference = compareContracts(index, drafted.index);
  const answer = acceptedReceipt(publication, set.problems, index, drafted.index, difference);
  return index && sameViews(index, drafted.index) ? { ...answer, outcome: 'unchanged' } : answer;
}

const sameViews = (before: ContractIndex, after: ContractIndex): boolean =>
  before.files.length === after.files.length &&
  before.files.every(({ viewKey }, number) => viewKey === after.files[number]?.viewKey);

/** A file may look right until it is decoded. */
async function draft(
  dependencies: DescriptorDependencies,
  { set: _, ...header }: DescriptorPublication,
  set: DescriptorSet,
  before: ContractIndex | undefined,
  publishedAt: string,
  stager: Stager,
): Promise<
  | (ContractDraft & { readonly kind: 'drafted' })
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
> {
  try {
    const named = { ...header, publishedAt };
    const drafted = await draftContract(dependencies, set, before, named, stager);
    return { kind: 'drafted', ...drafted };
  } catch (error) {
    if (error instanceof DescriptorSetError) {
      return { kind: 'refused', problems: [problemOf(error)] };
    }
    throw error;
  }
}

async function refuse(
  dependencies: DescriptorDependencies,
  publication: DescriptorPublication,
  before: StoredSource,
  problems: readonly Problem[],
  now: string,
): Promise<Receipt | 'overtaken'> {
  const settlement = refusedBy(publication, before.state, problems, now);
  const settled = await settleContract(dependencies, before, settlement);
  return settled === 'overtaken' ? settled : receipt(publication, 'refused', { problems });
}
