import {
  type DescriptorProto,
  type FieldDescriptorProto,
  type OneofDescriptorProto,
  OneofOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import { madeTypes } from './made-types.ts';
import type { Part, PrintContext } from './print-context.ts';
import type { ExtensionPart } from './print-extensions.ts';
import { printField } from './print-field.ts';
import { printOptions } from './print-options.ts';
import { oneofIndexOf, qualified } from './render-context.ts';
import { weaveTypes } from './weave-types.ts';

const FIELD = 2;
const ONEOF = 8;
const ONEOF_OPTIONS = 2;

/**
 * Fields, oneofs, messages and extensions. Where no source info tells their order, messages stand so that a compiler numbers them
 * as they are, together with those it makes of map fields and groups.
 */
export function memberParts(
  context: PrintContext,
  message: DescriptorProto,
  fullName: string,
  path: readonly number[],
  printGroup: (type: DescriptorProto) => void,
  printType: (type: DescriptorProto) => Part,
  extensions: readonly ExtensionPart[],
): readonly Part[] {
  const { field: fields, nestedType: types } = message;
  const made = madeTypes(context, fields, types, fullName);
  const typesBefore = weaveTypes(types, new Set(made.values()), extensions, printType);
  const parts: Part[] = [];
  const print = (field: FieldDescriptorProto, index: number, inOneof: boolean) =>
    printField(context, {
      field,
      path: [...path, FIELD, index],
      scope: fullName,
      made: made.get(field),
      inOneof,
      printGroup,
    });
  const numbered = fields.map((field, index) => ({ field, index, oneof: oneofIndexOf(field) }));
  const members = Map.groupBy(numbered, ({ oneof }) => oneof);
  for (const { field, index, oneof } of numbered) {
    const type = made.get(field);
    if (type) parts.push(...typesBefore(type));
    const declared = oneof === undefined ? undefined : message.oneofDecl[oneof];
    if (oneof === undefined || declared === undefined) {
      parts.push({ path: [...path, FIELD, index], print: () => print(field, index, false) });
      continue;
    }
    const all = members.get(oneof) ?? [];
    if (all[0]?.field !== field) continue;
    const at = [...path, ONEOF, oneof];
    const body = () => {
      for (const member of all) print(member.field, member.index, true);
    };
    parts.push({ path: at, print: () => printOneof(context, declared, fullName, at, body) });
  }
  const others = extensions.filter((part) => part.made.length === 0);
  return [...parts, ...typesBefore(), ...others];
}

function printOneof(
  context: PrintContext,
  oneof: OneofDescriptorProto,
  scope: string,
  path: readonly number[],
  members: () => void,
): void {
  const { out, notes } = context;
  const fullName = qualified(scope, oneof.name);
  const body = () => {
    printOptions(context, OneofOptionsSchema, oneof.options, fullName, [...path, ONEOF_OPTIONS]);
    members();
  };
  out.gap();
  out.block(`oneof ${oneof.name}`, body, notes.of(path), fullName);
  out.gap();
}
