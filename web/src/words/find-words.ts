import { defineWords } from './define-words.ts';

export const findWords = defineWords({
  title: { en: 'Find', ja: '検索' },
  placeholder: {
    en: 'Find a service, team, campaign, RPC… or > for actions',
    ja: 'サービス、チーム、キャンペーン、RPC などを検索（> で操作）',
  },
  results: { en: 'Results', ja: '検索結果' },
  kinds: { en: 'Kind', ja: '種類' },
  all: { en: 'All', ja: 'すべて' },
  SERVICE: { en: 'Services', ja: 'サービス' },
  TEAM: { en: 'Teams', ja: 'チーム' },
  CAMPAIGN: { en: 'Campaigns', ja: 'キャンペーン' },
  RPC_SERVICE: { en: 'gRPC services', ja: 'gRPC サービス' },
  RPC_METHOD: { en: 'Methods', ja: 'メソッド' },
  PROTO_TYPE: { en: 'Types', ja: '型' },
  CLUSTER: { en: 'Clusters', ja: 'クラスター' },
  recent: { en: 'Recent', ja: '最近開いた項目' },
  goTo: { en: 'Go to', ja: '移動' },
  actions: { en: 'Actions', ja: '操作' },
  nothing: {
    en: (query: string) => `Nothing is called “${query}”.`,
    ja: (query: string) => `「${query}」に一致するものはありません。`,
  },
  searched: {
    en: 'Looked through: the names of services, teams, campaigns, gRPC services, methods, types, clusters and pages, and what services say they do.',
    ja: '検索対象は、サービス・チーム・キャンペーン・gRPC サービス・メソッド・型・クラスター・画面の名前と、サービスの説明です。',
  },
  nothingOfKind: {
    en: 'Tab shows the other kinds.',
    ja: 'Tab で他の種類を表示します。',
  },
  failed: { en: 'The search did not answer.', ja: '検索が応答しませんでした。' },
  count: {
    en: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    ja: (count: number) => `${count} 件`,
  },
  move: { en: 'move', ja: '移動' },
  open: { en: 'open', ja: '開く' },
  narrow: { en: 'kind', ja: '種類' },
  leave: { en: 'close', ja: '閉じる' },
  themeLight: { en: 'Light theme', ja: 'ライトテーマ' },
  themeDark: { en: 'Dark theme', ja: 'ダークテーマ' },
  themeSystem: { en: 'Theme of the system', ja: 'システムのテーマ' },
  otherLanguage: { en: '日本語で表示', ja: 'Show in English' },
  menu: { en: 'Fold or unfold the menu', ja: 'メニューの折りたたみを切り替え' },
  shortcutsOn: {
    en: 'Turn single-key shortcuts on',
    ja: '1 文字ショートカットを有効にする',
  },
  shortcutsOff: {
    en: 'Turn single-key shortcuts off',
    ja: '1 文字ショートカットを無効にする',
  },
  problemServices: { en: 'Services in trouble', ja: '異常のあるサービス' },
  matrix: { en: 'Every service at a glance', ja: '全サービスのマトリクス' },
});
