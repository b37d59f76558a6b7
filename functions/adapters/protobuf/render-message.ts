import {
  type DescriptorProto,
  type DescriptorProto_ExtensionRange,
  ExtensionRangeOptionsSchema,
  MessageOptionsSchema,
  OneofOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import type { EnumView, FileView, MessageView } from '#domain/contract.ts';
import { featureViews, inherit } from './features.ts';
import {
  commented,
  type ElementPath,
  placed,
  qualified,
  type RenderContext,
  visibilityOf,
} from './render-context.ts';
import { renderEnum } from './render-enum.ts';
import { type FieldParent, renderExtension, renderField } from './render-field.ts';
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
  outer: RenderContext,
  messages: readonly DescriptorProto[],
  scope: string,
  path: ElementPath,
): Types {
  const parts = messages.flatMap((message, index): readonly Types[] => {
    if (message.options?.mapEntry) return [];
    const here = [...path, index];
    const fullName = qualified(scope, message.name);
    const context = { ...outer, features: inherit(outer.features, message.options?.features) };
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
  const parent = parentOf(message, fullName);
  return {
    kind: 'message',
    fullName,
    ...placed(context, path),
    deprecated: message.options?.deprecated ?? false,
    fields: message.field.map((field, index) =>
      renderField(context, field, parent, [...path, FIELD, index]),
    ),
    oneofs: message.oneofDecl.flatMap((oneof, index) => {
      if (parent.synthetic.has(index)) return [];
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
    extensionRanges: message.extensionRange.map(extensionRangeText),
    ...rangeOptions(context, message),
    options: context.options(MessageOptionsSchema, message.options),
    ...featureViews(context.features, context.defaults, ['jsonFormat']),
    ...visibilityOf(message),
  };
}

const extensionRangeText = ({ start, end }: DescriptorProto_ExtensionRange): string =>
  rangeText(start, end - 1, MAXIMUM);

function rangeOptions(
  context: RenderContext,
  { extensionRange }: DescriptorProto,
): Pick<MessageView, 'extensionRangeOptions'> {
  const views = extensionRange.flatMap((range) => {
    const options = context.options(ExtensionRangeOptionsSchema, range.options);
    return options.length === 0 ? [] : [{ range: extensionRangeText(range), options }];
  });
  return views.length === 0 ? {} : { extensionRangeOptions: views };
}

/** Looked up once a message: there may be thousands of fields. */
function parentOf(message: DescriptorProto, fullName: string): FieldParent {
  const entries = message.nestedType.filter(({ options }) => options?.mapEntry);
  return {
    message,
    mapEntries: new Map(entries.map((entry) => [qualified(fullName, entry.name), entry])),
    // The compiler makes a oneof of its own for each `optional` field of proto3.
    synthetic: new Set(
      message.field.flatMap((field) => (field.proto3Optional ? [field.oneofIndex] : [])),
    ),
  };
}
