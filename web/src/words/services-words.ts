import { defineWords } from './define-words.ts';

export const servicesWords = defineWords({
  title: { en: 'Services', ja: 'サービス' },
  search: { en: 'Filter by name or description', ja: '名前や説明で絞り込み' },
  name: { en: 'Name', ja: '名前' },
  team: { en: 'Team', ja: '担当チーム' },
  corporation: { en: 'Corporation', ja: '会社' },
  tier: { en: 'Tier', ja: 'ティア' },
  tierOf: { en: (tier: string) => `Tier ${tier}`, ja: (tier: string) => `ティア ${tier}` },
  lifecycle: { en: 'Lifecycle', ja: 'ライフサイクル' },
  EXPERIMENTAL: { en: 'Experimental', ja: '試験運用' },
  PRODUCTION: { en: 'Production', ja: '本番運用' },
  DEPRECATED: { en: 'Deprecated', ja: '廃止予定' },
  language: { en: 'Language', ja: '言語' },
  tag: { en: 'Tag', ja: 'タグ' },
  environment: { en: 'Environment', ja: '環境' },
  health: { en: 'Health', ja: '状態' },
  text: { en: 'Text', ja: 'テキスト' },
  rpcs: { en: 'RPCs', ja: 'RPC' },
  rpcsTip: { en: 'gRPC services it provides', ja: '提供する gRPC サービスの数' },
  lastChange: { en: 'Last change', ja: '最近の変更' },
  sort: { en: 'Sort', ja: '並べ替え' },
  NAME: { en: 'Name', ja: '名前' },
  TEAM: { en: 'Team', ja: '担当チーム' },
  TIER: { en: 'Tier', ja: 'ティア' },
  HEALTH: { en: 'Worst first', ja: '状態の悪い順' },
  LAST_CHANGE: { en: 'Last changed', ja: '最近の変更順' },
  runsNotHere: {
    en: (environment: string) => `${environment}: not deployed`,
    ja: (environment: string) => `${environment}: デプロイされていません`,
  },
  anywhere: { en: 'Any environment', ja: 'すべての環境' },
  filterHealth: {
    en: (environment: string, health: string, count: string) =>
      `${environment}, ${health}: ${count}`,
    ja: (environment: string, health: string, count: string) =>
      `${environment}、${health}: ${count} 件`,
  },
  runsIn: {
    en: (environment: string) => `Runs in ${environment}`,
    ja: (environment: string) => `${environment} で稼働`,
  },
  noneMatch: {
    en: 'No service matches these filters.',
    ja: '条件に一致するサービスはありません。',
  },
  noneMatchHint: {
    en: 'Take a filter away, or clear them all.',
    ja: '条件を減らすか、すべて解除してください。',
  },
  noneYet: {
    en: 'No service was published yet.',
    ja: 'まだサービスが公開されていません。',
  },
  noneYetHint: {
    en: 'Services come from spec files that a repository publishes. Start with a folder of yours:',
    ja: 'サービスは、リポジトリが公開する spec ファイルから登録されます。まずは手元のフォルダーから公開してみてください。',
  },
  count: {
    en: (count: string) => `${count} services`,
    ja: (count: string) => `${count} 件のサービス`,
  },
});
