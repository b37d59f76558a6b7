/** The part of a proto file that a comparison looks at: small, plain, and without anything derived from other files. */
export interface ComparableFile {
  readonly path: string;
  readonly package: string;
  readonly syntax: Syntax;
  /** Number of google.protobuf.Edition: 998 proto2, 999 proto3, 1000 for 2023 … */
  readonly edition: number;
  readonly imports: readonly ComparableImport[];
  /** Numbers of google.protobuf.FileOptions with what was written; flags and enums as numbers. */
  readonly options: ReadonlyMap<number, string | number>;
  readonly features: Features;
  /** All other options as written, by field number: custom ones too. */
  readonly otherOptions: OtherOptions;
  readonly messages: readonly ComparableMessage[];
  readonly enums: readonly ComparableEnum[];
  readonly services: readonly ComparableService[];
  readonly extensions: readonly ComparableField[];
}

export type Syntax = 'proto2' | 'proto3' | 'editions';

export interface ComparableImport {
  readonly path: string;
  readonly kind: 'plain' | 'public' | 'weak' | 'option';
}

/** What an element says itself of the features of editions, as numbers of their enums; unsaid ones are inherited. */
export interface Features {
  readonly fieldPresence?: number;
  readonly enumType?: number;
  readonly repeatedFieldEncoding?: number;
  readonly utf8Validation?: number;
  readonly messageEncoding?: number;
  readonly jsonFormat?: number;
  /** pb.cpp.string_type */
  readonly cppStringType?: number;
  /** pb.java.utf8_validation */
  readonly javaUtf8Validation?: number;
}

/** Field number of an option → its bytes as text, tag included; equal text is an equal option. */
export type OtherOptions = ReadonlyMap<number, string>;

/** Steps from the file to an element: numbers of fields and indexes, as in google.protobuf.SourceCodeInfo. */
export type ElementPath = readonly number[];

interface ComparableElement {
  readonly name: string;
  readonly at: ElementPath;
  readonly deprecated: boolean;
  readonly features: Features;
  readonly otherOptions: OtherOptions;
}

/** Both ends belong to it. */
export interface NumberRange {
  readonly start: number;
  readonly end: number;
}

export interface ComparableMessage extends ComparableElement {
  readonly fields: readonly ComparableField[];
  readonly oneofs: readonly ComparableOneof[];
  readonly messages: readonly ComparableMessage[];
  readonly enums: readonly ComparableEnum[];
  readonly extensions: readonly ComparableField[];
  readonly extensionRanges: readonly NumberRange[];
  readonly reservedRanges: readonly NumberRange[];
  readonly reservedNames: readonly string[];
  readonly isMapEntry: boolean;
  readonly isMessageSet: boolean;
  readonly noStandardDescriptorAccessor: boolean;
}

export interface ComparableField extends ComparableElement {
  readonly number: number;
  /** Numbers of google.protobuf.FieldDescriptorProto.Label: 1 optional, 2 required, 3 repeated. */
  readonly label: number;
  /** Numbers of google.protobuf.FieldDescriptorProto.Type. */
  readonly type: number;
  /** Without a leading dot; '' unless a message, group or enum. */
  readonly typeName: string;
  /** Without a leading dot; '' unless an extension. */
  readonly extendee: string;
  readonly jsonName: string;
  readonly defaultValue?: string;
  /** Position among the oneofs of its message. */
  readonly oneofIndex?: number;
  readonly isProto3Optional: boolean;
  readonly cType?: number;
  readonly jsType: number;
  readonly packed?: boolean;
}

export interface ComparableOneof extends ComparableElement {}

export interface ComparableEnum extends ComparableElement {
  readonly values: readonly ComparableEnumValue[];
  readonly reservedRanges: readonly NumberRange[];
  readonly reservedNames: readonly string[];
}

export interface ComparableEnumValue extends ComparableElement {
  readonly number: number;
}

export interface ComparableService extends ComparableElement {
  readonly methods: readonly ComparableMethod[];
}

export interface ComparableMethod extends ComparableElement {
  readonly input: string;
  readonly output: string;
  readonly clientStreaming: boolean;
  readonly serverStreaming: boolean;
  /** Numbers of google.protobuf.MethodOptions.IdempotencyLevel. */
  readonly idempotencyLevel: number;
}
