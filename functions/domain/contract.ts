import type { Json } from './json.ts';

/** The proto API of a source, as it is stored: one view a file, and an index of the whole. */

export interface OptionView {
  /** As written in source: `deprecated`, `google.api.http`, `buf.validate.field.string`. */
  readonly name: string;
  readonly value: Json;
}

export interface HttpRuleView {
  /** GET, POST … or the kind of a custom rule. */
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly responseBody?: string;
}

export interface MethodView {
  readonly name: string;
  readonly comment?: string;
  readonly deprecated: boolean;
  /** Full message name, without a leading dot. */
  readonly input: string;
  readonly output: string;
  readonly clientStreaming: boolean;
  readonly serverStreaming: boolean;
  readonly http: readonly HttpRuleView[];
  readonly options: readonly OptionView[];
  readonly line?: number;
}

export interface RpcServiceView {
  readonly fullName: string;
  readonly comment?: string;
  readonly deprecated: boolean;
  readonly options: readonly OptionView[];
  readonly methods: readonly MethodView[];
  readonly line?: number;
}

export interface FieldView {
  readonly name: string;
  readonly number: number;
  /** As one would write it: `string`, `acme.pay.v1.Money`, `map<string, acme.pay.v1.Money>`. */
  readonly type: string;
  /** Full name of the message or enum it holds (of the map's value), for a link. */
  readonly typeName?: string;
  readonly label: 'singular' | 'optional' | 'required' | 'repeated' | 'map';
  readonly oneof?: string;
  readonly jsonName: string;
  readonly defaultValue?: string;
  readonly comment?: string;
  readonly deprecated: boolean;
  readonly options: readonly OptionView[];
  readonly line?: number;
}

export interface MessageView {
  readonly kind: 'message';
  readonly fullName: string;
  readonly comment?: string;
  readonly deprecated: boolean;
  readonly fields: readonly FieldView[];
  readonly oneofs: readonly { readonly name: string; readonly comment?: string }[];
  /** `5`, `10 to 19`, `"old_name"`. */
  readonly reserved: readonly string[];
  readonly extensionRanges: readonly string[];
  readonly options: readonly OptionView[];
  /** True for the entry messages of map fields, which no one looks up. */
  readonly mapEntry: boolean;
  readonly line?: number;
}

export interface EnumView {
  readonly kind: 'enum';
  readonly fullName: string;
  readonly comment?: string;
  readonly deprecated: boolean;
  readonly values: readonly {
    readonly name: string;
    readonly number: number;
    readonly comment?: string;
    readonly deprecated: boolean;
    readonly options: readonly OptionView[];
  }[];
  readonly reserved: readonly string[];
  readonly options: readonly OptionView[];
  readonly line?: number;
}

/** Everything one file declares, rendered; immutable, addressed by `viewKey`. */
export interface FileView {
  readonly path: string;
  readonly package: string;
  /** `proto2`, `proto3`, `editions 2023`. */
  readonly syntax: string;
  readonly comment?: string;
  readonly imports: readonly string[];
  readonly options: readonly OptionView[];
  readonly services: readonly RpcServiceView[];
  readonly messages: readonly MessageView[];
  readonly enums: readonly EnumView[];
  readonly extensions: readonly (FieldView & {
    readonly extendee: string;
    readonly fullName: string;
  })[];
}

/** One file of a revision: what it was (`hash` of the original bytes) and where its view lies. */
export interface ContractFile {
  readonly path: string;
  readonly hash: string;
  readonly viewKey: string;
}

export interface RpcServiceSummary {
  readonly fullName: string;
  readonly file: string;
  readonly package: string;
  readonly comment?: string;
  readonly deprecated: boolean;
  readonly methods: readonly string[];
  /** Changes when anything a reader of the service sees changes. */
  readonly digest: string;
}

/** What a reader needs to know of a contract before opening any file; `types` maps a full name to its file's number. */
export interface ContractIndex {
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
  readonly label: string;
  readonly publishedAt: string;
  readonly files: readonly ContractFile[];
  readonly services: readonly RpcServiceSummary[];
  /** Messages and enums (no map entries): [full name, index into `files`, 'm' | 'e']. */
  readonly types: readonly (readonly [string, number, 'm' | 'e'])[];
  readonly messageCount: number;
  /** False when the set came without source info, so that there are no comments to show. */
  readonly hasComments: boolean;
}
