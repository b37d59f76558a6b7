import type { Change } from '#domain/change.ts';
import {
  type ContractDrift,
  compareContractRevisions,
} from '#domain/environments/compare-contract-revisions.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Catalogue } from './catalogue.ts';
import { knownRevisionsOf } from './known-revisions.ts';

/** How the protos that run since a change stand to those before; undefined where it doesn't say both. */
export function changedContract(
  catalogue: Pick<Catalogue, 'contracts'>,
  { kind, before, after }: Change,
): ContractDrift | undefined {
  if (kind !== 'rollout' && kind !== 'workload-changed') return undefined;
  const { find } = knownRevisionsOf(catalogue);
  return compareContractRevisions(toldBy(after), toldBy(before), find);
}

function toldBy(side: JsonObject | undefined): string | undefined {
  const told = side?.contractRevision;
  return typeof told === 'string' ? told : undefined;
}
