import { type Findable, type SearchHit, searchFor, searchIndex } from '#domain/search.ts';
import type { Service } from '#domain/service.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { clustersOf } from './environments-of.ts';
import { rpcServicesOf } from './rpc-services-of.ts';
import { teamsOf } from './teams-of.ts';

export const searchCatalogue = (
  catalogue: Catalogue,
  query: string,
  first: number,
): readonly SearchHit[] => searchFor(indexOf(catalogue), query, first);

const indexOf = derive((catalogue) => searchIndex(findables(catalogue)));

function* findables(catalogue: Catalogue): Generator<Findable> {
  for (const service of catalogue.services.values()) yield serviceFindable(service);
  for (const { name, services } of teamsOf(catalogue).values()) {
    yield {
      kind: 'TEAM',
      title: name,
      detail: services.length === 1 ? '1 service' : `${services.length} services`,
      path: `/teams/${encodeURIComponent(name)}`,
      names: [{ text: name }],
    };
  }
  for (const { fullName, summary } of rpcServicesOf(catalogue).values()) {
    const name = lastSegment(fullName);
    const path = `/apis/${fullName}`;
    yield {
      kind: 'RPC_SERVICE',
      title: fullName,
      ...firstLine(summary.comment),
      path,
      names: [{ text: name }, { text: fullName }],
    };
    for (const method of summary.methods) {
      yield {
        kind: 'RPC_METHOD',
        title: method,
        detail: fullName,
        path: `${path}#${method}`,
        names: [{ text: method }, { text: `${name}.${method}` }, { text: `${fullName}/${method}` }],
      };
    }
  }
  for (const { types, files } of catalogue.contracts.values()) {
    for (const [fullName, file, kind] of types) {
      yield {
        kind: 'PROTO_TYPE',
        title: fullName,
        detail: `${kind === 'e' ? 'enum' : 'message'} in ${files[file]?.path ?? 'an unknown file'}`,
        path: `/apis/${fullName}`,
        names: [{ text: lastSegment(fullName) }, { text: fullName }],
      };
    }
  }
  for (const { name, environments } of clustersOf(catalogue).values()) {
    yield {
      kind: 'CLUSTER',
      title: name,
      detail: environments.join(', '),
      path: `/clusters/${encodeURIComponent(name)}`,
      names: [{ text: name }],
    };
  }
}

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

const lastSegment = (fullName: string): string => fullName.slice(fullName.lastIndexOf('.') + 1);

function firstLine(comment: string | undefined): { readonly detail?: string } {
  const line = comment?.trim().split('\n')[0];
  return line === undefined || line === '' ? {} : { detail: line };
}
