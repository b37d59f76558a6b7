import { defineWords } from './define-words.ts';

export const sourcesWords = defineWords({
  title: { en: 'Sources', ja: '情報源' },
  caption: { en: 'Who publishes, silent ones first', ja: '公開元（応答のないものが先頭）' },
  source: { en: 'Source', ja: '情報源' },
  specs: { en: 'specs', ja: 'spec' },
  descriptors: { en: 'contract', ja: 'API 定義' },
  cluster: { en: 'cluster', ja: 'クラスター' },
  state: { en: 'Heard', ja: '最終受信' },
  changed: { en: 'Changed', ja: '最終変更' },
  revision: { en: 'Revision', ja: 'リビジョン' },
  expected: { en: 'Expected', ja: '受信予定' },
  every: { en: (time: string) => `every ${time}`, ja: (time: string) => `${time}ごと` },
  whenever: { en: 'when it has news', ja: '変更時' },
  items: { en: 'Holds', ja: '保持' },
  services: {
    en: (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'service' : 'services'}`,
    ja: (count: number) => `サービス ${count.toLocaleString('ja')} 件`,
  },
  files: {
    en: (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`,
    ja: (count: number) => `ファイル ${count.toLocaleString('ja')} 個`,
  },
  namespaces: {
    en: (count: number) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'namespace' : 'namespaces'}`,
    ja: (count: number) => `Namespace ${count.toLocaleString('ja')} 個`,
  },
  problems: { en: 'Problems', ja: '問題' },
  silent: { en: 'silent', ja: '応答なし' },
  none: { en: 'Nobody has published anything yet.', ja: 'まだ何も公開されていません。' },
  noneWhy: {
    en: 'Start with one spec; it appears within a few seconds.',
    ja: 'まず spec を 1 つ公開してください。数秒以内に表示されます。',
  },
  howTo: { en: 'How to publish', ja: '公開する方法' },
  howToSpecs: { en: 'Spec files, from a folder', ja: 'spec ファイル（フォルダーから）' },
  howToOne: { en: 'One spec, with nothing but curl', ja: 'spec を 1 つ（curl のみ）' },
  howToDescriptors: { en: 'A contract, built by buf', ja: 'API 定義（buf でビルド）' },
  howToSnapshot: { en: 'What runs in a cluster', ja: 'クラスターの稼働状況' },
  removed: { en: 'Removed services', ja: '削除されたサービス' },
  removedWhy: {
    en: 'The complete set of their source no longer holds them. Their history is kept.',
    ja: '情報源の完全な一覧から外れたサービスです。履歴は保持されています。',
  },
  noRemoved: { en: 'No service was removed.', ja: '削除されたサービスはありません。' },
  removedAt: { en: 'removed', ja: '削除' },
  restore: { en: 'Restore', ja: '復元' },
  restoreIt: { en: (id: string) => `Restore ${id}`, ja: (id: string) => `復元: ${id}` },
  confirm: {
    en: (id: string) => `Restore ${id}?`,
    ja: (id: string) => `${id} を復元しますか？`,
  },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  restored: {
    en: (id: string) => `${id} was restored.`,
    ja: (id: string) => `${id} を復元しました。`,
  },
  open: { en: 'Open it', ja: '開く' },
  deadLetters: { en: 'Events and dead letters', ja: 'イベントと未配信メッセージ' },
  outbox: { en: 'What teams were told', ja: 'チームへの通知' },
  command: { en: 'command', ja: 'コマンド' },
});
