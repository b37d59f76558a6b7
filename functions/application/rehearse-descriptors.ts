import type { ContractIndex } from '#domain/contract.ts';
import { compareContracts } from '#domain/contract-changes.ts';
import type { DescriptorPublication } from '#domain/descriptor-publication.ts';
import type { Receipt } from '#domain/publication.ts';
import type { App } from './app.ts';
import { openHead, readHead } from './contract-state.ts';
import { acceptedReceipt, receipt } from './descriptor-receipts.ts';
import { readDescriptorSet } from './descriptor-set.ts';
import { NO_STAGER } from './proto-documents.ts';
import type { Candidate } from './review-contract.ts';
import { tryDraft } from './try-draft.ts';

/** What the receipt would be; and the contract, when it is one. */
export interface Rehearsal {
  readonly receipt: Receipt;
  readonly candidate?: Candidate;
}

/** Goes through a publication, whatever its generation says. Writes nothing. */
export async function rehearseDescriptors(
  dependencies: Pick<App, 'store' | 'codec' | 'clock' | 'descriptorReader'>,
  publication: DescriptorPublication,
): Promise<Rehearsal> {
  const { store, codec, clock } = dependencies;
  const tried = (answer: Receipt): Receipt => ({ ...answer, dryRun: true });
  const set = readDescriptorSet(dependencies, publication.set);
  if (set.kind === 'refused') return { receipt: tried(receipt(publication, 'refused', set)) };
  const head = await readHead(store, codec, publication.source);
  const before = head && (await openHead(store, codec, head));
  const drafted = await tryDraft(dependencies, publication, set, before, clock.now(), NO_STAGER);
  if (drafted.kind === 'refused')
    return { receipt: tried(receipt(publication, 'refused', drafted)) };
  const { index } = drafted;
  const difference = compareContracts(before, index);
  const answer = tried(acceptedReceipt(publication, set.problems, before, index, difference));
  const isSame = before !== undefined && sameViews(before, index);
  return {
    receipt: isSame ? { ...answer, outcome: 'unchanged' } : answer,
    candidate: { index, set },
  };
}

const sameViews = (before: ContractIndex, after: ContractIndex): boolean =>
  before.files.length === after.files.length &&
  before.files.every(({ viewKey }, number) => viewKey === after.files[number]?.viewKey);
