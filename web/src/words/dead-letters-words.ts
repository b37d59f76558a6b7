import { defineWords } from './define-words.ts';

export const deadLettersWords = defineWords({
  title: { en: 'Dead letters', ja: '配信できなかったメッセージ' },
  why: {
    en: 'Messages that were given up after their last attempt. Nobody tries them again until you say so.',
    ja: '最後の再試行にも失敗したメッセージです。指示するまで再送されません。',
  },
  none: { en: 'Every message was delivered.', ja: 'すべてのメッセージが配信されています。' },
  task: { en: 'task', ja: 'タスク' },
  attempts: {
    en: (count: number) => `${count} ${count === 1 ? 'attempt' : 'attempts'}`,
    ja: (count: number) => `${count} 回試行`,
  },
  givenUp: { en: 'given up', ja: '配信断念' },
  queued: { en: 'queued', ja: '登録' },
  lastError: { en: 'Last answer', ja: '最後の応答' },
  replay: { en: 'Send again', ja: '再送する' },
  notReplayable: {
    en: 'It is not kept whole: its publisher has to send it again.',
    ja: '全体は保存されていません。公開元から送り直してください。',
  },
  discard: { en: 'Discard…', ja: '破棄…' },
  reason: { en: 'Why is it not needed any more?', ja: '不要になった理由' },
  discardNow: { en: 'Discard', ja: '破棄する' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  decisions: { en: 'Decided lately', ja: '最近の対応' },
  replayed: { en: 'sent again', ja: '再送' },
  discarded: { en: 'discarded', ja: '破棄' },
  traffic: { en: 'Events', ja: 'イベント' },
  waitingNone: { en: 'The bus has taken everything.', ja: '未送信のイベントはありません。' },
  waiting: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'publication waits' : 'publications wait'} to be told to the bus, the oldest since`,
    ja: (count: number) => `バスへの送信待ちの公開が ${count} 件あります。最も古いもの：`,
  },
  deliveries: {
    en: (count: number, seconds: string) =>
      `${count} came back to the dashboard in this hour, the slowest after ${seconds} s; the last one`,
    ja: (count: number, seconds: string) =>
      `この 1 時間に ${count} 件がダッシュボードに届きました（最大 ${seconds} 秒）。最後の受信：`,
  },
});
