import {
  type DescriptorProto,
  MessageOptionsSchema,
  OneofOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import type { EnumView, FileView, MessageView } from '#domain/contract.ts';
import {
  commented,
  type ElementPath,
  placed,
  qualified,
  type RenderContext,
} from './render-context.ts';
import { renderEnum } from './render-enum.ts';
import { renderExtension, renderField } from './render-field.ts';
import { rangeText, reservedTexts } from './reserved-texts.ts';

const FIELD = 2;
const NESTED = 3;
const ENUM = 4;
const EXTENSION = 6;
const ONEOF = 8;
/** https://protobuf.dev/programming-guides/proto3/#assigning */
const MAXIMUM = 2 ** 29 - 1;

interface Types {
  readonly messages: readonly MessageView[];
  readonly enums: readonly EnumView[];
  readonly extensions: FileView['extensions'];
}

/** Messages with everything nested in them, outer before inner; the entries of map fields are folded into the fields. */
export function collectTypes(
  context: RenderContext,
  messages: readonly DescriptorProto[],
  scope: string,
  path: ElementPath,
): Types {
  const parts = messages.flatMap((message, index): readonly Types[] => {
    if (message.options?.mapEntry) return [];
    const here = [...path, index];
    const fullName = qualified(scope, message.name);
    const nested = collectTypes(context, message.nestedType, fullName, [...here, NESTED]);
    return [
      {
        messages: [renderMessage(context, message, fullName, here), ...nested.messages],
        enums: [
          ...message.enumType.map((type, position) =>
            renderEnum(context, type, fullName, [...here, ENUM, position]),
          ),
          ...nested.enums,
        ],
        extensions: [
          ...message.extension.map((field, position) =>
            renderExtension(context, field, fullName, [...here, EXTENSION, position]),
          ),
          ...nested.extensions,
        ],
      },
    ];
  });
  return {
    messages: parts.flatMap((part) => part.messages),
    enums: parts.flatMap((part) => part.enums),
    extensions: parts.flatMap((part) => part.extensions),
  };
}

function renderMessage(
  context: RenderContext,
  message: DescriptorProto,
  fullName: string,
  path: ElementPath,
): MessageView {
  return {
    kind: 'message',
    fullName,
    ...placed(context, path),
    deprecated: message.options?.deprecated ?? false,
    fields: message.field.map((field, index) =>
      renderField(context, field, { message, fullName }, [...path, FIELD, index]),
    ),
    oneofs: message.oneofDecl.flatMap((oneof, index) => {
      if (isSynthetic(message, index)) return [];
      return [
        {
          name: oneof.name,
          ...commented(context, [...path, ONEOF, index]),
          options: context.options(OneofOptionsSchema, oneof.options),
        },
      ];
    }),
    reserved: reservedTexts(
      message.reservedRange.map(({ start, end }) => rangeText(start, end - 1, MAXIMUM)),
      message.reservedName,
    ),
    extensionRanges: message.extensionRange.map(({ start, end }) =>
      rangeText(start, end - 1, MAXIMUM),
    ),
    options: context.options(MessageOptionsSchema, message.options),
  };
}

/** The compiler makes a oneof of its own for each `optional` field of proto3. */
const isSynthetic = (message: DescriptorProto, index: number): boolean =>
  message.field.some((field) => field.proto3Optional && field.oneofIndex === index);
