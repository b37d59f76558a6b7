import { listRpcServices, type RpcService } from '#application/rpc-services-of.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { pageOf } from '#domain/page.ts';
import { builder } from './builder.ts';
import { afterOf, connection, connectionType, firstOf, type PageArgs } from './connection.ts';
import { given } from './given.ts';

export const ContractRef = builder.objectRef<ContractIndex>('Contract');
export const RpcServiceRef = builder.objectRef<RpcService>('RpcService');
const RpcServiceConnection = connectionType('RpcService', RpcServiceRef);

builder.node(ContractRef, {
  id: { resolve: ({ source }) => source },
  loadOne: async (source, { catalogue }) => (await catalogue()).contracts.get(source),
  description: 'The proto API of a source.',
  fields: (t) => ({
    source: t.exposeString('source'),
    revision: t.exposeString('revision'),
    label: t.string({ nullable: true, resolve: ({ label }) => label }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
    fileCount: t.int({ resolve: ({ files }) => files.length }),
    serviceCount: t.int({ resolve: ({ services }) => services.length }),
    messageCount: t.exposeInt('messageCount'),
    hasComments: t.exposeBoolean('hasComments'),
    rpcServices: t.field({
      type: RpcServiceConnection,
      args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
      resolve: (contract, args) => {
        const services = contract.services.map((summary) => ({
          fullName: summary.fullName,
          summary,
          contract,
        }));
        return rpcServicePage(services, args);
      },
    }),
  }),
});

const RpcServiceFilterInput = builder.inputType('RpcServiceFilter', {
  fields: (t) => ({
    text: t.string(),
    package: t.string(),
    owner: t.string(),
    owned: t.boolean(),
    source: t.string(),
    deprecated: t.boolean(),
  }),
});

builder.queryFields((t) => ({
  contracts: t.field({
    type: [ContractRef],
    description: 'The latest of each source.',
    resolve: async (_, __, { catalogue }) => [...(await catalogue()).contracts.values()],
  }),
  rpcServices: t.field({
    type: RpcServiceConnection,
    description: 'All RPC services of the contracts in force.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: RpcServiceFilterInput }),
    },
    resolve: async (_, { filter, ...args }, { catalogue }) =>
      rpcServicePage(listRpcServices(await catalogue(), given(filter)), args),
  }),
}));

function rpcServicePage(services: readonly RpcService[], args: PageArgs) {
  const after = afterOf('rpcServices', args);
  const page = pageOf(services, ({ fullName }) => [fullName], firstOf(args.first, 50), after);
  return connection('rpcServices', page);
}
