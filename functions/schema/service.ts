import { findService } from '#application/find-service.ts';
import { fillLinks, needsPlace } from '#domain/fill-links.ts';
import type { Service } from '#domain/service.ts';
import { LIFECYCLES, TIERS } from '#domain/spec.ts';
import { FROM_CATALOGUE } from './answer-at-once.ts';
import { builder } from './builder.ts';
import { ContactRef } from './contact.ts';
import { enumOf } from './enum-of.ts';
import { LinkRef } from './link.ts';

export const TierEnum = builder.enumType('Tier', { values: TIERS });
export const LifecycleEnum = enumOf('Lifecycle', LIFECYCLES);

const CloudResource = builder
  .objectRef<NonNullable<Service['spec']['resources']>[number]>('CloudResource')
  .implement({
    fields: (t) => ({
      kind: t.exposeString('kind'),
      name: t.exposeString('name'),
      environment: t.string({ nullable: true, resolve: ({ environment }) => environment }),
    }),
  });

const Restoration = builder.objectRef<NonNullable<Service['restored']>>('Restoration').implement({
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
  }),
});

/** What the spec says of itself; other nouns add what they know of a service. */
export const ServiceRef = builder.objectRef<Service>('Service');

builder.node(ServiceRef, {
  id: { resolve: ({ serviceId }) => serviceId },
  loadOne: async (serviceId, { catalogue }) => findService(await catalogue(), serviceId),
  fields: (t) => ({
    serviceId: t.exposeString('serviceId'),
    description: t.string({ nullable: true, resolve: ({ spec }) => spec.description }),
    corporation: t.string({ nullable: true, resolve: ({ spec }) => spec.corporation }),
    contact: t.field({ type: ContactRef, resolve: ({ spec }) => spec.contact ?? {} }),
    tier: t.field({ type: TierEnum, nullable: true, resolve: ({ spec }) => spec.tier }),
    slo: t.string({ nullable: true, resolve: ({ spec }) => spec.slo }),
    lifecycle: t.field({
      type: LifecycleEnum,
      resolve: ({ spec }) => spec.lifecycle ?? 'production',
    }),
    language: t.string({ nullable: true, resolve: ({ spec }) => spec.language }),
    repository: t.string({ nullable: true, resolve: ({ spec }) => spec.repository }),
    links: t.field({
      type: [LinkRef],
      description: "Its own links and the organisation's, with placeholders filled in.",
      resolve: async ({ serviceId, spec }, _, { catalogue }) => {
        const { organisation } = await catalogue();
        const links = [...(spec.links ?? []), ...(organisation.links ?? [])];
        return fillLinks(
          links.filter((link) => !needsPlace(link)),
          { serviceID: serviceId },
        );
      },
    }),
    tags: t.stringList({ resolve: ({ spec }) => spec.tags ?? [] }),
    resources: t.field({ type: [CloudResource], resolve: ({ spec }) => spec.resources ?? [] }),
    aliases: t.stringList({
      description: 'Ids it had before, newest first.',
      resolve: ({ aliases }) => aliases,
    }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ created }) => created.at }),
    updatedAt: t.field({ type: 'DateTime', resolve: ({ updated }) => updated.at }),
    restored: t.field({
      type: Restoration,
      nullable: true,
      description: 'Set when a person brought it back after a complete set lacked it.',
      resolve: ({ restored }) => restored,
    }),
  }),
});

builder.queryField('service', (t) =>
  t.field({
    type: ServiceRef,
    nullable: true,
    description:
      'Also finds a service by an id it had before. Null for unknown ids and tombstones.',
    args: { serviceId: t.arg.string({ required: true }) },
    extensions: FROM_CATALOGUE,
    resolve: (_, { serviceId }, { withCatalogue }) =>
      withCatalogue((catalogue) => findService(catalogue, serviceId)),
  }),
);
