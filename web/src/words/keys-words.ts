import { defineWords } from './define-words.ts';

/** What each key does. */
export const keysWords = defineWords({
  title: { en: 'Keys', ja: 'キー操作' },
  everywhere: { en: 'Everywhere', ja: '全画面共通' },
  lists: { en: 'In lists', ja: '一覧' },
  todos: { en: 'On a todo', ja: 'TODO' },
  find: { en: 'Find anything', ja: '検索を開く' },
  filter: { en: 'Filter the list', ja: '一覧を絞り込む' },
  keys: { en: 'Show these keys', ja: 'このキー一覧を表示' },
  next: { en: 'Next row', ja: '次の行' },
  previous: { en: 'Row before', ja: '前の行' },
  open: { en: 'Open, or fold again', ja: '開く・閉じる' },
  assign: { en: 'Assign to me', ja: '自分が担当' },
  plan: { en: 'Assignee, due date, priority', ja: '担当者・期限・優先度' },
  waive: { en: 'Waive', ja: '免除' },
  notApplicable: { en: 'Not applicable', ja: '対象外にする' },
  comment: { en: 'Comment', ja: 'コメントする' },
  attest: { en: 'Show that it is done', ja: '完了を証明する' },
  select: { en: 'Select, to change several at once', ja: '選択（まとめて変更）' },
  leave: { en: 'Leave a form', ja: 'フォームを閉じる' },
  close: { en: 'Close', ja: '閉じる' },
});
