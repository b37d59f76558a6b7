import { findService } from '#application/find-service.ts';
import { ownershipOf } from '#application/ownership-of.ts';
import { type TypeUser, usersAround } from '#application/users-of.ts';
import { pageOf } from '#domain/page.ts';
import { USER_KINDS } from '#domain/references.ts';
import { builder } from './builder.ts';
import {
  afterOf,
  type Connection,
  connection,
  connectionType,
  firstOf,
  type PageArgs,
} from './connection.ts';
import type { Context } from './context.ts';
import { enumOf } from './enum-of.ts';
import { ProtoEnumRef, ProtoMessageRef } from './proto-type.ts';
import type { SeenType } from './seen-proto.ts';
import { ServiceRef } from './service.ts';

const TypeUserKind = enumOf('ProtoUserKind', USER_KINDS);

const TypeUserRef = builder.objectRef<TypeUser>('ProtoUser').implement({
  description: 'A field, method or extension that refers to a type.',
  fields: (t) => ({
    symbol: t.exposeString('symbol', {
      description: 'acme.pay.v1.Receipt.total; of a method acme.pay.v1.Payments.Charge.',
    }),
    parent: t.string({
      description: 'The message or RPC service it belongs to; of an extension its scope.',
      resolve: ({ symbol }) => parentOf(symbol),
    }),
    kind: t.expose('kind', { type: TypeUserKind }),
    file: t.exposeString('file'),
    source: t.exposeString('source'),
    service: t.field({
      type: ServiceRef,
      nullable: true,
      description: 'Who serves the method, or owns the package of the message.',
      resolve: async ({ kind, symbol, package: name }, _, context) => {
        const catalogue = await context.catalogue();
        const owned = kind === 'method' ? parentOf(symbol) : `${name}.`;
        const owner = ownershipOf(catalogue).ownerOf(owned);
        return owner === undefined ? undefined : findService(catalogue, owner);
      },
    }),
  }),
});

const parentOf = (symbol: string): string => symbol.slice(0, Math.max(0, symbol.lastIndexOf('.')));

const TypeUserConnection = connectionType('ProtoUser', TypeUserRef);

const description =
  'What refers to it: in all contracts in force, or at the revision that was asked for. Costs no read.';

builder.objectFields(ProtoMessageRef, (t) => ({
  usedBy: t.field({
    type: TypeUserConnection,
    description,
    args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    resolve: (type, args, context) => usedBy(type, args, context),
  }),
}));

builder.objectFields(ProtoEnumRef, (t) => ({
  usedBy: t.field({
    type: TypeUserConnection,
    description,
    args: { first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    resolve: (type, args, context) => usedBy(type, args, context),
  }),
}));

async function usedBy(
  { fullName, contract }: SeenType,
  args: PageArgs,
  context: Context,
): Promise<Connection<TypeUser>> {
  const users = usersAround(await context.catalogue(), contract).of(fullName);
  const kind = `users of ${fullName}`;
  const keyOf = (user: TypeUser) => [user.symbol, user.kind];
  return connection(kind, pageOf(users, keyOf, firstOf(args.first, 50), afterOf(kind, args)));
}
