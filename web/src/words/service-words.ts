import { defineWords } from './define-words.ts';

export const serviceWords = defineWords({
  tabs: { en: 'Parts of this service', ja: 'このサービスの項目' },
  overview: { en: 'Overview', ja: '概要' },
  runtime: { en: 'Runtime', ja: '稼働状況' },
  api: { en: 'API', ja: 'API' },
  dependencies: { en: 'Dependencies', ja: '依存関係' },
  todos: { en: 'Todos', ja: 'TODO' },
  history: { en: 'History', ja: '履歴' },
  serviceId: { en: 'service ID', ja: 'サービス ID' },
  tier: { en: (tier: string) => `tier ${tier}`, ja: (tier: string) => `Tier ${tier}` },
  experimental: { en: 'experimental', ja: '試験運用' },
  deprecated: { en: 'deprecated', ja: '廃止予定' },
  inCatalogueSince: {
    en: (day: string) => `in the catalogue since ${day}`,
    ja: (day: string) => `${day} からカタログに登録`,
  },
  wasCalled: {
    en: (names: string) => `was called ${names}`,
    ja: (names: string) => `旧名: ${names}`,
  },
  restored: {
    en: (day: string, by: string) =>
      `No source publishes this service any more; it was restored on ${day} (by: ${by}).`,
    ja: (day: string, by: string) =>
      `どの情報源からも公開されていませんが、${day} に復元されました（操作: ${by}）。`,
  },
  contacts: { en: 'Contacts and links', ja: '連絡先とリンク' },
  onCall: { en: 'on-call', ja: 'オンコール' },
  repository: { en: 'repository', ja: 'リポジトリ' },
  notFound: {
    en: (id: string) => `No service is called ${id}.`,
    ja: (id: string) => `${id} というサービスはありません。`,
  },
  notFoundWhy: {
    en: 'It may have been renamed, removed, or not published yet.',
    ja: '名前の変更、削除、または未公開の可能性があります。',
  },
  searchFor: {
    en: (what: string) => `Search services for “${what}”`,
    ja: (what: string) => `サービスから「${what}」を検索`,
  },
  removed: {
    en: (id: string) => `${id} was removed.`,
    ja: (id: string) => `${id} は削除されました。`,
  },
  removedWhy: {
    en: 'The complete set of its source no longer holds it. Its history is kept.',
    ja: '情報源の完全な一覧から外れました。履歴は保持されています。',
  },
  removedAt: { en: 'removed', ja: '削除' },
  removedServices: { en: 'Removed services', ja: '削除されたサービス' },

  environments: { en: 'Environments', ja: '環境' },
  nowhere: {
    en: 'No workload of this service is known.',
    ja: 'このサービスのワークロードは見つかっていません。',
  },
  nowhereWhy: {
    en: 'No cluster has sent a workload that maps to it. Publish a snapshot, or set environments in the spec when its namespace is named otherwise.',
    ja: 'このサービスに対応するワークロードを送ったクラスターがありません。スナップショットを公開するか、Namespace の名前が異なる場合は spec の environments を設定してください。',
  },
  ready: { en: 'ready', ja: 'Ready' },
  noVersion: { en: 'several versions', ja: '複数のバージョン' },
  autoscaler: {
    en: (current: number, min: number, max: number) => `HPA ${current} of ${min}–${max}`,
    ja: (current: number, min: number, max: number) => `HPA ${current}（${min}–${max}）`,
  },
  rolledOut: { en: 'rolled out', ja: 'デプロイ' },
  newerThan: {
    en: (environment: string) => `newer than ${environment}`,
    ja: (environment: string) => `${environment} より新しい`,
  },
  olderThan: {
    en: (environment: string) => `older than ${environment}`,
    ja: (environment: string) => `${environment} より古い`,
  },
  aheadOf: {
    en: (environment: string, time: string) => `${time} ahead of ${environment}`,
    ja: (environment: string, time: string) => `${environment} より ${time}新しい`,
  },
  behind: {
    en: (environment: string, time: string) => `${time} behind ${environment}`,
    ja: (environment: string, time: string) => `${environment} より ${time}古い`,
  },
  otherThan: {
    en: (environment: string) => `other version than ${environment}`,
    ja: (environment: string) => `${environment} とは別のバージョン`,
  },

  wrongNow: { en: 'Wrong now', ja: '現在の異常' },
  worthKnowing: { en: 'Worth knowing', ja: '参考情報' },
  nothingWrong: {
    en: (environments: string) => `Nothing is wrong in ${environments}.`,
    ja: (environments: string) => `${environments} に異常はありません。`,
  },
  nothingKnown: {
    en: 'Nothing is known to be wrong: no cluster reports on this service.',
    ja: 'このサービスについて報告しているクラスターがないため、異常の有無はわかりません。',
  },
  noFacts: {
    en: (cluster: string) => `${cluster} has gone silent, so its health is unknown.`,
    ja: (cluster: string) => `${cluster} からの情報が途絶えたため、状態は不明です。`,
  },
  published: { en: 'Wrong with what was published', ja: '公開された内容の問題' },
  changedLately: { en: 'Changed lately', ja: '最近の変更' },
  noChanges: {
    en: 'Nothing has changed since it was first published.',
    ja: '最初の公開から変更はありません。',
  },
  allHistory: { en: 'All history', ja: 'すべての履歴' },

  facts: { en: 'Facts', ja: '基本情報' },
  team: { en: 'Team', ja: '担当チーム' },
  corporation: { en: 'Corporation', ja: '会社' },
  slo: { en: 'SLO', ja: 'SLO' },
  lifecycle: { en: 'Lifecycle', ja: 'ライフサイクル' },
  language: { en: 'Language', ja: '言語' },
  tags: { en: 'Tags', ja: 'タグ' },
  email: { en: 'Mail', ja: 'メール' },
  links: { en: 'Links', ja: 'リンク' },
  resources: { en: 'Resources', ja: 'リソース' },
  publishes: { en: 'Publishes', ja: '送信するトピック' },
  subscribes: { en: 'Subscribes', ja: '受信するトピック' },
  needs: { en: 'Needs', ja: '依存先' },
  unknownService: { en: 'not in the catalogue', ja: 'カタログに未登録' },
  unknownType: { en: 'type not in any contract', ja: 'どの API 定義にもない型' },
  allEnvironments: { en: 'all environments', ja: 'すべての環境' },
  whence: { en: 'Published by', ja: '公開元' },
  source: { en: 'Source', ja: '情報源' },
  revision: { en: 'Revision', ja: 'リビジョン' },
  file: { en: 'File', ja: 'ファイル' },
  publishedAt: { en: 'Published', ja: '公開日時' },
  rawSpec: { en: 'The spec as published', ja: '公開された spec の原文' },
  spec: { en: 'spec', ja: 'spec' },
});
