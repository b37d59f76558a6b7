import type { Catalogue } from '#application/catalogue.ts';
import { derive } from '#application/derive.ts';
import { edgesOf } from '#application/edges-of.ts';
import { currentId } from '#application/find-service.ts';
import { consumersOf, rpcServicesOf } from '#application/rpc-services-of.ts';
import { teamsOf } from '#application/teams-of.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { createOwnership } from '#domain/ownership.ts';
import type { Service } from '#domain/service.ts';
import { claimsOf } from './claims-of.ts';
import { movedWorkloads } from './moved-workloads.ts';
import { mayDiffer, type ToldSpec, toldSpec } from './told-spec.ts';
import { usersOfTopics } from './topic-users.ts';
import { type Touch, touch } from './touch.ts';

/** Fields at which a team, and at which neighbours look. */
const OF_TEAMS = ['teamName', 'contact'];
const OF_NEIGHBOURS = ['teamName', 'tier', 'lifecycle', 'dependsOn', 'grpc', 'messaging'];

/** The service; its team; whom it depends on and who depends on it, today and before; with whom it trades workloads. */
export function touchedByService(event: HeardEvent, catalogue: Catalogue): readonly Touch[] {
  const { serviceId = event.subject, change = {} } = event;
  const former = event.change?.before?.serviceId;
  const ids = [serviceId, ...(typeof former === 'string' ? [former] : [])];
  const isWhole = event.type !== 'service-updated';
  const specs = specsOf(catalogue, ids, event);
  const concerns = (fields: readonly string[]) => isWhole || mayDiffer(change, fields);
  return [
    touch(ids, ...FACT_ROOTS),
    touch(concerns(OF_TEAMS) ? teamMatesOf(catalogue, specs) : [], 'team'),
    ...(concerns(OF_NEIGHBOURS) ? neighboursOf(catalogue, ids, specs, isWhole) : []),
    touch(movedWorkloads(event, catalogue), 'workloads', 'environments', 'findings'),
  ].filter(({ services }) => services.length > 0);
}

/** As they are, as they were before they were removed, and what the change tells of before. */
function specsOf(
  { entries }: Catalogue,
  ids: readonly string[],
  { change }: HeardEvent,
): readonly ToldSpec[] {
  const known = ids.flatMap((id) => {
    const { active, removed } = entries.get(id) ?? {};
    return [active?.spec, removed?.claim.spec];
  });
  return [...known, toldSpec(change?.before)].filter((spec) => spec !== undefined);
}

const teamMatesOf = (catalogue: Catalogue, specs: readonly ToldSpec[]): readonly string[] =>
  specs.flatMap(({ teamName = '' }) => idsOf(teamsOf(catalogue).get(teamName)?.services));

function neighboursOf(
  catalogue: Catalogue,
  ids: readonly string[],
  specs: readonly ToldSpec[],
  isWhole: boolean,
): readonly Touch[] {
  const edges = edgesOf(catalogue);
  const { ownerOf, claimantsOf } = claimsOf(catalogue);
  const provided = new Set([
    ...specs.flatMap(({ grpc }) => grpc?.provides ?? []),
    ...(isWhole ? ids.flatMap((id) => ownedByPackage(catalogue, id)) : []),
  ]);
  // Specs of others may name it by an id it had before.
  const named = ids.flatMap((id) => [id, ...(catalogue.entries.get(id)?.aliases ?? [])]);
  const near = [
    ...ids.flatMap((id) => (edges.from.get(id) ?? []).map(({ to }) => to)),
    ...named.flatMap((id) => (edges.to.get(id) ?? []).map(({ from }) => from)),
    ...specs.flatMap(({ dependsOn = [] }) => dependsOn.map((id) => currentId(catalogue, id) ?? id)),
    ...specs
      .flatMap(({ grpc }) => grpc?.consumes ?? [])
      .flatMap((name) => [ownerOf(name), ...claimantsOf(name)]),
    ...[...provided].flatMap((name) => idsOf(consumersOf(catalogue).get(name))),
    ...(isWhole ? formerHolders(catalogue, ids) : []),
    ...specs.flatMap(({ messaging }) => usersOfTopics(catalogue, messaging)),
  ];
  const { ownerOf: byPackage } = packagesOf(catalogue);
  const serving = [...provided].flatMap((name) => [...claimantsOf(name), byPackage(name)]);
  return [
    touch(near, 'edges', 'rpcServices'),
    touch(serving, 'edges', 'rpcServices', 'contractChanges'),
  ];
}

/** Who had one of these ids before: what was said of the id was said of them, until somebody took it anew. */
const formerHolders = ({ services }: Catalogue, ids: readonly string[]): readonly string[] =>
  [...services.values()]
    .filter(({ aliases }) => ids.some((id) => aliases.includes(id)))
    .map(({ serviceId }) => serviceId);

/** Who would serve what no spec claimed. */
const packagesOf = derive(['organisation', 'services'], ({ organisation, services }) =>
  createOwnership(
    organisation,
    Array.from(services.values(), (service) => unclaiming(service)),
  ),
);

/** RPC services that package rules give to an id, whether or not there is such a service. */
function ownedByPackage(catalogue: Catalogue, serviceId: string): readonly string[] {
  const [any] = catalogue.services.values();
  if (any === undefined) return [];
  const { ownerOf } = createOwnership(catalogue.organisation, [unclaiming({ ...any, serviceId })]);
  return [...rpcServicesOf(catalogue).keys()].filter((name) => ownerOf(name) === serviceId);
}

const unclaiming = (service: Service): Service => ({
  ...service,
  spec: { ...service.spec, grpc: {} },
});

const idsOf = (services: readonly Pick<Service, 'serviceId'>[] = []): readonly string[] =>
  services.map(({ serviceId }) => serviceId);
