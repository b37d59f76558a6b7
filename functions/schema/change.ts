import { environmentsOf } from '#application/environments-of.ts';
import { changeAddress, findChange, findLastChange } from '#application/find-change.ts';
import { findService } from '#application/find-service.ts';
import { lastChangeOf } from '#application/last-change.ts';
import { type ChangePage, readChanges } from '#application/read-changes.ts';
import { readServiceChanges } from '#application/read-service-changes.ts';
import type { BreakingFinding } from '#domain/breaking.ts';
import { CHANGE_KINDS, type Change } from '#domain/change.ts';
import { changeEnvironment } from '#domain/change-environment.ts';
import { encodeCursor } from '#domain/cursor.ts';
import { builder } from './builder.ts';
import { afterOf, type Connection, connectionType, firstOf, type PageArgs } from './connection.ts';
import type { Context } from './context.ts';
import { enumOf } from './enum-of.ts';
import { EnvironmentRef } from './environment.ts';
import { given } from './given.ts';
import { LanguageEnum, spoken } from './language.ts';
import { ServiceRef } from './service.ts';

const ChangeKindEnum = enumOf('ChangeKind', CHANGE_KINDS);

export const ChangeRef = builder.objectRef<Change>('Change');

const BreakingFindingRef = builder.objectRef<BreakingFinding>('BreakingFinding').implement({
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'As buf breaking names it.' }),
    symbol: t.exposeString('symbol'),
    message: t.exposeString('message'),
    reason: t.string({
      nullable: true,
      description: 'Why it is meant, where whoever published it said so.',
      resolve: ({ reason }) => reason,
    }),
  }),
});

builder.node(ChangeRef, {
  id: { resolve: changeAddress },
  loadOne: async (address, { app, catalogue }) =>
    (await findChange(app, address)) ?? findLastChange(await catalogue(), address),
  description: 'One dated difference.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKindEnum }),
    at: t.expose('at', { type: 'DateTime' }),
    source: t.exposeString('source'),
    revision: t.exposeString('revision'),
    subject: t.exposeString('subject'),
    summary: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ summary }, { language }) => spoken(summary, language),
    }),
    serviceId: t.string({ nullable: true, resolve: ({ serviceId }) => serviceId }),
    service: t.field({
      type: ServiceRef,
      nullable: true,
      resolve: async ({ serviceId }, _, { catalogue }) =>
        serviceId === undefined ? undefined : findService(await catalogue(), serviceId),
    }),
    environment: t.field({
      type: EnvironmentRef,
      nullable: true,
      description: 'Where it happened; null for what happens in none, such as a publication.',
      resolve: (change, _, { withCatalogue }) => {
        const name = changeEnvironment(change);
        if (name === undefined) return null;
        return withCatalogue((catalogue) => environmentsOf(catalogue).get(name) ?? null);
      },
    }),
    before: t.field({ type: 'JSON', nullable: true, resolve: ({ before }) => before }),
    after: t.field({ type: 'JSON', nullable: true, resolve: ({ after }) => after }),
    breakingCount: t.int({
      description: 'How many breaking changes of an API it brought, by the strictest rules.',
      resolve: ({ breaking }) => breaking?.count ?? 0,
    }),
    breaking: t.field({
      type: [BreakingFindingRef],
      description: 'The first of them.',
      resolve: ({ breaking }) => [...(breaking?.findings ?? [])],
    }),
  }),
});

export const ChangeConnection = connectionType('Change', ChangeRef);

export const ChangeFilterInput = builder.inputType('ChangeFilter', {
  fields: (t) => ({
    kind: t.field({ type: [ChangeKindEnum] }),
    service: t.string(),
    services: t.stringList(),
    team: t.string(),
    teams: t.stringList(),
    environments: t.stringList({
      description: 'What happened in no environment, such as a publication, is then left out.',
    }),
    since: t.field({ type: 'DateTime' }),
    until: t.field({ type: 'DateTime' }),
    before: t.field({ type: 'DateTime', description: 'Earlier than then.' }),
  }),
});

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    description:
      'Newest first, by at. With a rare filter a page may be short although hasNextPage is true: go on from endCursor. totalCount is exact without a filter; with one it counts what the newest 200 publications brought, and for a service its whole history.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: ChangeFilterInput }),
    },
    resolve: async (_, { filter, ...args }, context) => {
      const { service, ...rest } = given(filter);
      if (service !== undefined) return serviceFeed(context, service, rest, args, 50);
      const page = { first: firstOf(args.first, 50), after: afterOf('changes', args) };
      const found = await readChanges(context.app, await context.catalogue(), rest, page);
      return feed('changes', found, args);
    },
  }),
);

builder.objectFields(ServiceRef, (t) => ({
  lastChange: t.field({
    type: ChangeRef,
    nullable: true,
    description: 'The newest of its spec, its restoration and its rollouts; costs no read.',
    resolve: (service, _, { withCatalogue }) =>
      withCatalogue((catalogue) => lastChangeOf(catalogue, service)),
  }),
  changes: t.field({
    type: ChangeConnection,
    args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    resolve: ({ serviceId }, args, context) => serviceFeed(context, serviceId, {}, args, 20),
  }),
}));

async function serviceFeed(
  context: Context,
  serviceId: string,
  filter: Parameters<typeof readServiceChanges>[3],
  args: PageArgs,
  fallback: number,
): Promise<Connection<Change>> {
  const kind = `changes of ${serviceId}`;
  const found = await readServiceChanges(
    context.app,
    await context.catalogue(),
    serviceId,
    filter,
    { first: firstOf(args.first, fallback), after: afterOf(kind, args) },
  );
  return feed(kind, found, args);
}

export function feed(kind: string, page: ChangePage, { after }: PageArgs): Connection<Change> {
  const edges = page.rows.map(({ item, key }) => ({ cursor: encodeCursor(kind, key), node: item }));
  return {
    totalCount: page.totalCount,
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: (page.end && encodeCursor(kind, page.end)) ?? edges.at(-1)?.cursor ?? null,
    },
  };
}
