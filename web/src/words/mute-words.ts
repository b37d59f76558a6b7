import { defineWords } from './define-words.ts';

export const muteWords = defineWords({
  title: {
    en: (rule: string) => `Mute “${rule}”`,
    ja: (rule: string) => `「${rule}」をミュート`,
  },
  what: {
    en: 'It stays listed here and does not count until then. Everybody sees who muted it and why.',
    ja: '期限まで、一覧に残りますが状態には数えられません。ミュートした人と理由は全員に表示されます。',
  },
  reason: { en: 'Reason', ja: '理由' },
  until: { en: 'For', ja: '期間' },
  day: { en: '1 day', ja: '1 日' },
  week: { en: '1 week', ja: '1 週間' },
  month: { en: '30 days', ja: '30 日' },
  date: { en: 'Until a date', ja: '日付を指定' },
  lastDay: { en: 'Last day', ja: '最終日' },
  where: { en: 'Where', ja: '対象' },
  onlyHere: {
    en: (environment: string) => `Only ${environment}`,
    ja: (environment: string) => `${environment} のみ`,
  },
  everywhere: { en: 'Every environment', ja: 'すべての環境' },
  mute: { en: 'Mute', ja: 'ミュートする' },
  done: {
    en: (service: string, rule: string, day: string) =>
      `Muted until ${day}: “${rule}” of ${service}`,
    ja: (service: string, rule: string, day: string) =>
      `${day} までミュートしました: ${service} の「${rule}」`,
  },
  undo: { en: 'Undo', ja: '元に戻す' },
  showMuted: { en: 'Show it under Muted', ja: 'ミュート中の一覧で表示' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
});
