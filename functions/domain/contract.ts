import type { ContractLog } from './contract-log.ts';
import type { Json } from './json.ts';
import type { RecordedAcknowledgement } from './review/acknowledgement.ts';

/** The proto API of a source, as it is stored: one view a file, and an index of the whole. */

export interface OptionView {
  /** `deprecated`, `features.field_presence`, `google.api.http`; `(50001)` when nothing in the set names it. */
  readonly name: string;
  /** Proto JSON with the names of the fields; of an option that nothing names only its size: `12 bytes`. */
  readonly value: Json;
}

/** What holds for an element, inherited or its own, where it is not what the edition has: `enum_type`, `CLOSED`. */
export type FeatureView = OptionView;

/** Who may use a type, where edition 2024 lets it say so. */
export type Visibility = 'export' | 'local';

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
  readonly features?: readonly FeatureView[];
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
  /** Of those ranges that have any; `declaration` says who may use which number. */
  readonly extensionRangeOptions?: readonly {
    readonly range: string;
    readonly options: readonly OptionView[];
  }[];
  readonly options: readonly OptionView[];
  readonly features?: readonly FeatureView[];
  readonly visibility?: Visibility;
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
    /** The value of the same number that was declared before it. */
    readonly aliasOf?: string;
    readonly comment?: string;
    readonly deprecated: boolean;
    readonly options: readonly OptionView[];
  }[];
  readonly reserved: readonly string[];
  readonly options: readonly OptionView[];
  readonly features?: readonly FeatureView[];
  readonly visibility?: Visibility;
  readonly line?: number;
}

/** A field of a message that is declared elsewhere. */
export interface ExtensionView extends FieldView {
  readonly extendee: string;
  readonly fullName: string;
}

/** Everything one file declares, rendered, nested types flattened; immutable, addressed by `viewKey`. */
export interface FileView {
  readonly path: string;
  readonly package: string;
  /** `proto2`, `proto3`, `editions 2023`. */
  readonly syntax: string;
  readonly comment?: string;
  readonly imports: readonly string[];
  /** Those among the imports that hand on what they declare, that need not be there, that are for options only. */
  readonly publicImports?: readonly string[];
  readonly weakImports?: readonly string[];
  readonly optionImports?: readonly string[];
  readonly options: readonly OptionView[];
  readonly features?: readonly FeatureView[];
  readonly services: readonly RpcServiceView[];
  readonly messages: readonly MessageView[];
  readonly enums: readonly EnumView[];
  readonly extensions: readonly ExtensionView[];
}

/** One file of a revision: what it was (`hash` of the original bytes) and where its view lies. */
export interface ContractFile {
  readonly path: string;
  readonly hash: string;
  readonly viewKey: string;
  /** Of the view: equal while the file says the same, however its bytes are written. */
  readonly digest: string;
  /** '' when it has none. */
  readonly package: string;
  /** Paths, as far as the set holds them. */
  readonly imports: readonly string[];
  readonly types: readonly DeclaredType[];
  readonly references: FileReferences;
}

/** Messages (no map entries) and enums, nested ones too: full name, kind, digest of what a reader sees of it. */
export type DeclaredType = readonly [fullName: string, kind: 'm' | 'e', digest: string];

/**
 * Which types a file refers to, each with who does: `f` field, `m` method or `x` extension, then its name without the
 * file's package. `['acme.Money', 'fReceipt.total', 'mPayments.Charge']`
 */
export type FileReferences = readonly (readonly [typeName: string, ...users: string[]])[];

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
  /** By which version of our own views and digests were made: those of different ones can't be compared. */
  readonly rendered: string;
  /** Which of its breaking changes were meant, by whoever published it; absent as a rule. */
  readonly acknowledgements?: readonly RecordedAcknowledgement[];
  /** What its revisions changed; only of the contract in force. */
  readonly log?: ContractLog;
}
