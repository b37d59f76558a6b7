import { countHealth, type HealthCount } from '#application/count-health.ts';
import { type Environment, environmentsOf } from '#application/environments-of.ts';
import { FROM_CATALOGUE } from './answer-at-once.ts';
import { builder } from './builder.ts';
import { HealthEnum } from './health.ts';

const HealthCountRef = builder.objectRef<HealthCount>('HealthCount').implement({
  fields: (t) => ({
    health: t.expose('health', { type: HealthEnum }),
    count: t.exposeInt('count'),
  }),
});

export const EnvironmentRef = builder.objectRef<Environment>('Environment').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    protected: t.exposeBoolean('protected'),
    serviceCount: t.int({
      resolve: ({ name }, _, { withCatalogue, now }) =>
        withCatalogue((catalogue) =>
          countHealth(catalogue, now, name).reduce((sum, { count }) => sum + count, 0),
        ),
    }),
    health: t.field({
      type: [HealthCountRef],
      description: 'Services per health.',
      resolve: ({ name }, _, { withCatalogue, now }) =>
        withCatalogue((catalogue) => [...countHealth(catalogue, now, name)]),
    }),
  }),
});

builder.queryField('environments', (t) =>
  t.field({
    type: [EnvironmentRef],
    extensions: FROM_CATALOGUE,
    resolve: (_, __, { withCatalogue }) =>
      withCatalogue((catalogue) => [...environmentsOf(catalogue).values()]),
  }),
);
