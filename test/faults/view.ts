import { nodeCodec } from '#adapters/node/codec.ts';
import type { Catalogue } from '#application/catalogue.ts';
import { UNNAMED_ORGANISATION } from '#domain/organisation.ts';
import type { OpenProblem } from '#domain/problem.ts';
import type { Claim as CatalogueClaim } from '#domain/service.ts';
import type { Claim, World } from './world.ts';

/** What a reader can tell apart, as plain JSON: made of a catalogue as read, and of the oracle's world. */
export interface View {
  /** `source:path hash state` by id. */
  readonly services: Readonly<Record<string, string>>;
  /** Files that claim an id and don't have it. */
  readonly contenders: Readonly<Record<string, readonly string[]>>;
  readonly tombstones: Readonly<Record<string, string>>;
  readonly renamed: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly organisation: string;
  readonly rpcServices: Readonly<Record<string, readonly string[]>>;
  /** `namespace kind name` → ready, by cluster. */
  readonly workloads: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Who has something wrong: `source path`. */
  readonly problems: readonly string[];
}

export function viewOfCatalogue(catalogue: Catalogue): View {
  const { entries, organisation, contracts, clusters, problems } = catalogue;
  const claim = ({ source, path, contentHash }: CatalogueClaim) =>
    `${source}:${path} ${contentHash}`;
  const all = [...entries.values()];
  const by = <T>(pick: (entry: (typeof all)[number]) => T | undefined) =>
    record(all.map((entry) => [entry.serviceId, pick(entry)]));
  const lasting = problems.filter(({ code }) => code !== 'undeclared-cluster');
  const distinct = new Set(problems.map((problem) => JSON.stringify(problem)));
  if (distinct.size < problems.length) throw new Error('A problem is told twice.');
  return {
    services: by(
      ({ active, restored, withdrawn }) =>
        active &&
        [claim(active), restored ? 'restored' : withdrawn ? 'withdrawn' : 'held'].join(' '),
    ),
    contenders: by(({ contenders }) => listed(contenders.map(claim))),
    tombstones: by(({ removed }) => removed && claim(removed.claim)),
    renamed: by(({ renamedTo }) => renamedTo),
    aliases: by(({ aliases }) => listed(aliases)),
    organisation: organisation.name,
    rpcServices: record(
      [...contracts].map(([source, { services }]) => [
        source,
        services.map(({ fullName }) => fullName).sort(),
      ]),
    ),
    workloads: record(
      [...clusters.values()].map(({ name, namespaces }) => [
        name,
        record(
          namespaces.flatMap(({ namespace, workloads }) =>
            workloads.map(
              (one) => [`${namespace} ${one.kind} ${one.name}`, one.ready ?? 0] as const,
            ),
          ),
        ),
      ]),
    ),
    problems: [...new Set(lasting.map(placeOf))].sort(),
  };
}

export function viewOfWorld({ services, organisation, contracts, clusters, sources }: World): View {
  const claim = ({ source, path, text }: Claim) => `${source}:${path} ${nodeCodec.sha256(text)}`;
  const by = <T>(pick: (service: World['services'][string]) => T | undefined) =>
    record(Object.entries(services).map(([id, service]) => [id, pick(service)]));
  const { active, soft, claims } = organisation;
  const others = claims.filter((one) => one !== active || soft !== undefined);
  return {
    services: by(({ active: is, soft: how = 'held' }) => is && `${claim(is)} ${how}`),
    contenders: by((service) =>
      listed((isHeld(service) ? service.claims.slice(1) : service.claims).map(claim)),
    ),
    tombstones: by(({ removed }) => removed && claim(removed)),
    renamed: by(({ renamedTo }) => renamedTo),
    aliases: by(({ aliases }) => listed(aliases)),
    organisation: active?.name ?? UNNAMED_ORGANISATION.name,
    rpcServices: record(
      Object.entries(contracts).map(([source, { inForce }]) => [
        source,
        inForce && Object.keys(inForce.services).sort(),
      ]),
    ),
    workloads: record(
      Object.entries(clusters).map(([name, { minute, objects }]) => [
        name,
        minute === undefined
          ? undefined
          : record(Object.entries(objects).map(([key, { ready }]) => [key, ready] as const)),
      ]),
    ),
    problems: [
      ...Object.entries(sources).flatMap(([source, { paths }]) =>
        Object.entries(paths).flatMap(([path, { refused }]) =>
          refused ? [`${source} ${path}`] : [],
        ),
      ),
      ...(claims.length > 1 ? others : []).map(({ source, path }) => `${source} ${path}`),
      ...(active && soft ? [`${active.source} ${active.path}`] : []),
      ...Object.entries(contracts).flatMap(([source, { refused }]) =>
        refused === undefined ? [] : [source],
      ),
      ...Object.entries(clusters).flatMap(([cluster, { gap }]) => (gap ? [cluster] : [])),
    ]
      .filter((one, index, all) => all.indexOf(one) === index)
      .sort(),
  };
}

/** Of a repository the file, of anything else only who it is. */
const placeOf = ({ source, path }: OpenProblem): string =>
  path.endsWith('.yaml') ? `${source} ${path}` : source;

const isHeld = ({ active, soft }: World['services'][string]) =>
  active !== undefined && soft === undefined;

const listed = (list: readonly string[]) => (list.length === 0 ? undefined : list.toSorted());

function record<T>(
  rows: readonly (readonly [string, T | undefined])[],
): Readonly<Record<string, T>> {
  const present = rows.filter((row): row is readonly [string, T] => row[1] !== undefined);
  return Object.fromEntries(present.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
