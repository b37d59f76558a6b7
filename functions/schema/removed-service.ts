import type { ServiceEntry } from '#domain/service.ts';
import { builder } from './builder.ts';

const RemovedServiceRef = builder
  .objectRef<NonNullable<ServiceEntry['removed']>>('RemovedService')
  .implement({
    fields: (t) => ({
      serviceId: t.string({ resolve: ({ claim }) => claim.spec.serviceID }),
      team: t.string({ resolve: ({ claim }) => claim.spec.teamName }),
      description: t.string({ nullable: true, resolve: ({ claim }) => claim.spec.description }),
      removedAt: t.expose('at', { type: 'DateTime' }),
      source: t.exposeString('source'),
      revision: t.exposeString('revision'),
    }),
  });

builder.queryField('removedServices', (t) =>
  t.field({
    type: [RemovedServiceRef],
    description:
      'Services that a complete set no longer contains, the latest first; restoreService brings one back.',
    resolve: async (_, __, { catalogue }) =>
      [...(await catalogue()).entries.values()]
        .flatMap(({ active, removed }) => (active === undefined && removed ? [removed] : []))
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
  }),
);
