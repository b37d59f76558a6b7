import { defineWords } from './define-words.ts';

/** Sentences of the timeline; `what` is what changed, as people call it. */
export const changeWords = defineWords({
  serviceCreated: {
    en: (id: string) => `${id} joined the catalogue`,
    ja: (id: string) => `${id} がカタログに追加されました`,
  },
  serviceUpdated: {
    en: (id: string, fields: string) => `${id}: ${fields} changed`,
    ja: (id: string, fields: string) => `${id}: ${fields} が変更されました`,
  },
  serviceUpdatedOne: {
    en: (id: string, field: string, before: string, after: string) =>
      `${id}: ${field} ${before} → ${after}`,
    ja: (id: string, field: string, before: string, after: string) =>
      `${id}: ${field} ${before} → ${after}`,
  },
  serviceRemoved: {
    en: (id: string) => `${id} left the catalogue`,
    ja: (id: string) => `${id} がカタログから削除されました`,
  },
  serviceRestored: {
    en: (id: string) => `${id} was restored`,
    ja: (id: string) => `${id} が復元されました`,
  },
  serviceRenamed: {
    en: (before: string, id: string) => `${before} is now called ${id}`,
    ja: (before: string, id: string) => `${before} の名前が ${id} に変わりました`,
  },
  organisationUpdated: {
    en: 'The organisation was changed',
    ja: '組織の定義が変更されました',
  },
  rpcServiceAdded: {
    en: (name: string) => `${name} was added`,
    ja: (name: string) => `${name} が追加されました`,
  },
  rpcServiceChanged: {
    en: (name: string) => `${name} changed`,
    ja: (name: string) => `${name} が変更されました`,
  },
  rpcServiceRemoved: {
    en: (name: string) => `${name} was removed`,
    ja: (name: string) => `${name} が削除されました`,
  },
  contractChanged: {
    en: (source: string) => `Messages or enums of ${source} changed`,
    ja: (source: string) => `${source} のメッセージまたは enum が変更されました`,
  },
  rollout: {
    en: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    ja: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  },
  rolledBack: {
    en: (what: string, version: string) => `${what}: back to ${version}`,
    ja: (what: string, version: string) => `${what}: ${version} に戻しました`,
  },
  rolloutAgain: {
    en: (what: string, version: string) => `${what}: ${version} again, same image, other settings`,
    ja: (what: string, version: string) =>
      `${what}: ${version} を再デプロイ（同じイメージ、設定のみ変更）`,
  },
  rolloutDone: {
    en: (what: string, version: string) => `${what} ▸ ${version}`,
    ja: (what: string, version: string) => `${what} ▸ ${version}`,
  },
  newVersion: { en: 'new version', ja: '新しいバージョン' },
  took: { en: (time: string) => `took ${time}`, ja: (time: string) => `所要 ${time}` },
  stuck: {
    en: (time: string) => `stuck after ${time}`,
    ja: (time: string) => `${time}で停滞`,
  },
  stuckPlain: { en: 'stuck', ja: '停滞' },
  replaced: {
    en: (time: string) => `overtaken after ${time}`,
    ja: (time: string) => `${time}で次のデプロイに置き換え`,
  },
  replacedPlain: { en: 'overtaken', ja: '次のデプロイに置き換え' },
  undone: {
    en: (version: string) => `rolled back to ${version}`,
    ja: (version: string) => `${version} にロールバック`,
  },
  rolloutPlain: {
    en: (what: string) => `${what} was rolled out`,
    ja: (what: string) => `${what} がデプロイされました`,
  },
  workloadAdded: {
    en: (what: string) => `${what} appeared`,
    ja: (what: string) => `${what} が現れました`,
  },
  workloadRemoved: {
    en: (what: string) => `${what} disappeared`,
    ja: (what: string) => `${what} がなくなりました`,
  },
  health: {
    en: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    ja: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  },
  healthPlain: {
    en: (what: string, after: string) => `${what} is now ${after}`,
    ja: (what: string, after: string) => `${what} の状態: ${after}`,
  },
  quoted: {
    en: (title: string) => `“${title}”`,
    ja: (title: string) => `「${title}」`,
  },
  ruleIn: {
    en: (rule: string, place: string) => `${rule} in ${place}`,
    ja: (rule: string, place: string) => `${place} の${rule}`,
  },
  ruleMuted: {
    en: (rule: string, by: string, reason: string) => `${by} muted ${rule}: ${reason}`,
    ja: (rule: string, by: string, reason: string) =>
      `${by} が ${rule} をミュートしました: ${reason}`,
  },
  ruleUnmuted: {
    en: (rule: string, by: string) => `${by} unmuted ${rule}`,
    ja: (rule: string, by: string) => `${by} が ${rule} のミュートを解除しました`,
  },
  muteExpired: {
    en: (rule: string) => `${rule} counts again: its mute expired`,
    ja: (rule: string) => `${rule} のミュート期限が切れ、再び判定に使われます`,
  },
  sourceSilent: {
    en: (source: string) => `${source} fell silent`,
    ja: (source: string) => `${source} からの応答がなくなりました`,
  },
  sourceHeard: {
    en: (source: string) => `${source} was heard again`,
    ja: (source: string) => `${source} からの応答が再開しました`,
  },
  newFields: {
    en: (fields: string) => `new: ${fields}`,
    ja: (fields: string) => `追加: ${fields}`,
  },
  empty: { en: '–', ja: '–' },
});
