/** One change of a contract, as the API tells it. */
export interface ToldChange {
  readonly rule: string | null;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  readonly element: string;
  readonly symbol: string;
  /** What of it changed, and which of several. */
  readonly aspect: string;
  readonly detail: string | null;
  readonly message: string;
  readonly before: { readonly text: string | null } | null;
  readonly after: { readonly text: string | null } | null;
}

/** What the change was of, 「フィールド amount」, is put before it. */
type Predicate = (change: ToldChange) => string;

/** 「の型が string から int64 に変更されました」 */
export function changed(what: string): Predicate {
  return ({ before, after }) => {
    const [old, now] = [before?.text ?? '', after?.text ?? ''];
    if (old === '' && now === '') return `の${what}が変更されました`;
    return `の${what}が ${old || '（なし）'} から ${now || '（なし）'} に変更されました`;
  };
}

const deleted: Predicate = ({ kind, detail }) =>
  kind === 'MOVED' && detail !== null ? `が ${detail} に移動しました` : 'が削除されました';

const deletedUnreserved =
  (what: string): Predicate =>
  () =>
    `が削除され、${what}が予約 (reserved) されていません`;

const deletedFromPackage: Predicate = ({ detail }) =>
  detail === null ? 'が削除されました' : `がパッケージ ${detail} から削除されました`;

/** Part of a range may still be kept: told is what is lost. */
const lost =
  (what: string): Predicate =>
  ({ detail }) =>
    detail?.startsWith('"')
      ? `の名前 ${detail} が${what}から外れました`
      : `の番号 ${detail ?? ''} が${what}から外れました`;

export const noJsonCheck = () =>
  'の JSON をコンパイラが検査しなくなりました（ALLOW から LEGACY_BEST_EFFORT に変更）';

export const noAccessor = () =>
  'の descriptor() アクセサーがなくなりました（no_standard_descriptor_accessor が設定されています）';

const FILE_OPTIONS = [
  'cc_enable_arenas',
  'cc_generic_services',
  'csharp_namespace',
  'go_package',
  'java_generic_services',
  'java_multiple_files',
  'java_outer_classname',
  'java_package',
  'objc_class_prefix',
  'optimize_for',
  'php_class_prefix',
  'php_metadata_namespace',
  'php_namespace',
  'py_generic_services',
  'ruby_package',
  'swift_prefix',
];

/** By what changed of an element. */
export const ASPECTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FILE_OPTIONS.map((name) => [name, ` ${name} `])),
  syntax: '構文 (syntax) ',
  package: 'パッケージ',
  type: '型',
  cardinality: '多重度',
  name: '名前',
  'json-name': ' JSON 名',
  default: 'デフォルト値',
  oneof: '所属する oneof ',
  'javascript-type': ' JavaScript での型',
  'utf-8-validation': ' UTF-8 検証',
  'utf-8-validation-in-java': ' Java での UTF-8 検証',
  'c++-string-type': ' C++ での文字列型',
  'encoding-of-the-list': 'リストの符号化方式',
  'request-type': 'リクエストの型',
  'response-type': 'レスポンスの型',
  'request-streaming': 'リクエストのストリーミング',
  'response-streaming': 'レスポンスのストリーミング',
  'idempotency-level': '冪等性レベル',
};

const aspect = (name: string): Predicate => changed(ASPECTS[name] ?? ` ${name} `);

/** By the id of the broken rule. */
export const RULE_PREDICATES: Readonly<Record<string, Predicate>> = {
  ...Object.fromEntries(
    FILE_OPTIONS.map((name) => [`FILE_SAME_${name.toUpperCase()}`, aspect(name)]),
  ),
  FILE_SAME_SYNTAX: aspect('syntax'),
  FILE_SAME_PACKAGE: aspect('package'),
  FILE_NO_DELETE: deleted,
  PACKAGE_NO_DELETE: deleted,
  PACKAGE_ENUM_NO_DELETE: deletedFromPackage,
  PACKAGE_EXTENSION_NO_DELETE: deletedFromPackage,
  PACKAGE_MESSAGE_NO_DELETE: deletedFromPackage,
  PACKAGE_SERVICE_NO_DELETE: deletedFromPackage,
  ENUM_NO_DELETE: deleted,
  EXTENSION_NO_DELETE: deleted,
  MESSAGE_NO_DELETE: deleted,
  SERVICE_NO_DELETE: deleted,
  RPC_NO_DELETE: deleted,
  RPC_SAME_CLIENT_STREAMING: aspect('request-streaming'),
  RPC_SAME_SERVER_STREAMING: aspect('response-streaming'),
  RPC_SAME_REQUEST_TYPE: aspect('request-type'),
  RPC_SAME_RESPONSE_TYPE: aspect('response-type'),
  RPC_SAME_IDEMPOTENCY_LEVEL: aspect('idempotency-level'),
  FIELD_NO_DELETE: deleted,
  FIELD_NO_DELETE_UNLESS_NAME_RESERVED: deletedUnreserved('名前'),
  FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED: deletedUnreserved('番号'),
  FIELD_SAME_TYPE: aspect('type'),
  FIELD_WIRE_JSON_COMPATIBLE_TYPE: aspect('type'),
  FIELD_WIRE_COMPATIBLE_TYPE: aspect('type'),
  FIELD_SAME_CARDINALITY: aspect('cardinality'),
  FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY: aspect('cardinality'),
  FIELD_WIRE_COMPATIBLE_CARDINALITY: aspect('cardinality'),
  FIELD_SAME_NAME: aspect('name'),
  FIELD_SAME_JSON_NAME: aspect('json-name'),
  FIELD_SAME_DEFAULT: aspect('default'),
  FIELD_SAME_JSTYPE: aspect('javascript-type'),
  FIELD_SAME_UTF8_VALIDATION: aspect('utf-8-validation'),
  FIELD_SAME_JAVA_UTF8_VALIDATION: aspect('utf-8-validation-in-java'),
  FIELD_SAME_CPP_STRING_TYPE: aspect('c++-string-type'),
  FIELD_SAME_ONEOF: aspect('oneof'),
  ONEOF_NO_DELETE: deleted,
  MESSAGE_SAME_REQUIRED_FIELDS: ({ kind }) =>
    `（required）が${kind === 'ADDED' ? '追加' : '削除'}されました。これを知らない側とは送受信できません`,
  MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR: noAccessor,
  ENUM_SAME_TYPE: ({ before, after }) =>
    `が ${before?.text ?? ''} から ${after?.text ?? ''} に変更されました`,
  ENUM_SAME_JSON_FORMAT: noJsonCheck,
  MESSAGE_SAME_JSON_FORMAT: noJsonCheck,
  EXTENSION_MESSAGE_NO_DELETE: lost('拡張 (extensions) の範囲'),
  RESERVED_MESSAGE_NO_DELETE: lost('予約 (reserved) '),
  RESERVED_ENUM_NO_DELETE: lost('予約 (reserved) '),
  ENUM_VALUE_NO_DELETE: deleted,
  ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED: deletedUnreserved('名前'),
  ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED: deletedUnreserved('番号'),
  ENUM_VALUE_SAME_NAME: aspect('name'),
};
