import type { Features, OtherOptions } from '#domain/comparison/comparable.ts';
import type { Wire } from './wire.ts';

/** The options of one element, while they are read. */
export interface ReadOptions {
  deprecated: boolean;
  features: Features;
  /** Options with a meaning of their own, by number. */
  readonly known: ReadonlyMap<number, string | number>;
  readonly otherOptions: OtherOptions;
}

/** Where an options message keeps what each of them has, and which others are read: numbers, or texts. */
export interface OptionsSchema {
  readonly deprecated?: number;
  readonly features: number;
  readonly numbers?: ReadonlySet<number>;
  readonly texts?: ReadonlySet<number>;
}

const NO_FEATURES: Features = {};
const NOTHING = new Map<number, string>();

/** What an element without options has. */
export const NO_OPTIONS: ReadOptions = {
  deprecated: false,
  features: NO_FEATURES,
  known: NOTHING,
  otherOptions: NOTHING,
};

/** Reads an options message; written in several pieces, each adds to those before. */
export function readOptions(wire: Wire, schema: OptionsSchema, before: ReadOptions): ReadOptions {
  const known = new Map(before.known);
  const otherOptions = new Map(before.otherOptions);
  let { deprecated, features } = before;
  for (const end = wire.open(); wire.next(end); ) {
    const { field } = wire;
    if (field === schema.deprecated) deprecated = wire.flag();
    else if (field === schema.features) features = readFeatures(wire, features, otherOptions);
    else if (schema.numbers?.has(field)) known.set(field, wire.int());
    else if (schema.texts?.has(field)) known.set(field, wire.text());
    else otherOptions.set(field, `${otherOptions.get(field) ?? ''}${wire.raw()}`);
  }
  return { deprecated, features, known, otherOptions };
}

/** https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto, message FeatureSet */
const FEATURES: ReadonlyMap<number, keyof Features> = new Map([
  [1, 'fieldPresence'],
  [2, 'enumType'],
  [3, 'repeatedFieldEncoding'],
  [4, 'utf8Validation'],
  [5, 'messageEncoding'],
  [6, 'jsonFormat'],
]);
/** Extensions of it: pb.cpp (cpp_features.proto) and pb.java (java_features.proto); both fields have number 2. */
const EXTENSIONS: ReadonlyMap<number, keyof Features> = new Map([
  [1000, 'cppStringType'],
  [1001, 'javaUtf8Validation'],
]);
const OF_EXTENSION = 2;

function readFeatures(wire: Wire, before: Features, other: Map<number, string>): Features {
  const features: { -readonly [Name in keyof Features]: Features[Name] } = { ...before };
  const { field: outer } = wire;
  for (const end = wire.open(); wire.next(end); ) {
    const feature = FEATURES.get(wire.field);
    const extension = EXTENSIONS.get(wire.field);
    if (feature !== undefined) features[feature] = wire.int();
    else if (extension === undefined) other.set(outer, `${other.get(outer) ?? ''}${wire.raw()}`);
    else {
      for (const last = wire.open(); wire.next(last); ) {
        if (wire.field === OF_EXTENSION) features[extension] = wire.int();
        else other.set(outer, `${other.get(outer) ?? ''}${wire.raw()}`);
      }
    }
  }
  return features;
}
