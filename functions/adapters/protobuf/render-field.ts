import { isFieldSet } from '@bufbuild/protobuf';
import {
  type DescriptorProto,
  FeatureSet_FieldPresence,
  type FieldDescriptorProto,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FieldDescriptorProtoSchema,
  FieldOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import type { FieldView, FileView } from '#domain/contract.ts';
import { type Feature, type Features, featureViews, inherit } from './features.ts';
import { jsonNameOf } from './json-name.ts';
import {
  type ElementPath,
  fullNameOf,
  oneofIndexOf,
  placed,
  qualified,
  type RenderContext,
} from './render-context.ts';

/** The message a field belongs to. */
export interface FieldParent {
  readonly message: DescriptorProto;
  /** By full name; they are nested in it. */
  readonly mapEntries: ReadonlyMap<string, DescriptorProto>;
  /** Indexes of oneofs that nobody wrote. */
  readonly synthetic: ReadonlySet<number>;
}

export function renderField(
  context: RenderContext,
  field: FieldDescriptorProto,
  parent: FieldParent | undefined,
  path: ElementPath,
): FieldView {
  const entry = parent && mapEntryOf(field, parent);
  const value = entry?.value ?? field;
  const typeName = holdsType(value) ? fullNameOf(value.typeName) : undefined;
  const features = inherit(context.features, field.options?.features);
  const oneof = oneofOf(field, parent);
  return {
    name: field.name,
    number: field.number,
    type: entry ? `map<${typeText(entry.key)}, ${typeText(entry.value)}>` : typeText(field),
    ...(typeName === undefined ? {} : { typeName }),
    label: entry ? 'map' : labelOf(context, field, features, oneof !== undefined),
    ...(oneof === undefined ? {} : { oneof }),
    jsonName: field.jsonName === '' ? jsonNameOf(field.name) : field.jsonName,
    ...(isFieldSet(field, FieldDescriptorProtoSchema.field.defaultValue)
      ? { defaultValue: field.defaultValue }
      : {}),
    ...placed(context, path),
    deprecated: field.options?.deprecated ?? false,
    options: context.options(FieldOptionsSchema, field.options),
    ...featureViews(features, context.defaults, concerning(field, entry)),
  };
}

export function renderExtension(
  context: RenderContext,
  field: FieldDescriptorProto,
  scope: string,
  path: ElementPath,
): FileView['extensions'][number] {
  return {
    ...renderField(context, field, undefined, path),
    extendee: fullNameOf(field.extendee),
    fullName: qualified(scope, field.name),
  };
}

function mapEntryOf(field: FieldDescriptorProto, { mapEntries }: FieldParent) {
  if (field.type !== FieldDescriptorProto_Type.MESSAGE || mapEntries.size === 0) return undefined;
  const entry = mapEntries.get(fullNameOf(field.typeName));
  const key = entry?.field.find(({ number }) => number === 1);
  const value = entry?.field.find(({ number }) => number === 2);
  return key && value && { key, value };
}

/** `string`, `acme.pay.v1.Money`, `group acme.pay.v1.Result`. */
function typeText(field: FieldDescriptorProto): string {
  const name = FieldDescriptorProto_Type[field.type]?.toLowerCase() ?? 'unknown';
  if (!holdsType(field)) return name;
  const typeName = fullNameOf(field.typeName);
  return field.type === FieldDescriptorProto_Type.GROUP ? `group ${typeName}` : typeName;
}

/** By the name rather than the type: a descriptor may leave the type to be found out. */
const holdsType = (field: FieldDescriptorProto): boolean => field.typeName !== '';

function labelOf(
  { file }: RenderContext,
  field: FieldDescriptorProto,
  features: Features,
  inOneof: boolean,
): FieldView['label'] {
  if (field.label === FieldDescriptorProto_Label.REPEATED) return 'repeated';
  if (field.label === FieldDescriptorProto_Label.REQUIRED) return 'required';
  const effective = features.fieldPresence;
  if (effective === FeatureSet_FieldPresence.LEGACY_REQUIRED) return 'required';
  if (field.proto3Optional) return 'optional';
  if (inOneof || effective === FeatureSet_FieldPresence.IMPLICIT) return 'singular';
  // Presence of a message is no one's choice; proto2 writes `optional` all the same.
  return isMessage(field.type) && file.syntax === 'editions' ? 'singular' : 'optional';
}

/** The features that make a difference to a field of its type. */
function concerning(
  field: FieldDescriptorProto,
  entry: ReturnType<typeof mapEntryOf>,
): readonly Feature[] {
  const parts = entry ? [entry.key, entry.value] : [field];
  const types = parts.map(({ type }) => type);
  const isRepeated = field.label === FieldDescriptorProto_Label.REPEATED;
  const holdsMessage = !entry && types.some(isMessage);
  const isPackable = isRepeated && !holdsMessage && !types.some((type) => UNPACKED.has(type));
  return [
    ...(isRepeated || holdsMessage ? [] : (['fieldPresence'] as const)),
    ...(isPackable && !entry ? (['repeatedFieldEncoding'] as const) : []),
    ...(types.includes(FieldDescriptorProto_Type.STRING) ? (['utf8Validation'] as const) : []),
    ...(holdsMessage ? (['messageEncoding'] as const) : []),
  ];
}

const isMessage = (type: FieldDescriptorProto_Type): boolean =>
  type === FieldDescriptorProto_Type.MESSAGE || type === FieldDescriptorProto_Type.GROUP;

const UNPACKED: ReadonlySet<FieldDescriptorProto_Type> = new Set([
  FieldDescriptorProto_Type.STRING,
  FieldDescriptorProto_Type.BYTES,
]);

function oneofOf(field: FieldDescriptorProto, parent: FieldParent | undefined): string | undefined {
  return parent?.message.oneofDecl[oneofIndexOf(field) ?? -1]?.name;
}
