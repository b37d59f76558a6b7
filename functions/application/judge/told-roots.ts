import { mayDiffer } from '#application/touches/told-spec.ts';
import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { HeardEvent } from '#domain/heard-event.ts';

/**
 * Facts that a change itself tells of; undefined: any. It may touch more: of a service everything is judged that anything
 * happened to, and workloads that name a revision are when it is published. But what it tells nothing of it did not decide.
 */
export function toldRoots({ type, change }: HeardEvent): ReadonlySet<FactRoot> | undefined {
  if (type === 'contract-changed' || type.startsWith('rpc-service-')) return CONTRACT;
  if (type === 'service-updated') {
    return mayDiffer(change ?? {}, ['environments']) ? undefined : SPEC;
  }
  return undefined;
}

const CONTRACT: ReadonlySet<FactRoot> = new Set(['rpcServices', 'edges', 'contractChanges']);
const SPEC: ReadonlySet<FactRoot> = new Set([
  'service',
  'spec',
  'team',
  'rpcServices',
  'edges',
  'contractChanges',
]);
