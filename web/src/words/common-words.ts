import { defineWords } from './define-words.ts';

/** Words that parts use on every page. */
export const commonWords = defineWords({
  healthy: { en: 'Healthy', ja: '正常' },
  progressing: { en: 'Rolling out', ja: 'デプロイ中' },
  warning: { en: 'Warning', ja: '警告' },
  critical: { en: 'Critical', ja: '重大' },
  unknown: { en: 'Unknown', ja: '不明' },
  none: { en: 'Nothing runs', ja: '稼働なし' },
  asOf: { en: (time: string) => `as of ${time}`, ja: (time: string) => `${time}の時点` },
  source: { en: 'Source', ja: '情報源' },
  copy: { en: 'Copy', ja: 'コピー' },
  copied: { en: 'Copied', ja: 'コピーしました' },
  copyFailed: { en: 'The browser refused', ja: 'ブラウザーが許可しませんでした' },
  newTab: { en: 'opens in a new tab', ja: '新しいタブで開きます' },
  retry: { en: 'Try again', ja: '再試行' },
  failed: { en: 'This could not be loaded.', ja: '読み込めませんでした。' },
  failedKeeping: {
    en: (time: string) => `Could not refresh. Shown as of ${time}.`,
    ja: (time: string) => `更新できませんでした。${time}の時点の内容を表示しています。`,
  },
  unreachable: {
    en: 'The server does not answer.',
    ja: 'サーバーが応答しません。',
  },
  loading: { en: 'Loading', ja: '読み込み中' },
  loadMore: {
    en: (shown: string, total: string) => `Load more (${shown} of ${total})`,
    ja: (shown: string, total: string) => `さらに読み込む（${total} 件中 ${shown} 件）`,
  },
  newRows: {
    en: (count: number) => `${count} ${count === 1 ? 'change' : 'changes'} · show`,
    ja: (count: number) => `${count} 件の変更 · 表示`,
  },
  clear: { en: 'Clear', ja: 'クリア' },
  clearAll: { en: 'Clear all', ja: 'すべて解除' },
  remove: { en: (what: string) => `Remove ${what}`, ja: (what: string) => `${what} を解除` },
  csv: { en: 'Export CSV', ja: 'CSV で書き出す' },
  csvTip: {
    en: 'Every row that matches the filters',
    ja: '条件に一致するすべての行を書き出します',
  },
  csvFailed: {
    en: 'The export failed: not all rows could be loaded.',
    ja: 'すべての行を読み込めなかったため、書き出せませんでした。',
  },
  filter: { en: 'Filter', ja: '絞り込み' },
  filters: { en: 'Filters', ja: '絞り込み' },
  close: { en: 'Close', ja: '閉じる' },
  showAll: { en: (count: number) => `All ${count}`, ja: (count: number) => `すべて（${count}）` },
  showFewer: { en: 'Fewer', ja: '折りたたむ' },
  sortBy: { en: (what: string) => `Sort by ${what}`, ja: (what: string) => `${what} で並べ替え` },
  breakingCount: {
    en: (count: number) => `${count} breaking`,
    ja: (count: number) => `破壊的変更 ${count} 件`,
  },
  silent: { en: 'silent', ja: '応答なし' },
  stale: { en: 'stale', ja: '古い情報' },
});
