import type { DescriptorPublication } from '#domain/descriptor-publication.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import type { Problem } from '#domain/problem.ts';
import type { Receipt } from '#domain/publication.ts';
import type { ContractReview } from '#domain/review/contract-review.ts';
import type { ReviewWish } from '#domain/review/review-wish.ts';
import type { App } from './app.ts';
import { receipt } from './descriptor-receipts.ts';
import { problemOf } from './descriptor-set.ts';
import { rehearseDescriptors } from './rehearse-descriptors.ts';
import { reviewContract } from './review-contract.ts';

export type ReviewedDescriptors =
  | { readonly kind: 'reviewed'; readonly receipt: Receipt; readonly review: ContractReview }
  /** The set can't be used. */
  | { readonly kind: 'unusable'; readonly receipt: Receipt }
  /** What it should be compared with is not there. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What a publication would do, what it would break, and who is hit. Writes nothing. */
export async function reviewDescriptors(
  app: Pick<
    App,
    'store' | 'codec' | 'clock' | 'descriptorReader' | 'comparableReader' | 'readCatalogue'
  >,
  publication: DescriptorPublication,
  wish: ReviewWish,
): Promise<ReviewedDescriptors> {
  const rehearsal = await rehearseDescriptors(app, publication);
  if (rehearsal.candidate === undefined) return { kind: 'unusable', receipt: rehearsal.receipt };
  try {
    const found = await reviewContract(app, rehearsal.candidate, wish);
    return found.kind === 'unknown'
      ? { kind: 'refused', problems: [unknownContract(publication.source, found.against)] }
      : { kind: 'reviewed', receipt: rehearsal.receipt, review: found.review };
  } catch (error) {
    if (!(error instanceof DescriptorSetError)) throw error;
    const refused = receipt(publication, 'refused', { problems: [problemOf(error)] });
    return { kind: 'unusable', receipt: { ...refused, dryRun: true } };
  }
}

const unknownContract = (source: string, against: string): Problem => ({
  severity: 'error',
  code: 'unknown-contract',
  path: '',
  message: `${source} has published nothing as ${JSON.stringify(against)}.`,
  cure: 'Name a label such as main, or a published revision; or leave it out for the contract in force.',
});
