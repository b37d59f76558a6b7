import type { ContractIndex } from '#domain/contract.ts';
import { acknowledgedBy, type DescriptorPublication } from '#domain/descriptor-publication.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import type { Problem } from '#domain/problem.ts';
import { type DescriptorSet, problemOf } from './descriptor-set.ts';
import { type ContractDraft, draftContract } from './draft-contract.ts';
import type { Codec, DescriptorReader } from './ports.ts';
import type { Stager } from './proto-documents.ts';

export type TriedDraft =
  | (ContractDraft & { readonly kind: 'drafted' })
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** The contract that a publication would be; a file may look right until it is decoded. */
export async function tryDraft(
  dependencies: { readonly codec: Codec; readonly descriptorReader: DescriptorReader },
  { set: _, ...header }: DescriptorPublication,
  set: DescriptorSet,
  before: ContractIndex | undefined,
  publishedAt: string,
  stager: Stager,
): Promise<TriedDraft> {
  try {
    const named = { ...header, publishedAt };
    const { index, viewOf } = await draftContract(dependencies, set, before, named, stager);
    const acknowledged = acknowledgedBy(header, publishedAt);
    return { kind: 'drafted', index: { ...index, ...acknowledged }, viewOf };
  } catch (error) {
    if (error instanceof DescriptorSetError) {
      return { kind: 'refused', problems: [problemOf(error)] };
    }
    throw error;
  }
}
