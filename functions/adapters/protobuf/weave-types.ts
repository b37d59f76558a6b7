import type { DescriptorProto } from '@bufbuild/protobuf/wkt';
import type { Part } from './print-context.ts';
import type { ExtensionPart } from './print-extensions.ts';

/**
 * Gives the messages of a scope in their order, so that a compiler numbers them as they are: those of `made` come with
 * the field they are made of, and where a group is an extension's, its `extend` stands in its place.
 */
export function weaveTypes(
  types: readonly DescriptorProto[],
  made: ReadonlySet<DescriptorProto>,
  extensions: readonly ExtensionPart[],
  printType: (type: DescriptorProto) => Part,
): (before?: DescriptorProto) => readonly Part[] {
  const indexes = new Map(types.map((type, index) => [type, index]));
  const extending = new Map(extensions.flatMap((part) => part.made.map((type) => [type, part])));
  const given = new Set<Part>();
  let next = 0;
  return (before) => {
    const end = before ? (indexes.get(before) ?? 0) : types.length;
    const parts: Part[] = [];
    for (; next < end; next += 1) {
      const type = types[next];
      if (type === undefined || made.has(type)) continue;
      const part = extending.get(type) ?? printType(type);
      if (!given.has(part)) parts.push(part);
      given.add(part);
    }
    return parts;
  };
}
