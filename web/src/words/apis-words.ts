import { defineWords } from './define-words.ts';

export const apisWords = defineWords({
  title: { en: 'APIs', ja: 'API' },
  filterLabel: { en: 'Filter RPC services and methods', ja: 'RPC サービスとメソッドを絞り込み' },
  contractCount: {
    en: (count: number) => `${count} ${count === 1 ? 'contract' : 'contracts'} in force`,
    ja: (count: number) => `有効なコントラクト ${count} 件`,
  },
  newest: { en: 'newest published', ja: '最新の公開' },
  contractsCaption: {
    en: 'Contracts in force, by source',
    ja: '有効なコントラクト（情報源別）',
  },
  source: { en: 'Source', ja: '情報源' },
  revision: { en: 'Revision', ja: 'リビジョン' },
  published: { en: 'Published', ja: '公開日時' },
  files: { en: 'Files', ja: 'ファイル' },
  services: { en: 'Services', ja: 'サービス' },
  messages: { en: 'Messages', ja: 'メッセージ' },
  comments: { en: 'Comments', ja: 'コメント' },
  noComments: { en: 'not published', ja: '公開されていません' },
  owned: { en: 'Owner', ja: '所有サービス' },
  any: { en: 'all', ja: 'すべて' },
  withOwner: { en: 'owned', ja: '所有者あり' },
  withoutOwner: { en: 'without owner', ja: '所有者なし' },
  onlyDeprecated: { en: 'deprecated', ja: '非推奨のみ' },
  noPackage: { en: '(no package)', ja: '（パッケージなし）' },
  caption: {
    en: (name: string) => `RPC services of ${name}`,
    ja: (name: string) => `${name} の RPC サービス`,
  },
  service: { en: 'RPC service', ja: 'RPC サービス' },
  owner: { en: 'Owner', ja: '所有サービス' },
  noOwner: { en: 'no owner', ja: '所有者なし' },
  methods: { en: 'Methods', ja: 'メソッド' },
  deprecated: { en: 'deprecated', ja: '非推奨' },
  none: { en: 'No contract was published yet.', ja: 'コントラクトはまだ公開されていません。' },
  noneWhy: {
    en: 'Build a FileDescriptorSet of your protos (buf build -o image.binpb) and publish it from CI.',
    ja: 'proto から FileDescriptorSet をビルドし（buf build -o image.binpb）、CI から公開してください。',
  },
  noMatch: { en: 'No RPC service matches.', ja: '一致する RPC サービスはありません。' },
  noMatchWhy: {
    en: 'The filter looks at full names of services and methods.',
    ja: 'サービスとメソッドの完全名を対象に絞り込みます。',
  },
  clear: { en: 'Clear the filter', ja: '絞り込みを解除' },
});
