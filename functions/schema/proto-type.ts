import type { EnumView, FieldView, MessageView } from '#domain/contract.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { ProtoOptionRef } from './proto-option.ts';
import {
  enumView,
  messageView,
  protoType,
  referenceTo,
  type SeenEnum,
  type SeenMessage,
} from './seen-proto.ts';

export const FieldLabel = enumOf('FieldLabel', [
  'singular',
  'optional',
  'required',
  'repeated',
  'map',
]);

/** Who may use a type, where edition 2024 lets it say so. */
const TypeVisibility = enumOf('TypeVisibility', ['export', 'local']);

export const ProtoOneofRef = builder
  .objectRef<MessageView['oneofs'][number]>('ProtoOneof')
  .implement({
    fields: (t) => ({
      name: t.exposeString('name'),
      comment: t.string({ nullable: true, resolve: ({ comment }) => comment }),
      options: t.field({ type: [ProtoOptionRef], resolve: ({ options }) => [...options] }),
    }),
  });

export const ProtoMessageRef = builder.objectRef<SeenMessage>('ProtoMessage');
export const ProtoEnumRef = builder.objectRef<SeenEnum>('ProtoEnum');

export const ProtoTypeRef = builder.unionType('ProtoType', {
  types: [ProtoMessageRef, ProtoEnumRef],
  resolveType: ({ kind }) => (kind === 'message' ? 'ProtoMessage' : 'ProtoEnum'),
});

interface SeenField {
  readonly field: FieldView;
  readonly parent: SeenMessage;
}

export const ProtoFieldRef = builder.objectRef<SeenField>('ProtoField').implement({
  fields: (t) => ({
    name: t.string({ resolve: ({ field }) => field.name }),
    number: t.int({ resolve: ({ field }) => field.number }),
    type: t.string({ resolve: ({ field }) => field.type }),
    label: t.field({ type: FieldLabel, resolve: ({ field }) => field.label }),
    oneof: t.string({ nullable: true, resolve: ({ field }) => field.oneof }),
    jsonName: t.string({ resolve: ({ field }) => field.jsonName }),
    defaultValue: t.string({ nullable: true, resolve: ({ field }) => field.defaultValue }),
    comment: t.string({ nullable: true, resolve: ({ field }) => field.comment }),
    deprecated: t.boolean({ resolve: ({ field }) => field.deprecated }),
    options: t.field({ type: [ProtoOptionRef], resolve: ({ field }) => [...field.options] }),
    features: t.field({
      type: [ProtoOptionRef],
      description:
        'Features of an edition that hold for it, inherited or its own, and are not what the edition has.',
      resolve: ({ field }) => [...(field.features ?? [])],
    }),
    line: t.int({ nullable: true, resolve: ({ field }) => field.line }),
    reference: t.field({
      type: ProtoTypeRef,
      nullable: true,
      description: 'The message or enum it holds.',
      resolve: ({ field, parent }, _, context) =>
        field.typeName === undefined
          ? undefined
          : referenceTo(context, parent.contract, field.typeName),
    }),
  }),
});

ProtoMessageRef.implement({
  fields: (t) => ({
    fullName: t.exposeString('fullName'),
    comment: t.string({
      nullable: true,
      resolve: async (m, _, c) => (await messageView(m, c))?.comment,
    }),
    deprecated: t.boolean({
      resolve: async (m, _, c) => (await messageView(m, c))?.deprecated ?? false,
    }),
    file: t.string({
      nullable: true,
      description: "Null when the contract does not contain the type's file.",
      resolve: ({ place }) => place?.file,
    }),
    line: t.int({ nullable: true, resolve: async (m, _, c) => (await messageView(m, c))?.line }),
    fields: t.field({
      type: [ProtoFieldRef],
      resolve: async (parent, _, context) => {
        const fields = (await messageView(parent, context))?.fields ?? [];
        return fields.map((field) => ({ field, parent }));
      },
    }),
    oneofs: t.field({
      type: [ProtoOneofRef],
      resolve: async (m, _, c) => [...((await messageView(m, c))?.oneofs ?? [])],
    }),
    reserved: t.stringList({
      resolve: async (m, _, c) => [...((await messageView(m, c))?.reserved ?? [])],
    }),
    options: t.field({
      type: [ProtoOptionRef],
      resolve: async (m, _, c) => [...((await messageView(m, c))?.options ?? [])],
    }),
    features: t.field({
      type: [ProtoOptionRef],
      resolve: async (m, _, c) => [...((await messageView(m, c))?.features ?? [])],
    }),
    visibility: t.field({
      type: TypeVisibility,
      nullable: true,
      resolve: async (m, _, c) => (await messageView(m, c))?.visibility,
    }),
  }),
});

const ProtoEnumValueRef = builder
  .objectRef<EnumView['values'][number]>('ProtoEnumValue')
  .implement({
    fields: (t) => ({
      name: t.exposeString('name'),
      number: t.exposeInt('number'),
      comment: t.string({ nullable: true, resolve: ({ comment }) => comment }),
      aliasOf: t.string({
        nullable: true,
        description: 'The value of the same number that was declared before it.',
        resolve: ({ aliasOf }) => aliasOf,
      }),
      deprecated: t.exposeBoolean('deprecated'),
      options: t.field({ type: [ProtoOptionRef], resolve: ({ options }) => [...options] }),
    }),
  });

ProtoEnumRef.implement({
  fields: (t) => ({
    fullName: t.exposeString('fullName'),
    comment: t.string({
      nullable: true,
      resolve: async (e, _, c) => (await enumView(e, c))?.comment,
    }),
    deprecated: t.boolean({
      resolve: async (e, _, c) => (await enumView(e, c))?.deprecated ?? false,
    }),
    file: t.string({ nullable: true, resolve: ({ place }) => place?.file }),
    line: t.int({ nullable: true, resolve: async (e, _, c) => (await enumView(e, c))?.line }),
    values: t.field({
      type: [ProtoEnumValueRef],
      resolve: async (e, _, context) => {
        const values = (await enumView(e, context))?.values ?? [];
        return [...values];
      },
    }),
    reserved: t.stringList({
      resolve: async (e, _, c) => [...((await enumView(e, c))?.reserved ?? [])],
    }),
    options: t.field({
      type: [ProtoOptionRef],
      resolve: async (e, _, c) => [...((await enumView(e, c))?.options ?? [])],
    }),
    features: t.field({
      type: [ProtoOptionRef],
      resolve: async (e, _, c) => [...((await enumView(e, c))?.features ?? [])],
    }),
    visibility: t.field({
      type: TypeVisibility,
      nullable: true,
      resolve: async (e, _, c) => (await enumView(e, c))?.visibility,
    }),
  }),
});

builder.queryField('protoType', (t) =>
  t.field({
    type: ProtoTypeRef,
    nullable: true,
    args: { fullName: t.arg.string({ required: true }), revision: t.arg.string() },
    resolve: (_, { fullName, revision }, context) =>
      protoType(context, fullName, revision ?? undefined),
  }),
);
