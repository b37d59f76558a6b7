import { isFieldSet } from '@bufbuild/protobuf';
import {
  type DescriptorProto,
  type FieldDescriptorProto,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FieldDescriptorProtoSchema,
  FieldOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import { jsonNameOf } from './json-name.ts';
import { isWrittenGroup } from './made-types.ts';
import { isProto2, type PrintContext } from './print-context.ts';
import { compactOptions } from './print-options.ts';
import { fullNameOf, qualified } from './render-context.ts';
import { quoted } from './value-text.ts';

const { STRING, BYTES } = FieldDescriptorProto_Type;

export interface PrintedField {
  readonly field: FieldDescriptorProto;
  readonly path: readonly number[];
  /** Where names are looked up, and what the field's own name is in. */
  readonly scope: string;
  /** The message that a map field or a group is made of, which is printed with it. */
  readonly made: DescriptorProto | undefined;
  /** Members of a oneof have no label. */
  readonly inOneof: boolean;
  /** Prints what is in a group. */
  readonly printGroup: (message: DescriptorProto) => void;
}

export function printField(context: PrintContext, printed: PrintedField): void {
  const { field, path, scope, made, printGroup } = printed;
  const { out, notes } = context;
  const isGroup = isWrittenGroup(context, field) && made !== undefined;
  const type = isGroup ? `group ${made.name}` : typeText(context, printed);
  const head = `${labelText(context, printed)}${type}${isGroup ? '' : ` ${field.name}`} = ${field.number}`;
  const options = compactOptions(context, FieldOptionsSchema, field.options, scope, {
    before: head,
    first: pseudoOptions(field),
  });
  const symbol = qualified(scope, field.name);
  if (isGroup) out.block(`${head}${options}`, () => printGroup(made), notes.of(path), symbol);
  else out.statement(`${head}${options};`, notes.of(path), symbol);
}

function typeText(context: PrintContext, { field, scope, made }: PrintedField): string {
  const [key, value] = made?.options?.mapEntry ? made.field : [];
  if (key && value)
    return `map<${plainType(context, key, scope)}, ${plainType(context, value, scope)}>`;
  return plainType(context, field, scope);
}

const plainType = ({ name }: PrintContext, field: FieldDescriptorProto, scope: string): string =>
  field.typeName === ''
    ? (FieldDescriptorProto_Type[field.type]?.toLowerCase() ?? 'bytes')
    : name(fullNameOf(field.typeName), scope);

function labelText(context: PrintContext, { field, made, inOneof }: PrintedField): string {
  if (inOneof || made?.options?.mapEntry) return '';
  if (field.label === FieldDescriptorProto_Label.REPEATED) return 'repeated ';
  if (field.label === FieldDescriptorProto_Label.REQUIRED) return 'required ';
  return field.proto3Optional || isProto2(context) ? 'optional ' : '';
}

/** Written like options, but kept outside of them. */
function pseudoOptions(field: FieldDescriptorProto): readonly string[] {
  const texts: string[] = [];
  if (isFieldSet(field, FieldDescriptorProtoSchema.field.defaultValue))
    texts.push(`default = ${defaultText(field)}`);
  if (field.extendee === '' && field.jsonName !== '' && field.jsonName !== jsonNameOf(field.name))
    texts.push(`json_name = ${quoted(field.jsonName)}`);
  return texts;
}

/** The default of bytes is kept with its escapes. */
function defaultText({ type, defaultValue }: FieldDescriptorProto): string {
  if (type === STRING) return quoted(defaultValue);
  return type === BYTES
    ? `"${defaultValue.replaceAll('"', '\\"').replaceAll('\\\\"', '\\"')}"`
    : defaultValue;
}
