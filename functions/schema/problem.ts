import { findService } from '#application/find-service.ts';
import { listProblems, problemKey, serviceProblems, teamOf } from '#application/list-problems.ts';
import { teamsOf } from '#application/teams-of.ts';
import { fileUrl } from '#domain/file-url.ts';
import { pageOf } from '#domain/page.ts';
import { type OpenProblem, PROBLEM_SEVERITIES } from '#domain/problem.ts';
import { builder } from './builder.ts';
import { afterOf, connection, connectionType, firstOf } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { given } from './given.ts';
import { LanguageEnum, spoken } from './language.ts';
import { ServiceRef } from './service.ts';
import { TeamRef } from './team.ts';

const ProblemSeverityEnum = enumOf('ProblemSeverity', PROBLEM_SEVERITIES);

const ProblemRef = builder.objectRef<OpenProblem>('Problem').implement({
  description: 'Refused input or a conflict; it is gone when its cause is gone.',
  fields: (t) => ({
    id: t.id({
      resolve: (problem, _, { app }) =>
        app.codec.sha256(JSON.stringify([...problemKey(problem), problem.serviceId])).slice(0, 24),
    }),
    severity: t.expose('severity', { type: ProblemSeverityEnum }),
    code: t.exposeString('code'),
    source: t.exposeString('source'),
    path: t.exposeString('path'),
    line: t.int({ nullable: true, resolve: ({ line }) => line }),
    column: t.int({ nullable: true, resolve: ({ column }) => column }),
    message: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ message }, { language }) => spoken(message, language),
    }),
    cure: t.string({
      nullable: true,
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ cure }, { language }) => cure && spoken(cure, language),
    }),
    service: t.field({
      type: ServiceRef,
      nullable: true,
      resolve: async ({ serviceId }, _, { catalogue }) =>
        serviceId === undefined ? undefined : findService(await catalogue(), serviceId),
    }),
    team: t.field({
      type: TeamRef,
      nullable: true,
      resolve: async (problem, _, context) => {
        const catalogue = await context.catalogue();
        return teamsOf(catalogue).get(teamOf(catalogue, problem) ?? '');
      },
    }),
    since: t.expose('since', { type: 'DateTime' }),
    url: t.string({
      nullable: true,
      description: "Address of the place in the repository's web view, when it can be derived.",
      resolve: ({ source, path, line }) => fileUrl(source, 'HEAD', path, line),
    }),
  }),
});

const ProblemConnection = connectionType('Problem', ProblemRef);

const ProblemFilterInput = builder.inputType('ProblemFilter', {
  fields: (t) => ({
    severity: t.field({ type: [ProblemSeverityEnum] }),
    source: t.string(),
    team: t.string(),
  }),
});

builder.queryField('problems', (t) =>
  t.field({
    type: ProblemConnection,
    description: 'What was refused or contradicts itself: errors first, then the newest.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: ProblemFilterInput }),
    },
    resolve: async (_, { filter, ...args }, context) => {
      const [catalogue, sources] = await Promise.all([context.catalogue(), context.sources()]);
      const found = listProblems(catalogue, sources, context.now, given(filter));
      const after = afterOf('problems', args);
      return connection('problems', pageOf(found, problemKey, firstOf(args.first, 50), after));
    },
  }),
);

builder.objectField(ServiceRef, 'problems', (t) =>
  t.field({
    type: [ProblemRef],
    resolve: async ({ serviceId }, _, { catalogue }) => [
      ...serviceProblems(await catalogue(), serviceId),
    ],
  }),
);

builder.objectField(TeamRef, 'problems', (t) =>
  t.field({
    type: [ProblemRef],
    resolve: async ({ services }, _, context) => {
      const catalogue = await context.catalogue();
      return services.flatMap(({ serviceId }) => serviceProblems(catalogue, serviceId));
    },
  }),
);
