import { findRpcService } from '#application/find-proto.ts';
import { findService } from '#application/find-service.ts';
import { ownershipOf } from '#application/ownership-of.ts';
import { consumersOf, type RpcService, rpcServicesOf } from '#application/rpc-services-of.ts';
import type { HttpRuleView, MethodView, RpcServiceView } from '#domain/contract.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ContractRef, RpcServiceRef } from './contract.ts';
import { ProtoOptionRef } from './proto-option.ts';
import { ProtoMessageRef } from './proto-type.ts';
import { messageNamed } from './seen-proto.ts';
import { ServiceRef } from './service.ts';

const HttpRuleRef = builder.objectRef<HttpRuleView>('HttpRule').implement({
  fields: (t) => ({
    method: t.exposeString('method'),
    path: t.exposeString('path'),
    body: t.string({ nullable: true, resolve: ({ body }) => body }),
    responseBody: t.string({ nullable: true, resolve: ({ responseBody }) => responseBody }),
  }),
});

interface SeenMethod {
  readonly method: MethodView;
  readonly parent: RpcService;
}

const RpcMethodRef = builder.objectRef<SeenMethod>('RpcMethod').implement({
  fields: (t) => ({
    name: t.string({ resolve: ({ method }) => method.name }),
    fullName: t.string({ resolve: ({ method, parent }) => `${parent.fullName}.${method.name}` }),
    comment: t.string({ nullable: true, resolve: ({ method }) => method.comment }),
    deprecated: t.boolean({ resolve: ({ method }) => method.deprecated }),
    input: t.field({
      type: ProtoMessageRef,
      resolve: ({ method, parent }, _, context) =>
        messageNamed(context, parent.contract, method.input),
    }),
    output: t.field({
      type: ProtoMessageRef,
      resolve: ({ method, parent }, _, context) =>
        messageNamed(context, parent.contract, method.output),
    }),
    clientStreaming: t.boolean({ resolve: ({ method }) => method.clientStreaming }),
    serverStreaming: t.boolean({ resolve: ({ method }) => method.serverStreaming }),
    http: t.field({ type: [HttpRuleRef], resolve: ({ method }) => [...method.http] }),
    options: t.field({ type: [ProtoOptionRef], resolve: ({ method }) => [...method.options] }),
    line: t.int({ nullable: true, resolve: ({ method }) => method.line }),
  }),
});

builder.node(RpcServiceRef, {
  id: {
    resolve: ({ fullName, revision }) =>
      revision === undefined ? fullName : `${fullName}@${revision}`,
  },
  loadOne: async (id, { catalogue, readRevision }) => {
    const [fullName = '', revision] = splitOnce(id, '@');
    return findRpcService(await catalogue(), readRevision, fullName, revision);
  },
  fields: (t) => ({
    fullName: t.exposeString('fullName'),
    name: t.string({ resolve: ({ fullName }) => fullName.slice(fullName.lastIndexOf('.') + 1) }),
    package: t.string({ resolve: ({ summary }) => summary.package }),
    comment: t.string({ nullable: true, resolve: ({ summary }) => summary.comment }),
    deprecated: t.boolean({ resolve: ({ summary }) => summary.deprecated }),
    file: t.string({ resolve: ({ summary }) => summary.file }),
    line: t.int({ nullable: true, resolve: async (one, _, c) => (await viewOf(one, c))?.line }),
    contract: t.field({ type: ContractRef, resolve: ({ contract }) => contract }),
    owner: t.field({
      type: ServiceRef,
      nullable: true,
      resolve: async ({ fullName }, _, context) => {
        const catalogue = await context.catalogue();
        const owner = ownershipOf(catalogue).ownerOf(fullName);
        return owner === undefined ? undefined : findService(catalogue, owner);
      },
    }),
    consumers: t.field({
      type: [ServiceRef],
      description: 'Services whose spec says that they consume it.',
      resolve: async ({ fullName }, _, { catalogue }) => [
        ...(consumersOf(await catalogue()).get(fullName) ?? []),
      ],
    }),
    options: t.field({
      type: [ProtoOptionRef],
      resolve: async (one, _, c) => [...((await viewOf(one, c))?.options ?? [])],
    }),
    methodCount: t.int({ resolve: ({ summary }) => summary.methods.length }),
    methods: t.field({
      type: [RpcMethodRef],
      resolve: async (parent, _, context) => {
        const methods = (await viewOf(parent, context))?.methods ?? [];
        return methods.map((method) => ({ method, parent }));
      },
    }),
  }),
});

builder.objectFields(ServiceRef, (t) => ({
  rpcServices: t.field({
    type: [RpcServiceRef],
    description: 'What it provides, as far as a contract in force holds it.',
    resolve: async ({ serviceId }, _, context) => {
      const catalogue = await context.catalogue();
      const known = rpcServicesOf(catalogue);
      return ownershipOf(catalogue)
        .ownedBy(serviceId)
        .flatMap((fullName) => known.get(fullName) ?? []);
    },
  }),
  rpcServiceCount: t.int({
    resolve: ({ serviceId }, _, { withCatalogue }) =>
      withCatalogue((catalogue) => ownershipOf(catalogue).ownedBy(serviceId).length),
  }),
}));

builder.queryField('rpcService', (t) =>
  t.field({
    type: RpcServiceRef,
    nullable: true,
    args: { fullName: t.arg.string({ required: true }), revision: t.arg.string() },
    resolve: async (_, { fullName, revision }, { catalogue, readRevision }) =>
      findRpcService(await catalogue(), readRevision, fullName, revision ?? undefined),
  }),
);

async function viewOf(
  { fullName, summary, contract }: RpcService,
  context: Context,
): Promise<RpcServiceView | undefined> {
  const file = contract.files.find(({ path }) => path === summary.file);
  const view = file && (await context.fileView.load(file.viewKey));
  return view?.services.find((service) => service.fullName === fullName);
}

function splitOnce(text: string, separator: string): readonly (string | undefined)[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
