import { defineWords } from './define-words.ts';

export const outboxWords = defineWords({
  title: { en: 'Outbox', ja: '送信記録' },
  why: {
    en: 'What teams were told in the last 90 days, or will be: one digest a period, and at once what got worse in production.',
    ja: '過去 90 日間にチームへ送った、またはこれから送る通知です。定期のまとめ 1 通と、本番環境での悪化の即時通知だけを送ります。',
  },
  none: { en: 'Nobody was told anything yet.', ja: 'まだ通知はありません。' },
  noneWhy: {
    en: 'A digest comes on Mondays at 09:00 UTC unless organisation.yaml says otherwise under notices. Choose a team to see what it would be told now.',
    ja: 'まとめは毎週月曜 09:00（UTC）に送られます。organisation.yaml の notices で変更できます。チームを選ぶと、いま送られる内容を確認できます。',
  },
  noMatch: { en: 'No notice matches these filters.', ja: '条件に一致する通知はありません。' },
  clear: { en: 'Clear filters', ja: '絞り込みを解除' },
  filters: { en: 'Filters', ja: '絞り込み' },
  team: { en: 'Team', ja: 'チーム' },
  recipient: { en: 'Sent to', ja: '宛先' },
  all: { en: 'all', ja: 'すべて' },
  preview: { en: 'If its digest were due now', ja: 'いま送られるまとめ' },
  nothingNow: { en: 'There is nothing to tell.', ja: '送る内容はありません。' },
  notices: { en: 'Notices', ja: '通知' },
  DIGEST: { en: 'digest', ja: 'まとめ' },
  ALERT: { en: 'alert', ja: '即時通知' },
  WAITING: { en: 'waits until', ja: '送信待ち（予定）' },
  SENT: { en: 'sent', ja: '送信済み' },
  KEPT: { en: 'kept here only, planned', ja: 'ここだけに保存（作成）' },
  FAILED: { en: 'not sent, planned', ja: '送信できず（作成）' },
  keptWhy: {
    en: 'No way out is set up: MSD_SLACK_TOKEN or MSD_SMTP_URL.',
    ja: '送信手段が未設定です: MSD_SLACK_TOKEN または MSD_SMTP_URL',
  },
  slack: { en: (to: string) => `Slack ${to}`, ja: (to: string) => `Slack ${to}` },
  mail: { en: (to: string) => `mail to ${to}`, ja: (to: string) => `メール ${to}` },
  nobody: { en: 'no channel known', ja: '宛先不明' },
  attempts: {
    en: (count: number) => `${count} ${count === 1 ? 'attempt' : 'attempts'}`,
    ja: (count: number) => `${count} 回試行`,
  },
});
