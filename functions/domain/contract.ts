import type { Json } from './json.ts';

/** The proto API of a source, as it is stored: one view a file, and an index of the whole. */

export interface OptionView {
  /** `deprecated`, `features.field_presence`, `google.api.http`; `(50001)` when nothing in the set names it. */
  readonly name: string;
  /** Proto JSON with the names of the fields; of an option that nothing names only its size: `12 bytes`. */
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
  /** As one would write it: `string`, `acme.pay.v1.Money`, `map<string, acme.pay.v1.Money>`, `group acme.Old.Result`. */
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
  /** Without those the compiler makes for `optional` fields of proto3. */
  readonly oneofs: readonly {
    readonly name: string;
    readonly comment?: string;
    readonly options: readonly OptionView[];
  }[];
  /** `5`, `10 to 19`, `"old_name"`. */
  readonly reserved: readonly string[];
  readonly extensionRanges: readonly string[];
  readonly options: readonly OptionView[];
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

/** Everything one file declares, rendered, nested types flattened; immutable, addressed by `viewKey`. */
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
  /** Of the view: equal while the file says the same, however its bytes are written. */
  readonly digest: string;
}

export interface RpcServiceSummary {
  readonly fullName: string;
  readonly file: string;
  readonly package: string;
  readonly comment?: string;
  readonly deprecated: boolean;
  readonly methods: readonly string[];
  /** The files that declare its request and response types, as positions in the index's `files`. */
  readonly uses: readonly number[];
  /** Changes when anything a reader of the service sees changes: methods, options, comments, what is sent and received. */
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
