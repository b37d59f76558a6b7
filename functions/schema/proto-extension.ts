import { usersAround } from '#application/users-of.ts';
import type { ContractIndex, ExtensionView, FileView } from '#domain/contract.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ProtoOptionRef } from './proto-option.ts';
import { FieldLabel, ProtoMessageRef, ProtoTypeRef } from './proto-type.ts';
import { messageNamed, messageView, referenceTo } from './seen-proto.ts';

interface SeenExtension {
  readonly extension: ExtensionView;
  readonly file: string;
  readonly contract: ContractIndex;
}

export const ProtoExtensionRef = builder.objectRef<SeenExtension>('ProtoExtension').implement({
  description:
    'A field of a message that is declared elsewhere; one of an option is a custom option.',
  fields: (t) => ({
    fullName: t.string({ resolve: ({ extension }) => extension.fullName }),
    name: t.string({ resolve: ({ extension }) => extension.name }),
    number: t.int({ resolve: ({ extension }) => extension.number }),
    type: t.string({ resolve: ({ extension }) => extension.type }),
    label: t.field({ type: FieldLabel, resolve: ({ extension }) => extension.label }),
    defaultValue: t.string({ nullable: true, resolve: ({ extension }) => extension.defaultValue }),
    comment: t.string({ nullable: true, resolve: ({ extension }) => extension.comment }),
    deprecated: t.boolean({ resolve: ({ extension }) => extension.deprecated }),
    options: t.field({
      type: [ProtoOptionRef],
      resolve: ({ extension }) => [...extension.options],
    }),
    features: t.field({
      type: [ProtoOptionRef],
      resolve: ({ extension }) => [...(extension.features ?? [])],
    }),
    file: t.exposeString('file'),
    line: t.int({ nullable: true, resolve: ({ extension }) => extension.line }),
    extendee: t.field({
      type: ProtoMessageRef,
      description: 'The message it extends.',
      resolve: ({ extension, contract }, _, context) =>
        messageNamed(context, contract, extension.extendee),
    }),
    reference: t.field({
      type: ProtoTypeRef,
      nullable: true,
      description: 'The message or enum it holds.',
      resolve: ({ extension, contract }, _, context) =>
        extension.typeName === undefined
          ? undefined
          : referenceTo(context, contract, extension.typeName),
    }),
  }),
});

export const extensionsIn = (view: FileView, contract: ContractIndex): readonly SeenExtension[] =>
  view.extensions.map((extension) => ({ extension, file: view.path, contract }));

const ProtoExtensionRangeRef = builder
  .objectRef<{ readonly range: string; readonly options: ExtensionView['options'] }>(
    'ProtoExtensionRange',
  )
  .implement({
    fields: (t) => ({
      range: t.exposeString('range', { description: '100 to 199, 1000 to max; the end included.' }),
      options: t.field({ type: [ProtoOptionRef], resolve: ({ options }) => [...options] }),
    }),
  });

builder.objectFields(ProtoMessageRef, (t) => ({
  extensionRanges: t.field({
    type: [ProtoExtensionRangeRef],
    resolve: async (message, _, context) => {
      const view = await messageView(message, context);
      const options = new Map(
        view?.extensionRangeOptions?.map((one) => [one.range, one.options]) ?? [],
      );
      return (view?.extensionRanges ?? []).map((range) => ({
        range,
        options: options.get(range) ?? [],
      }));
    },
  }),
  extensions: t.field({
    type: [ProtoExtensionRef],
    description:
      'What extends it, wherever that is declared. 1 read a declaring file, unless read lately.',
    resolve: ({ fullName, contract }, _, context) => extensionsOf(fullName, contract, context),
  }),
}));

async function extensionsOf(
  fullName: string,
  contract: ContractIndex | undefined,
  context: Context,
): Promise<SeenExtension[]> {
  const catalogue = await context.catalogue();
  const users = usersAround(catalogue, contract).of(fullName);
  const places = new Map(
    users.flatMap(({ kind, source, file: path }) => {
      const holder = contract?.source === source ? contract : catalogue.contracts.get(source);
      const file = holder?.files.find((one) => one.path === path);
      return kind === 'extension' && holder && file ? [[file.viewKey, holder] as const] : [];
    }),
  );
  const found = await Promise.all(
    [...places].map(async ([viewKey, holder]) => {
      const view = await context.fileView.load(viewKey);
      return view ? extensionsIn(view, holder) : [];
    }),
  );
  return found
    .flat()
    .filter(({ extension }) => extension.extendee === fullName)
    .sort((a, b) => a.extension.number - b.extension.number);
}
