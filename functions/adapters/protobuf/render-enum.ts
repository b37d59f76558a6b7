import {
  type EnumDescriptorProto,
  EnumOptionsSchema,
  type EnumValueDescriptorProto,
  EnumValueOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import type { EnumView } from '#domain/contract.ts';
import { featureViews, inherit } from './features.ts';
import {
  commented,
  type ElementPath,
  placed,
  qualified,
  type RenderContext,
  visibilityOf,
} from './render-context.ts';
import { rangeText, reservedTexts } from './reserved-texts.ts';

const VALUE = 2;
const MAXIMUM = 2 ** 31 - 1;

export function renderEnum(
  context: RenderContext,
  type: EnumDescriptorProto,
  scope: string,
  path: ElementPath,
): EnumView {
  const first = new Map(type.value.toReversed().map(({ number, name }) => [number, name]));
  return {
    kind: 'enum',
    fullName: qualified(scope, type.name),
    ...placed(context, path),
    deprecated: type.options?.deprecated ?? false,
    values: type.value.map((value, index) => ({
      name: value.name,
      number: value.number,
      ...aliasOf(value, first),
      ...commented(context, [...path, VALUE, index]),
      deprecated: value.options?.deprecated ?? false,
      options: context.options(EnumValueOptionsSchema, value.options),
    })),
    // Unlike those of messages, ranges of enums include their end.
    reserved: reservedTexts(
      type.reservedRange.map(({ start, end }) => rangeText(start, end, MAXIMUM)),
      type.reservedName,
    ),
    options: context.options(EnumOptionsSchema, type.options),
    ...featureViews(inherit(context.features, type.options?.features), context.defaults, [
      'enumType',
      'jsonFormat',
    ]),
    ...visibilityOf(type),
  };
}

/** `first` names the first value of each number. */
function aliasOf(
  { name, number }: EnumValueDescriptorProto,
  first: ReadonlyMap<number, string>,
): { readonly aliasOf?: string } {
  const other = first.get(number);
  return other === undefined || other === name ? {} : { aliasOf: other };
}
