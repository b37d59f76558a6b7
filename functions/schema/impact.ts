import { findService } from '#application/find-service.ts';
import { impactOf } from '#application/impact-of.ts';
import { teamsHit } from '#application/teams-hit.ts';
import {
  type HitService,
  type HitSymbol,
  IMPACT_RELATIONS,
  IMPACT_ROLES,
  type Impact,
  type ImpactStep,
  SYMBOL_KINDS,
} from '#domain/impact/impact.ts';
import { pageOf } from '#domain/page.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { afterOf, connection, connectionType, firstOf } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { ServiceRef } from './service.ts';
import { TeamRef } from './team.ts';

const SymbolKindEnum = enumOf('SymbolKind', SYMBOL_KINDS);
const RoleEnum = builder.enumType('ImpactRole', { values: IMPACT_ROLES });
const RelationEnum = builder.enumType('ImpactRelation', { values: IMPACT_RELATIONS });

const StepRef = builder.objectRef<ImpactStep>('ImpactStep').implement({
  description: 'One step of the way from what was asked for to whom it hits.',
  fields: (t) => ({
    symbol: t.exposeString('symbol', {
      description: 'Full proto name, service id or topic.',
    }),
    relation: t.expose('relation', {
      type: RelationEnum,
      description: 'What it has to do with the step before.',
    }),
  }),
});

const SubjectRef = builder.objectRef<Impact['of'][number]>('ImpactSubject').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: SymbolKindEnum }),
  }),
});

const HitSymbolRef = builder.objectRef<HitSymbol>('ImpactedSymbol').implement({
  fields: (t) => ({
    symbol: t.exposeString('symbol'),
    kind: t.expose('kind', { type: SymbolKindEnum }),
    path: t.field({ type: [StepRef], resolve: ({ path }) => [...path] }),
  }),
});

const HitServiceRef = builder.objectRef<HitService>('ImpactedService').implement({
  fields: (t) => ({
    serviceId: t.exposeString('serviceId'),
    service: t.field({
      type: ServiceRef,
      nullable: true,
      description: 'Null where a spec names a service that nobody publishes.',
      resolve: async ({ serviceId }, _, { catalogue }) => findService(await catalogue(), serviceId),
    }),
    roles: t.field({
      type: [RoleEnum],
      description: 'Why it is hit.',
      resolve: ({ roles }) => [...roles],
    }),
    path: t.field({
      type: [StepRef],
      description: 'The shortest way to it.',
      resolve: ({ path }) => [...path],
    }),
  }),
});

const HitSymbolConnection = connectionType('ImpactedSymbol', HitSymbolRef);
const HitServiceConnection = connectionType('ImpactedService', HitServiceRef);

export const ImpactRef = builder.objectRef<Impact>('Impact').implement({
  description: 'Who is hit when something changes: nearest first, each by the shortest way.',
  fields: (t) => ({
    of: t.field({ type: [SubjectRef], resolve: ({ of }) => [...of] }),
    unknown: t.stringList({
      description: 'Names that are in no contract in force, and no services.',
      resolve: ({ unknown }) => unknown,
    }),
    symbols: t.field({
      type: HitSymbolConnection,
      description: 'Types, methods and RPC services that carry it.',
      args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
      resolve: ({ symbols }, args) => {
        const page = pageOf(symbols, symbolKey, firstOf(args.first, 50), afterOf(SYMBOLS, args));
        return connection(SYMBOLS, page);
      },
    }),
    services: t.field({
      type: HitServiceConnection,
      args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
      resolve: ({ services }, args) => {
        const page = pageOf(services, serviceKey, firstOf(args.first, 50), afterOf(SERVICES, args));
        return connection(SERVICES, page);
      },
    }),
    teams: t.field({
      type: [TeamRef],
      description: 'Owners of the services, by name.',
      resolve: async ({ services }, _, { catalogue }) => [...teamsHit(await catalogue(), services)],
    }),
  }),
});

const SYMBOLS = 'impacted symbols';
const SERVICES = 'impacted services';
const symbolKey = ({ path, symbol }: HitSymbol) => [path.length, symbol];
const serviceKey = ({ path, serviceId }: HitService) => [path.length, serviceId];

/** A pull request that touches more is asked about by comparing contracts. */
const MOST_NAMES = 200;

builder.queryField('impact', (t) =>
  t.field({
    type: ImpactRef,
    description:
      'Full names of messages, enums, fields, RPC services or methods, or service ids; at most 200. Costs no read.',
    args: { of: t.arg.stringList({ required: true }) },
    resolve: async (_, { of }, { catalogue }) => {
      if (of.length > MOST_NAMES)
        throw badInput('TOO_MANY_NAMES', `of must be at most ${MOST_NAMES} names.`);
      return impactOf(await catalogue(), of);
    },
  }),
);
