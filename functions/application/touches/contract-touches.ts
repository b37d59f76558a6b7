import type { Catalogue } from '#application/catalogue.ts';
import { derive } from '#application/derive.ts';
import { breaksOf } from '#application/facts/breaks-of.ts';
import { placementsOf } from '#application/placements-of.ts';
import { consumersOf } from '#application/rpc-services-of.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { claimsOf } from './claims-of.ts';
import { messageUsersOf } from './topic-users.ts';
import { type Touch, touch } from './touch.ts';

/**
 * Who provides and consumes the RPC service; where something broke, also who is hit by whatever the same revision broke;
 * and whose workloads say that they run that revision.
 */
export function touchedByContract(event: HeardEvent, catalogue: Catalogue): readonly Touch[] {
  const { change, serviceId, subject } = event;
  const isRpcService = event.type !== 'contract-changed';
  const concerned = isRpcService ? [serviceId, ...usersOf(catalogue, subject)] : [serviceId];
  const revision = change?.revision ?? '';
  return [
    touch(concerned, 'rpcServices', 'edges', 'contractChanges'),
    touch(hitBy(catalogue, event.source, revision), 'contractChanges'),
    touch(runningOf(catalogue, revision), 'environments', 'workloads'),
  ].filter(({ services }) => services.length > 0);
}

const usersOf = (catalogue: Catalogue, fullName: string): readonly (string | undefined)[] => [
  ...claimsOf(catalogue).claimantsOf(fullName),
  ...(consumersOf(catalogue).get(fullName) ?? []).map(({ serviceId }) => serviceId),
];

function hitBy(
  catalogue: Catalogue,
  source: string,
  revision: string,
): readonly (string | undefined)[] {
  const broken = breaksOf(catalogue).all.filter(
    (one) => one.source === source && one.revision === revision,
  );
  const topics = messageUsersOf(catalogue);
  return broken.flatMap(({ rpcServices, messages }) => [
    ...rpcServices.flatMap((name) => usersOf(catalogue, name)),
    ...messages.flatMap((name) => topics.get(name) ?? []),
  ]);
}

/** Where a revision that is known only now is told whole or by its beginning. */
function runningOf(catalogue: Catalogue, revision: string): readonly string[] {
  if (revision === '') return [];
  const byBeginning = toldRevisionsOf(catalogue).get(revision.slice(0, SHORTEST)) ?? [];
  return byBeginning
    .filter(({ told }) => revision.startsWith(told))
    .map(({ serviceId }) => serviceId);
}

const SHORTEST = 7;

const toldRevisionsOf = derive(
  ['organisation', 'services', 'clusters', 'mutes', 'late'],
  (
    catalogue,
  ): ReadonlyMap<string, readonly { readonly told: string; readonly serviceId: string }[]> => {
    const all = [...placementsOf(catalogue).sites.values()]
      .flat()
      .flatMap((site) =>
        site.workloads.flatMap(({ contractRevision: told }) =>
          told === undefined ? [] : [{ told, serviceId: site.serviceId }],
        ),
      );
    return Map.groupBy(all, ({ told }) => told.slice(0, SHORTEST));
  },
);
