import {
  Edition,
  type FeatureSet,
  FeatureSet_EnumType,
  FeatureSet_FieldPresence,
  FeatureSet_JsonFormat,
  FeatureSet_MessageEncoding,
  FeatureSet_RepeatedFieldEncoding,
  FeatureSet_Utf8Validation,
  type FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';
import type { OptionView } from '#domain/contract.ts';

/** The features that decide how something reads and is written, as numbers of their enums; never 0. */
export interface Features {
  readonly fieldPresence: FeatureSet_FieldPresence;
  readonly enumType: FeatureSet_EnumType;
  readonly repeatedFieldEncoding: FeatureSet_RepeatedFieldEncoding;
  readonly utf8Validation: FeatureSet_Utf8Validation;
  readonly messageEncoding: FeatureSet_MessageEncoding;
  readonly jsonFormat: FeatureSet_JsonFormat;
}

export type Feature = keyof Features;

const NAMES: Readonly<
  Record<Feature, readonly [name: string, values: Readonly<Record<number, string>>]>
> = {
  fieldPresence: ['field_presence', FeatureSet_FieldPresence],
  enumType: ['enum_type', FeatureSet_EnumType],
  repeatedFieldEncoding: ['repeated_field_encoding', FeatureSet_RepeatedFieldEncoding],
  utf8Validation: ['utf8_validation', FeatureSet_Utf8Validation],
  messageEncoding: ['message_encoding', FeatureSet_MessageEncoding],
  jsonFormat: ['json_format', FeatureSet_JsonFormat],
};
const ALL = Object.keys(NAMES) as readonly Feature[];

/** https://protobuf.dev/editions/features/: the same in every edition so far. */
const OF_EDITIONS: Features = {
  fieldPresence: FeatureSet_FieldPresence.EXPLICIT,
  enumType: FeatureSet_EnumType.OPEN,
  repeatedFieldEncoding: FeatureSet_RepeatedFieldEncoding.PACKED,
  utf8Validation: FeatureSet_Utf8Validation.VERIFY,
  messageEncoding: FeatureSet_MessageEncoding.LENGTH_PREFIXED,
  jsonFormat: FeatureSet_JsonFormat.ALLOW,
};
const OF_PROTO3: Features = { ...OF_EDITIONS, fieldPresence: FeatureSet_FieldPresence.IMPLICIT };
const OF_PROTO2: Features = {
  ...OF_EDITIONS,
  enumType: FeatureSet_EnumType.CLOSED,
  repeatedFieldEncoding: FeatureSet_RepeatedFieldEncoding.EXPANDED,
  utf8Validation: FeatureSet_Utf8Validation.NONE,
  jsonFormat: FeatureSet_JsonFormat.LEGACY_BEST_EFFORT,
};

/** What holds in a file where nothing is said. */
export function defaultFeatures({ syntax, edition }: FileDescriptorProto): Features {
  if (syntax === 'proto3' || edition === Edition.EDITION_PROTO3) return OF_PROTO3;
  return syntax === 'editions' ? OF_EDITIONS : OF_PROTO2;
}

/** What holds for an element inside another; the same object where it says nothing of its own. */
export function inherit(outer: Features, own: FeatureSet | undefined): Features {
  if (own === undefined) return outer;
  return {
    fieldPresence: own.fieldPresence || outer.fieldPresence,
    enumType: own.enumType || outer.enumType,
    repeatedFieldEncoding: own.repeatedFieldEncoding || outer.repeatedFieldEncoding,
    utf8Validation: own.utf8Validation || outer.utf8Validation,
    messageEncoding: own.messageEncoding || outer.messageEncoding,
    jsonFormat: own.jsonFormat || outer.jsonFormat,
  };
}

/** Those of `which` that are not as the edition has them, by name: `enum_type`, `CLOSED`. */
export function featureViews(
  features: Features,
  defaults: Features,
  which: readonly Feature[] = ALL,
): { readonly features?: readonly OptionView[] } {
  if (features === defaults) return {};
  const views = which
    .filter((feature) => features[feature] !== defaults[feature])
    .map((feature) => {
      const [name, values] = NAMES[feature];
      return { name, value: values[features[feature]] ?? features[feature] };
    });
  return views.length === 0 ? {} : { features: views };
}
