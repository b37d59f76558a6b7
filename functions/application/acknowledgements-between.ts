import type { ContractIndex } from '#domain/contract.ts';
import {
  joinAcknowledgements,
  type RecordedAcknowledgement,
} from '#domain/review/acknowledgement.ts';
import { type ReadLogPage, revisionsOf } from './revisions-of.ts';

/**
 * What was acknowledged on the way from one contract to a later one: by every revision between them that was in force,
 * newest first. Of one that never was in force only its own publication tells. Reads the log as far as it must.
 */
export async function acknowledgementsBetween(
  inForce: ContractIndex | undefined,
  from: ContractIndex,
  to: ContractIndex,
  readPage: ReadLogPage,
): Promise<readonly RecordedAcknowledgement[]> {
  const own = to.acknowledgements ?? [];
  if (inForce === undefined) return own;
  let found: readonly RecordedAcknowledgement[] | undefined;
  for await (const { logged } of revisionsOf(inForce, readPage)) {
    if (logged.revision === from.revision) return joinAcknowledgements(found ?? [], own);
    if (found === undefined && logged.revision !== to.revision) continue;
    found = [...(found ?? []), ...(logged.acknowledgements ?? [])];
  }
  return own;
}
