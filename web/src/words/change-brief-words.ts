import { defineWords } from './define-words.ts';

/** Changes in two or three words, for narrow columns. */
export const changeBriefWords = defineWords({
  rollout: {
    en: (place: string, version: string) => `${place} ▸ ${version}`,
    ja: (place: string, version: string) => `${place} ▸ ${version}`,
  },
  rolledBack: {
    en: (place: string, version: string) => `${place} ↩ ${version}`,
    ja: (place: string, version: string) => `${place} ↩ ${version}`,
  },
  stuck: {
    en: (place: string, version: string) => `${place}: ${version} stuck`,
    ja: (place: string, version: string) => `${place}: ${version} 停滞`,
  },
  newVersion: { en: 'new version', ja: '新しいバージョン' },
  health: {
    en: (place: string, health: string) => `${place}: ${health}`,
    ja: (place: string, health: string) => `${place}: ${health}`,
  },
  field: { en: (name: string) => `${name} changed`, ja: (name: string) => `${name} を変更` },
  fields: {
    en: (count: number) => (count === 0 ? 'spec changed' : `${count} fields changed`),
    ja: (count: number) => (count === 0 ? 'spec を変更' : `${count} 項目を変更`),
  },
  created: { en: 'joined', ja: '登録' },
  removed: { en: 'removed', ja: '削除' },
  restored: { en: 'restored', ja: '復元' },
  renamed: { en: 'renamed', ja: '名前を変更' },
  organisation: { en: 'organisation', ja: '組織' },
  api: { en: (name: string) => `${name} API`, ja: (name: string) => `${name} の API` },
  contract: { en: 'API types', ja: 'API の型' },
  ruleMuted: { en: 'rule muted', ja: 'ルールをミュート' },
  ruleUnmuted: { en: 'rule unmuted', ja: 'ミュート解除' },
  sourceSilent: { en: 'source silent', ja: '情報源の応答なし' },
  sourceHeard: { en: 'source heard', ja: '情報源の応答再開' },
  workloadAdded: {
    en: (place: string) => `${place}: new workload`,
    ja: (place: string) => `${place}: ワークロードを追加`,
  },
  workloadChanged: {
    en: (place: string) => `${place}: workload set otherwise`,
    ja: (place: string) => `${place}: ワークロードの設定を変更`,
  },
  workloadRemoved: {
    en: (place: string) => `${place}: workload removed`,
    ja: (place: string) => `${place}: ワークロードを削除`,
  },
});
