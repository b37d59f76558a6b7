import { compareSets } from '#domain/comparison/compare-sets.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { MAIN_LABEL } from '#domain/descriptor-publication.ts';
import { type ContractReview, reviewChanges } from '#domain/review/contract-review.ts';
import type { ReviewWish } from '#domain/review/review-wish.ts';
import { atRisk } from './at-risk.ts';
import type { Catalogue } from './catalogue.ts';
import { comparableContract } from './comparable-contract.ts';
import type { DescriptorSet } from './descriptor-set.ts';
import { findContract } from './find-contract.ts';
import { impactOfBreaks } from './impact-of-breaks.ts';
import type { Codec, ComparableReader, DocumentStore } from './ports.ts';
import { createContractReader } from './read-contract.ts';
import { readProtoFiles } from './read-proto-files.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly comparableReader: ComparableReader;
  readonly readCatalogue: () => Promise<Catalogue>;
}

/** A set that may be published one day, with the index it would have. */
export interface Candidate {
  readonly index: ContractIndex;
  readonly set: DescriptorSet;
}

export type ReviewOutcome =
  | { readonly kind: 'review'; readonly review: ContractReview }
  /** Neither a label nor a revision of the source. */
  | { readonly kind: 'unknown'; readonly against: string };

/**
 * What a set would break of what its source has published, and who is hit by that. Decodes and reads only files that
 * differ. Of a source that has nothing under `main` there is nothing to compare with. Writes nothing.
 */
export async function reviewContract(
  dependencies: Dependencies,
  candidate: Candidate,
  wish: ReviewWish,
): Promise<ReviewOutcome> {
  const catalogue = await dependencies.readCatalogue();
  const { source } = candidate.index;
  const { against = MAIN_LABEL, ruleSet, acknowledgements } = wish;
  const before = await contractNamed(dependencies, catalogue, source, against);
  if (before === undefined) {
    if (against !== MAIN_LABEL) return { kind: 'unknown', against };
    const nothing = { ...reviewChanges([], acknowledgements), services: [], teams: [] };
    return { kind: 'review', review: { source, ruleSet, ...nothing } };
  }
  const changes = await compareSets(
    publishedContract(dependencies, before),
    candidateContract(dependencies, candidate),
    ruleSet,
  );
  const reviewed = reviewChanges(changes, acknowledgements);
  const { services } = impactOfBreaks(catalogue, before, changes);
  return {
    kind: 'review',
    review: {
      source,
      against: { label: against, revision: before.revision },
      ruleSet,
      ...reviewed,
      ...atRisk(catalogue, services),
    },
  };
}

function contractNamed(
  { store, codec }: Dependencies,
  catalogue: Catalogue,
  source: string,
  name: string,
): Promise<ContractIndex | undefined> {
  const readRevision = createContractReader(store, codec).index;
  const named = name === MAIN_LABEL ? undefined : name;
  return findContract({ store, catalogue, readRevision }, source, named);
}

const publishedContract = (
  { store, codec, comparableReader }: Dependencies,
  index: ContractIndex,
) => comparableContract(comparableReader, index, (files) => readProtoFiles(store, codec, files));

function candidateContract({ comparableReader }: Dependencies, { index, set }: Candidate) {
  const sent = new Map(set.files.map(({ raw }) => [raw.path, raw.bytes]));
  return comparableContract(comparableReader, index, async (files) =>
    files.map(({ path }) => sent.get(path) ?? new Uint8Array()),
  );
}
