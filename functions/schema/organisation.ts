import { environmentsOf } from '#application/environments-of.ts';
import { listProblems } from '#application/list-problems.ts';
import { rpcServicesOf } from '#application/rpc-services-of.ts';
import { teamsOf } from '#application/teams-of.ts';
import type { Organisation } from '#domain/organisation.ts';
import { builder } from './builder.ts';
import { EnvironmentRef } from './environment.ts';

const OrganisationRef = builder.objectRef<Organisation>('Organisation').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    serviceCount: t.int({
      resolve: async (_, __, { catalogue }) => (await catalogue()).services.size,
    }),
    teamCount: t.int({
      resolve: async (_, __, { catalogue }) => teamsOf(await catalogue()).size,
    }),
    rpcServiceCount: t.int({
      resolve: async (_, __, { catalogue }) => rpcServicesOf(await catalogue()).size,
    }),
    problemCount: t.int({
      resolve: async (_, __, context) => {
        const [catalogue, sources] = await Promise.all([context.catalogue(), context.sources()]);
        return listProblems(catalogue, sources, context.now).length;
      },
    }),
    environments: t.field({
      type: [EnvironmentRef],
      resolve: async (_, __, { catalogue }) => [...environmentsOf(await catalogue()).values()],
    }),
  }),
});

builder.queryField('organisation', (t) =>
  t.field({
    type: OrganisationRef,
    resolve: async (_, __, { catalogue }) => (await catalogue()).organisation,
  }),
);
