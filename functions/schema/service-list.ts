import type { Catalogue } from '#application/catalogue.ts';
import { listServices } from '#application/list-services.ts';
import type { Facet, HealthFacet, ServiceFacets } from '#domain/facets.ts';
import type { Service } from '#domain/service.ts';
import type { ServiceFilter } from '#domain/service-filter.ts';
import { SERVICE_ORDERS, type ServiceOrder } from '#domain/service-order.ts';
import { FROM_CATALOGUE } from './answer-at-once.ts';
import { builder } from './builder.ts';
import {
  afterOf,
  type Connection,
  connection,
  connectionType,
  firstOf,
  type PageArgs,
} from './connection.ts';
import { given } from './given.ts';
import { HealthEnum } from './health.ts';
import { LifecycleEnum, ServiceRef, TierEnum } from './service.ts';

const ServiceOrderEnum = builder.enumType('ServiceOrder', { values: SERVICE_ORDERS });

const ServiceFilterInput = builder.inputType('ServiceFilter', {
  description: 'Every criterion must hold; inside a list one value suffices.',
  fields: (t) => ({
    text: t.string({
      description: 'Words that id, description, team, tags, language or RPC names contain.',
    }),
    team: t.stringList(),
    corporation: t.stringList(),
    tier: t.field({ type: [TierEnum] }),
    lifecycle: t.field({ type: [LifecycleEnum] }),
    language: t.stringList(),
    tag: t.stringList(),
    environment: t.string({
      description:
        'Services whose health in the environment is one of these; environment alone: services that run there.',
    }),
    health: t.field({ type: [HealthEnum] }),
  }),
});

export const FacetRef = builder.objectRef<Facet>('Facet').implement({
  fields: (t) => ({ value: t.exposeString('value'), count: t.exposeInt('count') }),
});

const HealthFacetRef = builder.objectRef<HealthFacet>('HealthFacet').implement({
  fields: (t) => ({
    environment: t.exposeString('environment'),
    health: t.expose('health', { type: HealthEnum }),
    count: t.exposeInt('count'),
  }),
});

const ServiceFacetsRef = builder.objectRef<ServiceFacets>('ServiceFacets').implement({
  description: 'Counts per value, each facet counted with all other filters applied but its own.',
  fields: (t) => ({
    teams: t.expose('teams', { type: [FacetRef] }),
    corporations: t.expose('corporations', { type: [FacetRef] }),
    tiers: t.expose('tiers', { type: [FacetRef] }),
    lifecycles: t.field({
      type: [FacetRef],
      description: 'Values as the filter takes them.',
      resolve: ({ lifecycles }) =>
        lifecycles.map(({ value, count }) => ({ value: value.toUpperCase(), count })),
    }),
    languages: t.expose('languages', { type: [FacetRef] }),
    tags: t.expose('tags', { type: [FacetRef] }),
    health: t.expose('health', { type: [HealthFacetRef] }),
  }),
});

interface ServiceConnection extends Connection<Service> {
  readonly facets: () => ServiceFacets;
}

export const ServiceConnectionRef = connectionType<Service, ServiceConnection>(
  'Service',
  ServiceRef,
);
builder.objectField(ServiceConnectionRef, 'facets', (t) =>
  t.field({ type: ServiceFacetsRef, resolve: ({ facets }) => facets() }),
);

/** A page of services as a connection; used wherever services are listed. */
export function serviceConnection(
  catalogue: Catalogue,
  now: string,
  args: PageArgs,
  filter: ServiceFilter,
  order: ServiceOrder = 'NAME',
): ServiceConnection {
  const kind = `services ${order}`;
  const { page, facets } = listServices(catalogue, now, {
    filter,
    order,
    first: firstOf(args.first, 50),
    after: afterOf(kind, args),
  });
  const rows = page.rows.map(({ item, key }) => ({ item: item.service, key }));
  return { ...connection(kind, { ...page, rows }), facets };
}

builder.queryField('services', (t) =>
  t.field({
    type: ServiceConnectionRef,
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: ServiceFilterInput }),
      orderBy: t.arg({ type: ServiceOrderEnum, defaultValue: 'NAME' }),
    },
    extensions: FROM_CATALOGUE,
    resolve: (_, { filter, orderBy, ...page }, { withCatalogue, now }) =>
      withCatalogue((catalogue) =>
        serviceConnection(catalogue, now, page, given(filter), orderBy ?? 'NAME'),
      ),
  }),
);
