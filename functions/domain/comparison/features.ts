import type { ComparableFile, Features } from './comparable.ts';
import type { MessageNode } from './nodes.ts';

/**
 * Values of the enums in google.protobuf.FeatureSet, and of those in pb.CppFeatures and pb.JavaFeatures:
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
export const PRESENCE = { explicit: 1, implicit: 2, required: 3 } as const;
export const ENUM_TYPE = { open: 1, closed: 2 } as const;
export const UTF8 = { verify: 2, none: 3 } as const;
export const MESSAGE_ENCODING = { lengthPrefixed: 1, delimited: 2 } as const;
export const JSON_FORMAT = { allow: 1, legacy: 2 } as const;
export const CPP_STRING = { view: 1, cord: 2, string: 3 } as const;
export const JAVA_UTF8 = { default: 1, verify: 2 } as const;

/** Of google.protobuf.Edition. */
export const EDITION_2024 = 1001;

type Defaults = Required<Features>;

const PROTO2: Defaults = {
  fieldPresence: PRESENCE.explicit,
  enumType: ENUM_TYPE.closed,
  repeatedFieldEncoding: 2,
  utf8Validation: UTF8.none,
  messageEncoding: MESSAGE_ENCODING.lengthPrefixed,
  jsonFormat: JSON_FORMAT.legacy,
  cppStringType: CPP_STRING.string,
  javaUtf8Validation: JAVA_UTF8.default,
};
const EDITION_2023_ON: Defaults = {
  ...PROTO2,
  enumType: ENUM_TYPE.open,
  repeatedFieldEncoding: 1,
  utf8Validation: UTF8.verify,
  jsonFormat: JSON_FORMAT.allow,
};
const PROTO3: Defaults = { ...EDITION_2023_ON, fieldPresence: PRESENCE.implicit };

function defaultsOf({ syntax, edition }: ComparableFile): Defaults {
  if (syntax === 'proto2') return PROTO2;
  if (syntax === 'proto3') return PROTO3;
  return edition < EDITION_2024
    ? EDITION_2023_ON
    : { ...EDITION_2023_ON, cppStringType: CPP_STRING.view };
}

/** What holds for an element: what it says itself, else what the nearest thing round it says, else the edition. */
export function featureOf(
  name: keyof Features,
  node: {
    readonly item: { readonly features: Features };
    readonly file: ComparableFile;
    readonly parent: MessageNode | undefined;
  },
): number {
  let value = node.item.features[name];
  for (let scope = node.parent; value === undefined && scope; scope = scope.parent)
    value = scope.item.features[name];
  return value ?? node.file.features[name] ?? defaultsOf(node.file)[name];
}
