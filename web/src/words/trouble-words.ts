import { defineWords } from './define-words.ts';

export const troubleWords = defineWords({
  title: { en: 'Trouble', ja: '異常' },
  view: { en: 'View', ja: '表示' },
  list: { en: 'List', ja: '一覧' },
  matrix: { en: 'Matrix', ja: 'マトリクス' },
  caption: { en: 'What is wrong with services', ja: 'サービスの異常' },
  search: { en: 'Filter by service, message, object', ja: 'サービス、内容、対象で絞り込み' },
  state: { en: 'State', ja: '状態' },
  service: { en: 'Service', ja: 'サービス' },
  environment: { en: 'Environment', ja: '環境' },
  what: { en: 'What', ja: '内容' },
  since: { en: 'Since', ja: '発生' },
  values: { en: 'Found → wanted', ja: '現在の値 → 期待値' },
  team: { en: 'Team', ja: '担当チーム' },
  cluster: { en: 'Cluster', ja: 'クラスター' },
  severity: { en: 'Severity', ja: '重要度' },
  rule: { en: 'Rule', ja: 'ルール' },
  text: { en: 'Text', ja: 'テキスト' },
  CRITICAL: { en: 'Critical', ja: '重大' },
  WARNING: { en: 'Warning', ja: '警告' },
  INFO: { en: 'Note', ja: '情報' },
  MUTED: { en: 'Muted', ja: 'ミュート中' },
  ACTIVE: { en: 'Wrong now', ja: '現在の異常' },
  UNKNOWN: { en: 'Last said by silent clusters', ja: '応答なしの最後の報告' },
  lastSaid: { en: 'last said', ja: '最後の報告' },
  unknownGroup: {
    en: 'Unknown: what silent clusters said last',
    ja: '不明: 応答のないクラスターの最後の報告',
  },
  notesGroup: { en: 'Notes', ja: '情報' },
  mutedGroup: {
    en: (count: string) => `Muted ${count}`,
    ja: (count: string) => `ミュート中 ${count}`,
  },
  andMore: { en: (count: number) => `+${count}`, ja: (count: number) => `ほか ${count}` },
  findings: {
    en: (count: number) => `${count} findings`,
    ja: (count: number) => `${count} 件を検出`,
  },
  silentServices: {
    en: (count: string) =>
      count === '1' ? '1 service is unknown' : `${count} services are unknown`,
    ja: (count: string) => `${count} 件のサービスの状態が不明です`,
  },
  isSilent: { en: 'is silent', ja: 'は応答がありません' },
  goneRow: {
    en: (anchor: string) =>
      `The link names ${anchor}, which is not in this list: it is over, muted, or filtered out.`,
    ja: (anchor: string) =>
      `リンク先の ${anchor} はこの一覧にありません。解消済み、ミュート中、または絞り込みで除外されています。`,
  },
  linkToRow: { en: 'link to this row', ja: 'この行へのリンク' },
  nothing: { en: 'Nothing is wrong.', ja: '異常はありません。' },
  nothingHere: {
    en: 'Nothing is wrong that matches these filters.',
    ja: '条件に一致する異常はありません。',
  },
  nothingWhy: {
    en: 'No workload of a service is critical or has a warning in any environment.',
    ja: 'どの環境にも、重大な状態や警告のあるワークロードはありません。',
  },
  neverHeard: {
    en: 'No cluster has reported yet, so nothing is known.',
    ja: 'まだクラスターからの報告がないため、状態は不明です。',
  },
  runbooks: { en: 'Where to look', ja: '確認先' },
  runtime: { en: 'Runtime', ja: '稼働状況' },
  onCall: { en: 'on-call', ja: 'オンコール' },
  mutedBy: {
    en: (by: string, day: string) => `muted by ${by} until ${day}`,
    ja: (by: string, day: string) => `${by} が ${day} までミュート`,
  },
});
