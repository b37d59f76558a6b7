import {
  type DescriptorProto,
  type DescriptorProto_ExtensionRange,
  ExtensionRangeOptionsSchema,
  MessageOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import { inSourceOrder, type Part, type PrintContext } from './print-context.ts';
import { printEnum } from './print-enum.ts';
import { extensionParts } from './print-extensions.ts';
import { memberParts } from './print-members.ts';
import { compactOptions, printOptions } from './print-options.ts';
import { printReserved, visibilityText } from './print-reserved.ts';
import { qualified } from './render-context.ts';
import { rangeText } from './reserved-texts.ts';

const NESTED = 3;
const ENUM = 4;
const EXTENSION_RANGE = 5;
const EXTENSION = 6;
const OPTIONS = 7;
const RESERVED_RANGE = 9;
const RESERVED_NAME = 10;
const MAXIMUM = 2 ** 29 - 1;

export function printMessage(
  context: PrintContext,
  message: DescriptorProto,
  scope: string,
  path: readonly number[],
): void {
  const { out, notes } = context;
  const fullName = qualified(scope, message.name);
  const head = `${visibilityText(message)}message ${message.name}`;
  const body = () => printBody(context, message, fullName, path);
  out.gap();
  out.block(head, body, notes.of(path), fullName);
  out.gap();
}

/** What is between the braces of a message or a group. */
export function printBody(
  context: PrintContext,
  message: DescriptorProto,
  fullName: string,
  path: readonly number[],
): void {
  printOptions(context, MessageOptionsSchema, message.options, fullName, [...path, OPTIONS]);
  context.out.gap();
  const indexes = new Map(message.nestedType.map((type, index) => [type, index]));
  const pathOf = (type: DescriptorProto) => [...path, NESTED, indexes.get(type) ?? 0];
  const printGroup = (type: DescriptorProto) =>
    printBody(context, type, qualified(fullName, type.name), pathOf(type));
  const printType = (type: DescriptorProto): Part => ({
    path: pathOf(type),
    print: () => printMessage(context, type, fullName, pathOf(type)),
  });
  const enums = message.enumType.map((type, index): Part => {
    const at = [...path, ENUM, index];
    return { path: at, print: () => printEnum(context, type, fullName, at) };
  });
  const extensions = extensionParts(context, {
    extensions: message.extension,
    types: message.nestedType,
    scope: fullName,
    path: [...path, EXTENSION],
    printGroup,
  });
  const ranges = message.extensionRange.map((range, index): Part => {
    const at = [...path, EXTENSION_RANGE, index];
    return { path: at, print: () => printRange(context, message, range, fullName, at) };
  });
  const reserved = printReserved(context, {
    ranges: message.reservedRange.map(({ start, end }) => [start, end - 1] as const),
    maximum: MAXIMUM,
    rangePath: [...path, RESERVED_RANGE],
    names: message.reservedName,
    namePath: [...path, RESERVED_NAME],
  });
  const members = memberParts(context, message, fullName, path, printGroup, printType, extensions);
  const parts = [...reserved, ...members, ...enums, ...ranges];
  for (const part of inSourceOrder(context, parts)) part.print();
}

/** A message set has room for numbers beyond those of fields. */
function printRange(
  context: PrintContext,
  message: DescriptorProto,
  { start, end, options }: DescriptorProto_ExtensionRange,
  scope: string,
  path: readonly number[],
): void {
  const { out, notes } = context;
  const maximum = message.options?.messageSetWireFormat ? 2 ** 31 - 2 : MAXIMUM;
  const head = `extensions ${rangeText(start, end - 1, maximum)}`;
  const texts = compactOptions(context, ExtensionRangeOptionsSchema, options, scope, {
    before: head,
  });
  out.statement(`${head}${texts};`, notes.of(path));
}
