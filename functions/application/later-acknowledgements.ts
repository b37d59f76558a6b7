import type { ContractLog } from '#domain/contract-log.ts';
import {
  acknowledgedBy,
  type DescriptorPublication,
  MAIN_LABEL,
} from '#domain/descriptor-publication.ts';
import {
  joinAcknowledgements,
  type RecordedAcknowledgement,
} from '#domain/review/acknowledgement.ts';
import type { AnyStoredContract, StoredContract } from './stored-contract.ts';

/**
 * The contract in force with what a later publication of the same revision acknowledges besides; undefined when that is
 * nothing. Where its entry of the log lies on a page already, only the contract itself tells.
 */
export function withLaterAcknowledgements(
  head: AnyStoredContract | undefined,
  publication: DescriptorPublication,
  at: string,
): StoredContract | undefined {
  const { acknowledgements: newer = [] } = acknowledgedBy(publication, at);
  const isInForce = publication.label === MAIN_LABEL && head?.revision === publication.revision;
  if (newer.length === 0 || !isInForce || head?.format === undefined) return undefined;
  const older = head.acknowledgements ?? [];
  const acknowledgements = joinAcknowledgements(older, newer);
  if (acknowledgements.length === older.length) return undefined;
  const log = head.log && { log: withEntry(head.log, head.revision, acknowledgements) };
  return { ...head, acknowledgements, ...log };
}

function withEntry(
  log: ContractLog,
  revision: string,
  acknowledgements: readonly RecordedAcknowledgement[],
): ContractLog {
  const [newest, ...others] = log.recent;
  if (newest?.revision !== revision) return log;
  return { ...log, recent: [{ ...newest, acknowledgements }, ...others] };
}
