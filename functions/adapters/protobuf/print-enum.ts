import {
  type EnumDescriptorProto,
  EnumOptionsSchema,
  EnumValueOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import { inSourceOrder, type Part, type PrintContext } from './print-context.ts';
import { compactOptions, printOptions } from './print-options.ts';
import { printReserved, visibilityText } from './print-reserved.ts';
import { qualified } from './render-context.ts';

const VALUE = 2;
const OPTIONS = 3;
const RESERVED_RANGE = 4;
const RESERVED_NAME = 5;
const MAXIMUM = 2 ** 31 - 1;

export function printEnum(
  context: PrintContext,
  type: EnumDescriptorProto,
  scope: string,
  path: readonly number[],
): void {
  const { out, notes } = context;
  const fullName = qualified(scope, type.name);
  const body = () => {
    printOptions(context, EnumOptionsSchema, type.options, fullName, [...path, OPTIONS]);
    out.gap();
    const values = type.value.map((value, index): Part => {
      const at = [...path, VALUE, index];
      return {
        path: at,
        print: () => {
          const head = `${value.name} = ${value.number}`;
          const options = compactOptions(context, EnumValueOptionsSchema, value.options, fullName, {
            before: head,
          });
          out.statement(`${head}${options};`, notes.of(at), qualified(fullName, value.name));
        },
      };
    });
    const reserved = printReserved(context, {
      ranges: type.reservedRange.map(({ start, end }) => [start, end] as const),
      maximum: MAXIMUM,
      rangePath: [...path, RESERVED_RANGE],
      names: type.reservedName,
      namePath: [...path, RESERVED_NAME],
    });
    for (const part of inSourceOrder(context, [...values, ...reserved])) part.print();
  };
  out.gap();
  out.block(`${visibilityText(type)}enum ${type.name}`, body, notes.of(path), fullName);
  out.gap();
}
