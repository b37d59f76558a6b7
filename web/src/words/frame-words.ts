import { defineWords } from './define-words.ts';

export const frameWords = defineWords({
  skip: { en: 'Skip to the content', ja: '本文へ移動' },
  navigation: { en: 'Main', ja: 'メイン' },
  home: { en: 'Home', ja: 'ホーム' },
  services: { en: 'Services', ja: 'サービス' },
  trouble: { en: 'Trouble', ja: '異常' },
  apis: { en: 'APIs', ja: 'API' },
  campaigns: { en: 'Campaigns', ja: 'キャンペーン' },
  teams: { en: 'Teams', ja: 'チーム' },
  clusters: { en: 'Clusters', ja: 'クラスター' },
  environments: { en: 'Environments', ja: '環境' },
  timeline: { en: 'Timeline', ja: 'タイムライン' },
  problems: { en: 'Problems', ja: '問題' },
  sources: { en: 'Sources', ja: '情報源' },
  more: { en: 'More', ja: 'その他' },
  critical: {
    en: (count: string) => `${count} critical now`,
    ja: (count: string) => `現在 ${count} 件が重大`,
  },
  fold: { en: 'Fold the menu', ja: 'メニューを折りたたむ' },
  unfold: { en: 'Unfold the menu', ja: 'メニューを広げる' },
  find: {
    en: 'Find a service, team, campaign, RPC…',
    ja: 'サービス、チーム、キャンペーンを検索…',
  },
  oldest: {
    en: (time: string) => `The oldest facts on this page are ${time} old`,
    ja: (time: string) => `この画面で最も古い情報は ${time}前のものです`,
  },
  facts: { en: 'Facts', ja: '情報' },
  old: { en: (time: string) => `${time} old`, ja: (time: string) => `${time}前` },
  oldestPublication: {
    en: (time: string) => `The oldest publication on this page is ${time} old`,
    ja: (time: string) => `この画面で最も古い公開内容は ${time}前のものです`,
  },
  nothingPublished: { en: 'Nothing was published yet', ja: 'まだ何も公開されていません' },
  silentSources: {
    en: (count: number, names: string) => `${count} silent: ${names}`,
    ja: (count: number, names: string) => `応答なし ${count}: ${names}`,
  },
  silentShort: {
    en: (count: number) => `${count} silent`,
    ja: (count: number) => `応答なし ${count}`,
  },
  switchLanguage: { en: '日本語で表示', ja: 'Show in English' },
  theme: { en: 'Theme', ja: 'テーマ' },
  themeSystem: { en: 'as the system', ja: 'システムに合わせる' },
  themeLight: { en: 'light', ja: 'ライト' },
  themeDark: { en: 'dark', ja: 'ダーク' },
  you: { en: 'You', ja: 'あなた' },
  localNote: {
    en: 'This runs on your own machine: whoever reaches this address may do everything.',
    ja: 'ご自身のマシンで動作しています。このアドレスに到達できる人は、すべての操作を行えます。',
  },
  local: { en: 'local', ja: 'ローカル' },
  role: { en: (role: string) => `Role: ${role}`, ja: (role: string) => `権限: ${role}` },
  viewer: { en: 'viewer', ja: '閲覧者' },
  editor: { en: 'editor', ja: '編集者' },
  admin: { en: 'admin', ja: '管理者' },
  shortcuts: { en: 'Single-key shortcuts', ja: '1 文字ショートカット' },
  showKeys: { en: 'Show all keys', ja: 'キー操作の一覧' },
  my: { en: 'My work', ja: '自分の作業' },
  offline: {
    en: (time: string) =>
      `The server has not answered for ${time}. What you see is the last that was heard.`,
    ja: (time: string) =>
      `${time}前からサーバーが応答していません。最後に受信した内容を表示しています。`,
  },
  offlineEmpty: {
    en: 'The server does not answer: nothing to show yet.',
    ja: 'サーバーが応答しないため、まだ表示できません。',
  },
  unknownTrouble: {
    en: 'Unknown: clusters are silent',
    ja: '不明: 応答のないクラスターがあります',
  },
  pageFailed: { en: 'This page could not be loaded.', ja: 'ページを読み込めませんでした。' },
  reload: { en: 'Reload', ja: '再読み込み' },
});
