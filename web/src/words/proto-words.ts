import { defineWords } from './define-words.ts';

export const protoWords = defineWords({
  outline: { en: 'Contents', ja: '目次' },
  filterOutline: { en: 'Filter methods and types', ja: 'メソッドと型を絞り込み' },
  noMatch: { en: 'Nothing matches.', ja: '一致するものがありません。' },
  types: { en: 'Types', ja: '型' },
  methods: {
    en: (count: number) => `${count} ${count === 1 ? 'method' : 'methods'}`,
    ja: (count: number) => `メソッド ${count} 件`,
  },
  method: { en: 'Methods', ja: 'メソッド' },
  unary: { en: 'answers with', ja: 'レスポンスは' },
  client: { en: 'takes a stream and answers with', ja: 'ストリームを受け取り、レスポンスは' },
  server: { en: 'answers with a stream of', ja: 'レスポンスはストリームで' },
  both: {
    en: 'takes a stream and answers with a stream of',
    ja: '双方向ストリームで、レスポンスは',
  },
  clientShort: { en: 'client streaming', ja: 'クライアントストリーミング' },
  serverShort: { en: 'server streaming', ja: 'サーバーストリーミング' },
  bothShort: { en: 'bidirectional streaming', ja: '双方向ストリーミング' },
  brokerMessages: { en: 'Messages on the broker', ja: 'ブローカー上のメッセージ' },
  otherMethods: { en: 'Others', ja: 'その他' },
  noMethods: { en: 'It has no methods.', ja: 'メソッドはありません。' },
  order: { en: 'Order', ja: '並び順' },
  order_resource: { en: 'by resource', ja: 'リソース別' },
  order_written: { en: 'as written', ja: '定義順' },
  order_name: { en: 'by name', ja: '名前順' },
  linkCopied: { en: 'Link copied', ja: 'リンクをコピーしました' },
  aliasOf: { en: (name: string) => `same as ${name}`, ja: (name: string) => `${name} と同じ値` },
  reservedNote: {
    en: (what: string) => `reserved ${what}`,
    ja: (what: string) => `予約済み ${what}`,
  },
  deprecated: { en: 'deprecated', ja: '非推奨' },
  request: { en: 'Request', ja: 'リクエスト' },
  response: { en: 'Response', ja: 'レスポンス' },
  example: { en: 'Example and grpcurl', ja: '例と grpcurl' },
  exampleJson: { en: 'Request as JSON', ja: 'リクエストの JSON' },
  noFields: { en: 'No fields.', ja: 'フィールドはありません。' },
  noSuchType: {
    en: (name: string) => `The contract does not contain ${name}.`,
    ja: (name: string) => `API 定義に ${name} は含まれていません。`,
  },
  publishImports: {
    en: 'Build the descriptor set with its imports.',
    ja: 'import を含めてディスクリプターセットをビルドしてください。',
  },
  oneof: {
    en: (name: string) => `one of ${name}`,
    ja: (name: string) => `${name} のいずれか 1 つ`,
  },
  recursive: { en: 'recursive', ja: '再帰' },
  expand: {
    en: (name: string) => `Fields of ${name}`,
    ja: (name: string) => `${name} のフィールド`,
  },
  linkTo: { en: (name: string) => `Link to ${name}`, ja: (name: string) => `${name} へのリンク` },
  number: { en: 'Number', ja: '番号' },
  field: { en: 'Field', ja: 'フィールド' },
  value: { en: 'Value', ja: '値' },
  meaning: { en: 'Meaning', ja: '意味' },
  defaultValue: {
    en: (value: string) => `default ${value}`,
    ja: (value: string) => `既定値 ${value}`,
  },
  repeated: { en: 'repeated', ja: 'repeated' },
  optional: { en: 'optional', ja: 'optional' },
  required: { en: 'required', ja: 'required' },
  message: { en: 'Message', ja: 'メッセージ' },
  enum: { en: 'Enum', ja: 'Enum' },
  rpcService: { en: 'RPC service', ja: 'RPC サービス' },
  fields: { en: 'Fields', ja: 'フィールド' },
  values: { en: 'Values', ja: '値' },
  asOfRevision: {
    en: (revision: string) => `You read revision ${revision}, as it was then.`,
    ja: (revision: string) => `リビジョン ${revision} の時点の内容を表示しています。`,
  },
  showPresent: { en: 'Show the present one', ja: '現在の内容を表示' },
  extends: { en: 'extends', ja: '拡張先' },
  extensions: { en: 'Extensions', ja: '拡張' },
  extensionRange: {
    en: (range: string) => `left to extensions ${range}`,
    ja: (range: string) => `拡張用 ${range}`,
  },
  whatExtends: { en: 'Fields declared elsewhere', ja: '他の場所で宣言されたフィールド' },
  noExtensions: {
    en: 'No contract in force extends it.',
    ja: 'これを拡張する API 定義はありません。',
  },
  withoutReflection: {
    en: 'grpcurl without server reflection',
    ja: 'リフレクションなしで grpcurl を使う',
  },
  protosetHint: {
    en: (file: string) => `Fetch its descriptors, then call grpcurl with -protoset ${file}:`,
    ja: (file: string) =>
      `ディスクリプターを取得し、grpcurl に -protoset ${file} を付けてください。`,
  },
  visibility: { en: 'Visibility', ja: '公開範囲' },
  features: { en: 'Features', ja: '機能' },
  history: { en: 'History', ja: '履歴' },
  facts: { en: 'Facts', ja: '基本情報' },
  fullName: { en: 'full name', ja: '完全名' },
  owner: { en: 'Owner', ja: '所有サービス' },
  noOwner: { en: 'No service owns it.', ja: '所有するサービスがありません。' },
  noOwnerWhy: {
    en: 'Name it under grpc.provides in a spec, or map its package under contracts.owners in organisation.yaml.',
    ja: 'spec の grpc.provides に記載するか、organisation.yaml の contracts.owners でパッケージを対応づけてください。',
  },
  usedBy: { en: 'Used by', ja: '利用元' },
  notUsed: {
    en: 'No field and no method of the contracts in force refers to it.',
    ja: '有効な API 定義で、これを参照するフィールドやメソッドはありません。',
  },
  moreUses: {
    en: (count: number) => `${count} more`,
    ja: (count: number) => `他 ${count} 件`,
  },
  methodOne: { en: 'method', ja: 'メソッド' },
  fieldOne: { en: 'field', ja: 'フィールド' },
  extensionOne: { en: 'extension', ja: '拡張' },
  package: { en: 'Package', ja: 'パッケージ' },
  file: { en: 'File', ja: 'ファイル' },
  contract: { en: 'Contract', ja: 'API 定義' },
  published: { en: 'Published', ja: '公開日時' },
  noComments: {
    en: 'This contract was published without comments. Build it with source info to see them: buf build does so by itself, protoc with --include_source_info.',
    ja: 'この API 定義はコメントなしで公開されています。表示するには、ソース情報を含めてビルドしてください（buf build は標準で含みます。protoc では --include_source_info を指定します）。',
  },
  runsOlder: {
    en: (environments: string, behind: number) =>
      `${environments} ${/ and /.test(environments) ? 'run' : 'runs'} protos of ${behind} ${behind === 1 ? 'revision' : 'revisions'} ago`,
    ja: (environments: string, behind: number) =>
      `${environments} では ${behind} リビジョン前の proto が使われています`,
  },
  runsUnknown: {
    en: (environments: string, revision: string) =>
      `${environments}: no known revision of a contract is called ${revision}, as its protos are`,
    ja: (environments: string, revision: string) =>
      `${environments} の proto のリビジョン ${revision} は、既知の API 定義に見つかりません`,
  },
  compareToLatest: { en: 'compare with the latest', ja: '最新と比較' },
  noApi: {
    en: 'No contract names this service as its owner.',
    ja: 'このサービスが所有する API 定義はありません。',
  },
  noApiWhy: {
    en: 'Publish the FileDescriptorSet of your protos, and name the RPC services under grpc.provides in the spec.',
    ja: 'proto の FileDescriptorSet を公開し、spec の grpc.provides に RPC サービスを記載してください。',
  },
  notFound: {
    en: (name: string) => `No contract contains ${name}.`,
    ja: (name: string) => `${name} を含む API 定義はありません。`,
  },
  notFoundWhy: {
    en: 'It may have been renamed or removed, or its contract was not published.',
    ja: '名前の変更、削除、または未公開の可能性があります。',
  },
  wasRemoved: {
    en: (name: string) => `${name} was removed.`,
    ja: (name: string) => `${name} は削除されました。`,
  },
  removedSince: { en: 'It was removed in', ja: '削除したリビジョン:' },
  showBefore: { en: 'See it as it was', ja: '削除前の内容を表示' },
  showRemoval: { en: 'See the comparison', ja: '比較を表示' },
  searchFor: {
    en: (what: string) => `Search APIs for “${what}”`,
    ja: (what: string) => `API から「${what}」を検索`,
  },
});
