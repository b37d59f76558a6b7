import { findProtoFile, type ProtoFile } from '#application/find-proto-file.ts';
import type { PrintedProto } from '#application/ports.ts';
import { readProtoSource } from '#application/proto-source.ts';
import { usersAround } from '#application/users-of.ts';
import type { FileView } from '#domain/contract.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ContractRef, RpcServiceRef } from './contract.ts';
import { enumOf } from './enum-of.ts';
import { extensionsIn, ProtoExtensionRef } from './proto-extension.ts';
import { ProtoOptionRef } from './proto-option.ts';
import { ProtoEnumRef, ProtoMessageRef } from './proto-type.ts';
import type { SeenType } from './seen-proto.ts';

const ProtoImportKind = enumOf('ProtoImportKind', ['plain', 'public', 'weak', 'option']);

interface ProtoImport {
  readonly path: string;
  readonly kind: 'plain' | 'public' | 'weak' | 'option';
  readonly held: boolean;
}

const ProtoImportRef = builder.objectRef<ProtoImport>('ProtoImport').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    kind: t.expose('kind', { type: ProtoImportKind }),
    held: t.exposeBoolean('held', {
      description:
        'Whether the contract holds the file; weak and option imports need not be there.',
    }),
  }),
});

const ProtoSourceLineRef = builder
  .objectRef<PrintedProto['symbols'][number]>('ProtoSourceLine')
  .implement({
    fields: (t) => ({
      symbol: t.exposeString('symbol', {
        description:
          'acme.pay.v1.Charge.amount: of a message, field, oneof, enum, value, service, method or extension.',
      }),
      line: t.exposeInt('line', { description: '1-based.' }),
    }),
  });

const ProtoSourceRef = builder.objectRef<PrintedProto>('ProtoSource').implement({
  description:
    'The file as source, written from its descriptor: comments and options are its own, blanks and breaks are ours.',
  fields: (t) => ({
    text: t.exposeString('text'),
    line: t.int({
      nullable: true,
      description: 'Where one of its symbols stands, 1-based.',
      args: { symbol: t.arg.string({ required: true }) },
      resolve: ({ symbols }, { symbol }) => symbols.find((one) => one.symbol === symbol)?.line,
    }),
    lines: t.field({ type: [ProtoSourceLineRef], resolve: ({ symbols }) => [...symbols] }),
  }),
});

export const ProtoFileRef = builder.objectRef<ProtoFile>('ProtoFile').implement({
  description: 'A proto file of a contract.',
  fields: (t) => ({
    path: t.string({ resolve: ({ file }) => file.path }),
    package: t.string({ resolve: ({ file }) => file.package }),
    contract: t.field({ type: ContractRef, resolve: ({ contract }) => contract }),
    syntax: t.string({
      nullable: true,
      description: 'proto2, proto3, editions 2023.',
      resolve: async (one, _, c) => (await viewOf(one, c))?.syntax,
    }),
    comment: t.string({
      nullable: true,
      resolve: async (one, _, c) => (await viewOf(one, c))?.comment,
    }),
    deprecated: t.boolean({
      resolve: async (one, _, c) =>
        (await viewOf(one, c))?.options.some(
          ({ name, value }) => name === 'deprecated' && value === true,
        ) ?? false,
    }),
    imports: t.field({
      type: [ProtoImportRef],
      resolve: async (one, _, c) => importsOf(await viewOf(one, c), one),
    }),
    importedBy: t.stringList({
      description: 'Paths of the files that import it.',
      resolve: async ({ file, contract }, _, context) => [
        ...usersAround(await context.catalogue(), contract).importersOf(file.path),
      ],
    }),
    options: t.field({
      type: [ProtoOptionRef],
      resolve: async (one, _, c) => [...((await viewOf(one, c))?.options ?? [])],
    }),
    features: t.field({
      type: [ProtoOptionRef],
      description: 'Features that hold in all of it and are not what its edition has.',
      resolve: async (one, _, c) => [...((await viewOf(one, c))?.features ?? [])],
    }),
    rpcServices: t.field({
      type: [RpcServiceRef],
      resolve: ({ file, contract }) =>
        contract.services
          .filter((summary) => summary.file === file.path)
          .map((summary) => ({ fullName: summary.fullName, summary, contract })),
    }),
    messages: t.field({
      type: [ProtoMessageRef],
      description: 'Nested ones too, outer before inner.',
      resolve: (one) => typesOf(one).filter((type) => type.kind === 'message'),
    }),
    enums: t.field({
      type: [ProtoEnumRef],
      resolve: (one) => typesOf(one).filter((type) => type.kind === 'enum'),
    }),
    extensions: t.field({
      type: [ProtoExtensionRef],
      resolve: async (one, _, c) => {
        const view = await viewOf(one, c);
        return view ? [...extensionsIn(view, one.contract)] : [];
      },
    }),
    source: t.field({
      type: ProtoSourceRef,
      nullable: true,
      resolve: ({ contract, file }, _, { app, readProtoBytes }) =>
        readProtoSource({ bytes: readProtoBytes, printer: app.sourcePrinter }, contract, file),
    }),
  }),
});

builder.queryField('protoFile', (t) =>
  t.field({
    type: ProtoFileRef,
    nullable: true,
    description:
      'Of the contract in force, or as it was at a revision; of the first source that holds it.',
    args: {
      path: t.arg.string({ required: true }),
      source: t.arg.string(),
      revision: t.arg.string(),
    },
    resolve: async (_, { path, source, revision }, { catalogue, readRevision }) =>
      findProtoFile(await catalogue(), readRevision, path, {
        ...(source == null ? {} : { source }),
        ...(revision == null ? {} : { revision }),
      }),
  }),
);

const viewOf = ({ file }: ProtoFile, context: Context): Promise<FileView | undefined> =>
  context.fileView.load(file.viewKey);

function importsOf(view: FileView | undefined, { contract }: ProtoFile): ProtoImport[] {
  const { imports = [], publicImports, weakImports, optionImports } = view ?? {};
  const held = new Set(contract.files.map(({ path }) => path));
  return imports.map((path) => {
    const kind = publicImports?.includes(path)
      ? 'public'
      : weakImports?.includes(path)
        ? 'weak'
        : optionImports?.includes(path)
          ? 'option'
          : 'plain';
    return { path, kind, held: held.has(path) };
  });
}

const typesOf = ({ file, contract }: ProtoFile): readonly SeenType[] =>
  file.types.map(([fullName, kind]) => ({
    kind: kind === 'm' ? 'message' : 'enum',
    fullName,
    place: { file: file.path, viewKey: file.viewKey },
    contract,
  }));
