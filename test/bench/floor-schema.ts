import SchemaBuilder from '@pothos/core';
import type { GraphQLSchema } from 'graphql';

/** The root fields of answers, as the product once gave them. */
export interface Answers {
  readonly services: Listing;
  readonly service: Row;
  readonly search: readonly Hit[];
  readonly environments: readonly Environment[];
}

interface Row {
  readonly id: string;
  readonly serviceId: string;
  readonly description: string | null;
  readonly corporation: string | null;
  readonly team: { readonly name: string };
  readonly tier: string | null;
  readonly lifecycle: string;
  readonly language: string | null;
  readonly tags: string[];
  readonly rpcServiceCount: number;
  readonly health: string;
  readonly environments: Place[];
  readonly lastChange: Change;
}

interface Environment {
  readonly name: string;
  readonly protected: boolean;
}

interface Place {
  readonly environment: Environment;
  readonly health: string;
  readonly reason: string | null;
  readonly version: string | null;
  readonly stale: boolean;
  readonly asOf: string;
}

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly source: string;
  readonly revision: string;
  readonly subject: string;
  readonly summary: string;
  readonly serviceId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly breakingCount: number;
}

interface Facet {
  readonly value: string;
  readonly count: number;
}

const FACETS = ['teams', 'corporations', 'tiers', 'lifecycles', 'languages', 'tags'] as const;

interface HealthFacet {
  readonly environment: string;
  readonly health: string;
  readonly count: number;
}

interface Listing {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: Row[];
  readonly facets: Readonly<Record<(typeof FACETS)[number], Facet[]>> & {
    readonly health: HealthFacet[];
  };
}

interface Hit {
  readonly kind: string;
  readonly title: string;
  readonly detail: string | null;
  readonly path: string;
}

/** As much of the vocabulary as the questions need; every field hands out what lies in memory. */
export function floorSchema(answers: Answers): GraphQLSchema {
  const builder = new SchemaBuilder<{
    DefaultFieldNullability: false;
    Scalars: { JSON: { Input: unknown; Output: unknown } };
  }>({ defaultFieldNullability: false });
  builder.scalarType('JSON', { serialize: (value) => value });
  const language = builder.enumType('Language', { values: ['EN', 'JA'] });
  const order = builder.enumType('ServiceOrder', { values: ['NAME', 'HEALTH'] });
  const filter = builder.inputType('ServiceFilter', {
    fields: (t) => ({
      text: t.string(),
      tier: t.stringList(),
      language: t.stringList(),
      team: t.stringList(),
    }),
  });

  const team = builder.objectRef<Row['team']>('Team').implement({
    fields: (t) => ({ name: t.exposeString('name') }),
  });
  const environment = builder.objectRef<Environment>('Environment').implement({
    fields: (t) => ({ name: t.exposeString('name'), protected: t.exposeBoolean('protected') }),
  });
  const place = builder.objectRef<Place>('ServiceEnvironment').implement({
    fields: (t) => ({
      environment: t.expose('environment', { type: environment }),
      health: t.exposeString('health'),
      reason: t.string({
        nullable: true,
        args: { language: t.arg({ type: language }) },
        resolve: ({ reason }) => reason,
      }),
      version: t.exposeString('version', { nullable: true }),
      stale: t.exposeBoolean('stale'),
      asOf: t.exposeString('asOf'),
    }),
  });
  const change = builder.objectRef<Change>('Change').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      kind: t.exposeString('kind'),
      at: t.exposeString('at'),
      source: t.exposeString('source'),
      revision: t.exposeString('revision'),
      subject: t.exposeString('subject'),
      summary: t.exposeString('summary'),
      serviceId: t.exposeString('serviceId', { nullable: true }),
      before: t.field({ type: 'JSON', nullable: true, resolve: ({ before }) => before }),
      after: t.field({ type: 'JSON', nullable: true, resolve: ({ after }) => after }),
      breakingCount: t.exposeInt('breakingCount'),
    }),
  });
  const service = builder.objectRef<Row>('Service').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      serviceId: t.exposeString('serviceId'),
      description: t.exposeString('description', { nullable: true }),
      corporation: t.exposeString('corporation', { nullable: true }),
      team: t.expose('team', { type: team }),
      tier: t.exposeString('tier', { nullable: true }),
      lifecycle: t.exposeString('lifecycle'),
      language: t.exposeString('language', { nullable: true }),
      tags: t.exposeStringList('tags'),
      rpcServiceCount: t.exposeInt('rpcServiceCount'),
      health: t.exposeString('health'),
      environments: t.expose('environments', { type: [place] }),
      lastChange: t.expose('lastChange', { type: change }),
    }),
  });
  const facet = builder.objectRef<Facet>('Facet').implement({
    fields: (t) => ({ value: t.exposeString('value'), count: t.exposeInt('count') }),
  });
  const healthFacet = builder.objectRef<HealthFacet>('HealthFacet').implement({
    fields: (t) => ({
      environment: t.exposeString('environment'),
      health: t.exposeString('health'),
      count: t.exposeInt('count'),
    }),
  });
  const facets = builder.objectRef<Listing['facets']>('ServiceFacets').implement({
    fields: (t) => ({
      teams: t.expose('teams', { type: [facet] }),
      corporations: t.expose('corporations', { type: [facet] }),
      tiers: t.expose('tiers', { type: [facet] }),
      lifecycles: t.expose('lifecycles', { type: [facet] }),
      languages: t.expose('languages', { type: [facet] }),
      tags: t.expose('tags', { type: [facet] }),
      health: t.expose('health', { type: [healthFacet] }),
    }),
  });
  const pageInfo = builder.objectRef<Listing['pageInfo']>('PageInfo').implement({
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage'),
      endCursor: t.exposeString('endCursor', { nullable: true }),
    }),
  });
  const listing = builder.objectRef<Listing>('ServiceConnection').implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      pageInfo: t.expose('pageInfo', { type: pageInfo }),
      nodes: t.expose('nodes', { type: [service] }),
      facets: t.expose('facets', { type: facets }),
    }),
  });
  const hit = builder.objectRef<Hit>('SearchHit').implement({
    fields: (t) => ({
      kind: t.exposeString('kind'),
      title: t.exposeString('title'),
      detail: t.string({
        nullable: true,
        args: { language: t.arg({ type: language }) },
        resolve: ({ detail }) => detail,
      }),
      path: t.exposeString('path'),
    }),
  });
  builder.queryType({
    fields: (t) => ({
      services: t.field({
        type: listing,
        args: {
          first: t.arg.int(),
          after: t.arg.string(),
          filter: t.arg({ type: filter }),
          orderBy: t.arg({ type: order }),
        },
        resolve: () => answers.services,
      }),
      service: t.field({
        type: service,
        args: { serviceId: t.arg.string() },
        resolve: () => answers.service,
      }),
      search: t.field({
        type: [hit],
        args: { query: t.arg.string(), first: t.arg.int() },
        resolve: () => [...answers.search],
      }),
      environments: t.field({
        type: [environment],
        resolve: () => [...answers.environments],
      }),
    }),
  });
  return builder.toSchema();
}
