import type { DescriptorProto, FieldDescriptorProto } from '@bufbuild/protobuf/wkt';
import { madeTypes } from './made-types.ts';
import type { Part, PrintContext } from './print-context.ts';
import { printField } from './print-field.ts';
import { fullNameOf } from './render-context.ts';

/** The extensions of a file or a message; `types` lie beside them and hold the bodies of their groups. */
export interface Extensions {
  readonly extensions: readonly FieldDescriptorProto[];
  readonly types: readonly DescriptorProto[];
  readonly scope: string;
  readonly path: readonly number[];
  readonly printGroup: (type: DescriptorProto) => void;
}

/** One `extend`, and the messages that are the bodies of its groups. */
export interface ExtensionPart extends Part {
  readonly made: readonly DescriptorProto[];
}

/** One `extend` for what follows each other and extends the same. */
export function extensionParts(
  context: PrintContext,
  { extensions, types, scope, path, printGroup }: Extensions,
): readonly ExtensionPart[] {
  const { out, name } = context;
  const made = madeTypes(context, extensions, types, scope);
  const runs: { readonly extendee: string; readonly from: number; to: number }[] = [];
  for (const [index, { extendee }] of extensions.entries()) {
    const last = runs.at(-1);
    if (last?.extendee === extendee) last.to = index;
    else runs.push({ extendee, from: index, to: index });
  }
  return runs.map(({ extendee, from, to }): ExtensionPart => {
    const fields = extensions.slice(from, to + 1);
    const body = () => {
      for (const [offset, field] of fields.entries())
        printField(context, {
          field,
          path: [...path, from + offset],
          scope,
          made: made.get(field),
          inOneof: false,
          printGroup,
        });
    };
    return {
      path: [...path, from],
      made: fields.flatMap((field) => made.get(field) ?? []),
      print: () => {
        out.gap();
        out.block(`extend ${name(fullNameOf(extendee), scope)}`, body);
        out.gap();
      },
    };
  });
}
