import { defineWords } from './define-words.ts';

export const campaignPageWords = defineWords({
  unknown: {
    en: (id: string) => `There is no campaign ${id}.`,
    ja: (id: string) => `キャンペーン ${id} はありません。`,
  },
  toList: { en: 'All campaigns', ja: 'キャンペーン一覧' },
  why: { en: 'Why', ja: '目的' },
  how: { en: 'How to fix', ja: '対応方法' },
  unsaid: { en: 'Nothing is said about it.', ja: '記載がありません。' },
  ledBy: { en: (name: string) => `led by ${name}`, ja: (name: string) => `責任者: ${name}` },
  priority: {
    en: (word: string) => `${word} priority`,
    ja: (word: string) => `優先度: ${word}`,
  },
  effort: {
    en: (effort: number) =>
      `${['minutes', 'an hour', 'a day', 'days', 'weeks'][effort - 1] ?? ''} a service`,
    ja: (effort: number) =>
      `1 サービスあたり ${['数分', '1 時間程度', '1 日程度', '数日', '数週間'][effort - 1] ?? ''}`,
  },
  effortTip: { en: 'Effort for one service', ja: '1 サービスあたりの工数' },
  due: { en: (day: string) => `due ${day}`, ja: (day: string) => `期限: ${day}` },
  extended: {
    en: (day: string) => `was ${day} before it was extended`,
    ja: (day: string) => `延長前の期限: ${day}`,
  },
  startsAt: { en: 'starts', ja: '開始予定' },
  pausedWhy: {
    en: (reason: string) => `Paused: ${reason}`,
    ja: (reason: string) => `一時停止中: ${reason}`,
  },
  withdrawn: {
    en: 'Its file is published no more, so it is over until one is published again.',
    ja: '定義ファイルが公開されなくなったため終了しました。再び公開されると再開します。',
  },
  costly: {
    en: 'Its rules cost too much over all services, so nothing of it is judged. Simplify them, or narrow the scope, and rehearse it.',
    ja: '全サービスに対するルールの評価コストが大きすぎるため、判定していません。ルールを簡単にするか対象を絞り、リハーサルで確かめてください。',
  },
  launch: { en: 'Launch', ja: '開始' },
  launchAgain: { en: 'Launch again', ja: '再開始' },
  pause: { en: 'Pause', ja: '一時停止' },
  resume: { en: 'Resume', ja: '再開' },
  extend: { en: 'Extend', ja: '延長' },
  setTarget: { en: 'Set a target date', ja: '期限を設定' },
  end: { en: 'End', ja: '終了' },
  archive: { en: 'Archive', ja: 'アーカイブ' },
  delete: { en: 'Delete draft', ja: '下書きを削除' },
  edit: { en: 'Edit', ja: '編集' },
  csv: { en: 'Export its todos as CSV', ja: 'TODO を CSV で書き出す' },
  percentDone: { en: 'done', ja: '完了' },
  ofServices: {
    en: (done: string, total: string) => `${done} of ${total} services`,
    ja: (done: string, total: string) => `${total} サービス中 ${done}`,
  },
  unclear: {
    en: (count: string) => `${count} can’t be told`,
    ja: (count: string) => `判定不能 ${count}`,
  },
  asOf: { en: (day: string) => `as of ${day}`, ja: (day: string) => `${day} 時点` },
  chart: { en: 'Burn-up', ja: '推移' },
  chartTold: {
    en: (day: string, done: string, asked: string) =>
      `On ${day} ${done} of ${asked} services had done it.`,
    ja: (day: string, done: string, asked: string) =>
      `${day} の時点で ${asked} 件中 ${done} 件のサービスが完了しています。`,
  },
  asTable: { en: 'As a table', ja: '表で見る' },
  day: { en: 'Day', ja: '日付' },
  asked: { en: 'Asked', ja: '対象' },
  today: { en: 'today', ja: '今日' },
  targetLine: { en: 'target', ja: '期限' },
  interval: {
    en: (from: string, to: string) => `80 %: ${from} to ${to}`,
    ja: (from: string, to: string) => `80 %：${from}〜${to}`,
  },
  noHistory: {
    en: 'There is no history yet: the first point comes with the first judgement.',
    ja: 'まだ履歴がありません。最初の判定後に表示されます。',
  },
  teams: { en: 'Teams', ja: 'チーム別' },
  openCount: {
    en: (count: string) => `${count} open`,
    ja: (count: string) => `未対応 ${count}`,
  },
  services: { en: 'Services', ja: 'サービス' },
  allStates: { en: 'All', ja: 'すべて' },
  allTeams: { en: 'All teams', ja: 'すべてのチーム' },
  found: { en: 'Found', ja: '現在の値' },
  since: { en: 'Since', ja: '開始' },
  due2: { en: 'Due', ja: '期限' },
  assignee: { en: 'Assignee', ja: '担当者' },
  overdue: { en: 'overdue', ja: '期限超過' },
  noTodos: {
    en: 'No service matches these filters.',
    ja: '条件に一致するサービスはありません。',
  },
  notLaunched: {
    en: 'Nobody is asked yet. This is what it would say now.',
    ja: 'まだ開始されていません。現時点で開始した場合の結果です。',
  },
  rules: { en: 'Rules', ja: 'ルール' },
  everybody: { en: 'Every service', ja: 'すべてのサービス' },
  attested: {
    en: (days: number) => `A person shows it, and again after ${days} days`,
    ja: (days: number) => `担当者が証拠を示します（${days} 日ごとに更新）`,
  },
  origin: { en: 'Where it comes from', ja: '定義元' },
  fromFile: { en: 'A file in git', ja: 'git のファイル' },
  fromPage: {
    en: (by: string) => `Made here by ${by}`,
    ja: (by: string) => `${by} がこの画面で作成`,
  },
  fromContract: {
    en: 'Follows from a breaking change that was published',
    ja: '公開された破壊的変更から自動作成',
  },
  fileHint: {
    en: 'It is edited in its file; here it can be paused, extended and ended.',
    ja: '内容の編集はファイルで行います。この画面では一時停止、延長、終了ができます。',
  },
  acts: { en: 'What people did', ja: '操作履歴' },
  noActs: { en: 'Nobody did anything with it yet.', ja: 'まだ操作はありません。' },
  EDITED: { en: 'edited', ja: '編集' },
  LAUNCHED: { en: 'launched', ja: '開始' },
  PAUSED: { en: 'paused', ja: '一時停止' },
  RESUMED: { en: 'resumed', ja: '再開' },
  EXTENDED: { en: 'extended', ja: '延長' },
  ENDED: { en: 'ended', ja: '終了' },
  ARCHIVED: { en: 'archived', ja: 'アーカイブ' },
  actTo: { en: (day: string) => `to ${day}`, ja: (day: string) => `${day} まで` },
  links: { en: 'Links', ja: 'リンク' },
});
