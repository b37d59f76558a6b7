import {
  type DescriptorProto,
  type FieldDescriptorProto,
  FieldDescriptorProto_Type,
} from '@bufbuild/protobuf/wkt';
import { isProto2, type PrintContext } from './print-context.ts';
import { fullNameOf, qualified } from './render-context.ts';

/** By field, the message a compiler made of it: the entry of a map, the body of a group. `types` lie in `scope`. */
export function madeTypes(
  context: PrintContext,
  fields: readonly FieldDescriptorProto[],
  types: readonly DescriptorProto[],
  scope: string,
): ReadonlyMap<FieldDescriptorProto, DescriptorProto> {
  const byName = new Map(types.map((type) => [qualified(scope, type.name), type]));
  return new Map(
    fields.flatMap((field): readonly [FieldDescriptorProto, DescriptorProto][] => {
      const type = byName.get(fullNameOf(field.typeName));
      if (type === undefined) return [];
      return type.options?.mapEntry || isWrittenGroup(context, field) ? [[field, type]] : [];
    }),
  );
}

/** Only proto2 has a way to write one; in editions it is a feature. */
export const isWrittenGroup = (context: PrintContext, { type }: FieldDescriptorProto): boolean =>
  type === FieldDescriptorProto_Type.GROUP && isProto2(context);
