import { logBreaking, withReasons } from '#domain/breaking.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { type ContractDifference, compareContracts } from '#domain/contract-changes.ts';
import { type DescriptorPublication, MAIN_LABEL } from '#domain/descriptor-publication.ts';
import { ContentionError } from '#domain/errors/contention-error.ts';
import { judgeGeneration, readLabel } from '#domain/label-state.ts';
import type { Problem } from '#domain/problem.ts';
import type { Receipt } from '#domain/publication.ts';
import { acknowledgementChange } from './acknowledgement-change.ts';
import type { App } from './app.ts';
import { type BreakWork, breakWorkOf } from './breaks/break-work.ts';
import type { Catalogue } from './catalogue.ts';
import { contractChangesOf } from './contract-changes-of.ts';
import { appendLog } from './contract-log.ts';
import { readHead, readSource, type StoredSource } from './contract-state.ts';
import { acceptedReceipt, generationProblem, receipt } from './descriptor-receipts.ts';
import { type DescriptorSet, type ReadSet, readDescriptorSet } from './descriptor-set.ts';
import type { ContractDraft } from './draft-contract.ts';
import { findBreaking } from './find-breaking.ts';
import { withLaterAcknowledgements } from './later-acknowledgements.ts';
import { packContract } from './pack-contract.ts';
import { createStager } from './proto-documents.ts';
import { rehearseDescriptors } from './rehearse-descriptors.ts';
import { settleContract } from './settle-contract.ts';
import { acceptedBy, refusedBy, seenBy } from './settlements.ts';
import { baseBeneath, type StoredContract, serviceCountOf } from './stored-contract.ts';
import { tryDraft } from './try-draft.ts';

export type DescriptorDependencies = Pick<
  App,
  | 'store'
  | 'codec'
  | 'bus'
  | 'clock'
  | 'descriptorReader'
  | 'comparableReader'
  | 'readCatalogue'
  | 'readBoard'
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
  if (dryRun) return (await rehearseDescriptors(dependencies, publication)).receipt;
  const set = readDescriptorSet(dependencies, publication.set);
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
    const contract = await acknowledgedLater(dependencies, publication, now);
    if (contract || publication.generation > stored.generation) {
      const settlement = seenBy(publication, before.state, set, now);
      const changes = contract ? [acknowledgementChange(codec, contract, now)] : [];
      const added = contract ? { contract, changes, work: explainedBy(contract, now) } : {};
      const settled = await settleContract(dependencies, before, { ...settlement, ...added });
      if (settled === 'overtaken') return settled;
    }
    const unchanged = await countServices(dependencies, before, publication.source);
    return receipt(publication, 'unchanged', { unchanged, problems: set.problems });
  }
  // Read after the source: what is newer than that is found out when all this is settled.
  const catalogue = await dependencies.readCatalogue();
  const index = catalogue.contracts.get(publication.source);
  const stager = createStager(store);
  const drafted = await tryDraft(dependencies, publication, set, index, now, stager);
  if (drafted.kind === 'refused')
    return refuse(dependencies, publication, before, drafted.problems, now);
  await stager.finish();
  const difference = compareContracts(index, drafted.index);
  const news =
    publication.label === MAIN_LABEL
      ? await newsOf(dependencies, catalogue, set, index, drafted, difference)
      : { changes: [] };
  const packed = packContract(codec, drafted.index, index && baseBeneath(index));
  const settled = await settleContract(
    dependencies,
    before,
    acceptedBy(codec, publication, before.state, set, packed, news),
  );
  if (settled === 'overtaken') return settled;
  return acceptedReceipt(publication, set.problems, index, drafted.index, difference);
}

/** Costs nothing where nothing is acknowledged. */
async function acknowledgedLater(
  { store, codec }: DescriptorDependencies,
  publication: DescriptorPublication,
  now: string,
): Promise<StoredContract | undefined> {
  if (publication.acknowledgements === undefined) return undefined;
  const head = await readHead(store, codec, publication.source);
  return withLaterAcknowledgements(head, publication, now);
}

/** The campaigns of what that revision broke say it as well. */
const explainedBy = (
  { source, revision, acknowledgements = [] }: StoredContract,
  at: string,
): BreakWork => ({ by: { source, revision, at }, opened: [], restored: [], acknowledgements });

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
  catalogue: Catalogue,
  set: DescriptorSet,
  before: ContractIndex | undefined,
  drafted: ContractDraft,
  difference: ContractDifference,
) {
  const { index } = drafted;
  const found = before ? await findBreaking(dependencies, before, index, set) : [];
  const broken = withReasons(found, index.acknowledgements);
  const changes = await contractChangesOf(dependencies, before, drafted, difference, broken);
  const logged = logBreaking(broken, changes);
  const work =
    before &&
    (await breakWorkOf(dependencies, { catalogue, before, after: index, set, difference }, broken));
  return {
    changes,
    ...appendLog(dependencies.codec, before, index, difference, logged),
    ...(work === undefined ? {} : { work }),
  };
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
