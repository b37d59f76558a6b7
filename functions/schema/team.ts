import { environmentOf, environmentsOf } from '#application/environments-of.ts';
import { healthAt } from '#application/health-at.ts';
import { type Team, teamsOf } from '#application/teams-of.ts';
import { type Health, worstHealth } from '#domain/health.ts';
import { pageOf } from '#domain/page.ts';
import { builder } from './builder.ts';
import { afterOf, connection, connectionType, firstOf } from './connection.ts';
import { SlackChannelRef, slackChannels } from './contact.ts';
import { EnvironmentRef } from './environment.ts';
import { HealthEnum } from './health.ts';
import { ServiceRef } from './service.ts';
import { ServiceConnectionRef, serviceConnection } from './service-list.ts';

const EnvironmentHealth = builder
  .objectRef<{ readonly name: string; readonly health: Health }>('EnvironmentHealth')
  .implement({
    fields: (t) => ({
      environment: t.field({
        type: EnvironmentRef,
        resolve: async ({ name }, _, { catalogue }) => environmentOf(await catalogue(), name),
      }),
      health: t.expose('health', { type: HealthEnum }),
    }),
  });

export const TeamRef = builder.objectRef<Team>('Team');

builder.node(TeamRef, {
  id: { resolve: ({ name }) => name },
  loadOne: async (name, { catalogue }) => teamsOf(await catalogue()).get(name),
  fields: (t) => ({
    name: t.exposeString('name'),
    corporations: t.stringList({
      resolve: ({ services }) =>
        [...new Set(services.flatMap(({ spec }) => spec.corporation ?? []))].sort(),
    }),
    serviceCount: t.int({ resolve: ({ services }) => services.length }),
    services: t.field({
      type: ServiceConnectionRef,
      args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
      resolve: async ({ name }, args, { catalogue, now }) =>
        serviceConnection(await catalogue(), now, args, { team: [name] }),
    }),
    health: t.field({
      type: [EnvironmentHealth],
      description: 'Worst health of its services per environment.',
      resolve: async ({ services }, _, context) => {
        const catalogue = await context.catalogue();
        const { healthOf } = healthAt(catalogue, context.now);
        const states = services.map(({ serviceId }) => healthOf(serviceId).byEnvironment);
        return [...environmentsOf(catalogue).keys()].flatMap((name) => {
          const found = states.flatMap((state) => state.get(name) ?? []);
          return found.length === 0 ? [] : [{ name, health: worstHealth(found) }];
        });
      },
    }),
    slack: t.field({
      type: [SlackChannelRef],
      resolve: ({ services }) => {
        const channels = services.flatMap(({ spec }) => slackChannels(spec.contact ?? {}));
        return [...new Map(channels.map((one) => [`${one.name} ${one.channel}`, one])).values()];
      },
    }),
  }),
});

builder.objectField(ServiceRef, 'team', (t) =>
  t.field({
    type: TeamRef,
    resolve: ({ spec: { teamName } }, _, { withCatalogue }) =>
      withCatalogue(
        (catalogue) => teamsOf(catalogue).get(teamName) ?? { name: teamName, services: [] },
      ),
  }),
);

const TeamConnection = connectionType('Team', TeamRef);

builder.queryFields((t) => ({
  teams: t.field({
    type: TeamConnection,
    args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    resolve: async (_, args, { catalogue }) => {
      const teams = [...teamsOf(await catalogue()).values()];
      const after = afterOf('teams', args);
      return connection(
        'teams',
        pageOf(teams, ({ name }) => [name], firstOf(args.first, 50), after),
      );
    },
  }),
  team: t.field({
    type: TeamRef,
    nullable: true,
    args: { name: t.arg.string({ required: true }) },
    resolve: async (_, { name }, { catalogue }) => teamsOf(await catalogue()).get(name),
  }),
}));
