import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { ContractIndex } from '#domain/contract.ts';
import {
  type Findable,
  type SearchHit,
  type SearchPart,
  searchFor,
  searchPart,
} from '#domain/search.ts';
import type { Service } from '#domain/service.ts';
import type { Board } from './board.ts';
import { derive } from './derive.ts';
import { clustersOf } from './environments-of.ts';
import { rememberFew } from './remember-few.ts';
import { type RpcService, rpcServicesOf } from './rpc-services-of.ts';
import { type Team, teamsOf } from './teams-of.ts';

/** A search while one types asks for the same beginnings as everybody else's. */
const QUERIES = 50;

/** Campaigns that are archived are not found. */
export const searchCatalogue = (
  { catalogue, campaigns }: Pick<Board, 'catalogue' | 'campaigns'>,
  query: string,
  first: number,
): readonly SearchHit[] => searchOf(catalogue).among(campaigns)(query, first);

type Campaigns = Board['campaigns'];
type Find = (query: string, first: number) => readonly SearchHit[];

const searchOf = derive(
  ['organisation', 'services', 'serviceShards', 'contracts', 'clusters'],
  (catalogue) => {
    const parts = [
      ...catalogue.serviceShards.map(servicePart),
      teamPart(catalogue),
      rpcPart(catalogue),
      ...Array.from(catalogue.contracts.values(), typePart),
      clusterPart(catalogue),
    ];
    const among = once((campaigns: Campaigns): Find => {
      const kept = rememberFew<readonly SearchHit[]>(QUERIES);
      const all = [...parts, campaignPart(campaigns)];
      return (query, first) => kept(`${first} ${query}`, () => searchFor(all, query, first));
    });
    return { among };
  },
);

/** What never changes after it was read is made to be searched once. */
function once<Item extends object, Made>(make: (item: Item) => Made): (item: Item) => Made {
  const known = new WeakMap<Item, Made>();
  return (item) => {
    const part = known.get(item) ?? make(item);
    known.set(item, part);
    return part;
  };
}

const partOf = <Item>(items: readonly Item[], findable: (item: Item) => Findable): SearchPart =>
  searchPart(items.length, (number) => findable(items[number] as Item));

const servicePart = once((shard: readonly Service[]) => partOf(shard, serviceFindable));

const teamPart = derive(['services'], (catalogue) =>
  partOf([...teamsOf(catalogue).values()], teamFindable),
);

const campaignPart = once((campaigns: Campaigns) =>
  partOf(
    [...campaigns.values()].filter(({ course }) => course.archived === undefined),
    campaignFindable,
  ),
);

const clusterPart = derive(['organisation', 'clusters'], (catalogue) =>
  partOf([...clustersOf(catalogue).values()], ({ name, environments }) => ({
    kind: 'CLUSTER',
    title: name,
    detail: environments.join(', '),
    path: `/clusters/${encodeURIComponent(name)}`,
    names: [{ text: name }],
  })),
);

/** Each RPC service, and its methods behind it. */
const rpcPart = derive(['contracts'], (catalogue) => {
  const services = [...rpcServicesOf(catalogue).values()];
  const firsts: number[] = [];
  const owners: number[] = [];
  for (const [owner, { summary }] of services.entries()) {
    firsts.push(owners.length);
    for (let number = 0; number <= summary.methods.length; number += 1) owners.push(owner);
  }
  return searchPart(owners.length, (number) => {
    const owner = owners[number] ?? 0;
    return rpcFindable(services[owner] as RpcService, number - (firsts[owner] ?? 0) - 1);
  });
});

const typePart = once(({ types, files }: ContractIndex) =>
  partOf(types, ([fullName, file, kind]) => ({
    kind: 'PROTO_TYPE',
    title: fullName,
    detail: `${kind === 'e' ? 'enum' : 'message'} in ${files[file]?.path ?? 'an unknown file'}`,
    path: `/apis/${fullName}`,
    names: [{ text: lastSegment(fullName) }, { text: fullName }],
  })),
);

function serviceFindable({ serviceId, aliases, spec }: Service): Findable {
  const { description, teamName } = spec;
  return {
    kind: 'SERVICE',
    title: serviceId,
    detail: description ?? teamName,
    path: `/services/${serviceId}`,
    names: [
      { text: serviceId },
      ...aliases.map((alias) => ({ text: alias, why: `formerly ${alias}` })),
      ...(description === undefined ? [] : [{ text: description, why: description }]),
      { text: teamName, why: `team ${teamName}` },
    ],
  };
}

const teamFindable = ({ name, services }: Team): Findable => ({
  kind: 'TEAM',
  title: name,
  detail: services.length === 1 ? '1 service' : `${services.length} services`,
  path: `/teams/${encodeURIComponent(name)}`,
  names: [{ text: name }],
});

function campaignFindable({ definition: { id, title, ownerTeam } }: Campaign): Findable {
  return {
    kind: 'CAMPAIGN',
    title,
    detail: id,
    path: `/campaigns/${encodeURIComponent(id)}`,
    names: [
      { text: title },
      { text: id },
      ...(ownerTeam === undefined ? [] : [{ text: ownerTeam, why: `team ${ownerTeam}` }]),
    ],
  };
}

/** One of its methods by number, or the RPC service itself. */
function rpcFindable({ fullName, summary }: RpcService, number: number): Findable {
  const name = lastSegment(fullName);
  const path = `/apis/${fullName}`;
  const method = summary.methods[number];
  if (method === undefined) {
    const names = [{ text: name }, { text: fullName }];
    return { kind: 'RPC_SERVICE', title: fullName, ...firstLine(summary.comment), path, names };
  }
  return {
    kind: 'RPC_METHOD',
    title: method,
    detail: fullName,
    path: `${path}#${method}`,
    names: [{ text: method }, { text: `${name}.${method}` }, { text: `${fullName}/${method}` }],
  };
}

const lastSegment = (fullName: string): string => fullName.slice(fullName.lastIndexOf('.') + 1);

function firstLine(comment: string | undefined): { readonly detail?: string } {
  const line = comment?.trim().split('\n')[0];
  return line === undefined || line === '' ? {} : { detail: line };
}
