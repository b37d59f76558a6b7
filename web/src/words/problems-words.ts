import { defineWords } from './define-words.ts';

export const problemsWords = defineWords({
  title: { en: 'Problems', ja: '問題' },
  filters: { en: 'Filters', ja: '絞り込み' },
  severity: { en: 'Severity', ja: '重要度' },
  error: { en: 'Error', ja: 'エラー' },
  warning: { en: 'Warning', ja: '警告' },
  info: { en: 'Note', ja: '情報' },
  source: { en: 'Source', ja: '情報源' },
  team: { en: 'Team', ja: 'チーム' },
  all: { en: 'all', ja: 'すべて' },
  cure: { en: 'Cure', ja: '対処' },
  since: { en: 'since', ja: '発生' },
  whole: { en: 'the publication as a whole', ja: '公開全体' },
  fixedBy: { en: (team: string) => `for ${team}`, ja: (team: string) => `担当: ${team}` },
  fixedByPublisher: { en: 'for whoever publishes this source', ja: '担当: この情報源の公開者' },
  none: {
    en: 'Nothing is wrong with what was published.',
    ja: '公開された内容に問題はありません。',
  },
  noneWhy: {
    en: 'Refused files, unknown keys and conflicts appear here; the last good version stays in force meanwhile. To check before publishing:',
    ja: '拒否されたファイル、不明なキー、競合がここに表示されます。その間も、最後の正しい内容が有効です。公開前に確認するには:',
  },
  noMatch: { en: 'No problem matches these filters.', ja: '条件に一致する問題はありません。' },
  clear: { en: 'Clear filters', ja: '絞り込みを解除' },
  count: {
    en: (count: number) => `${count} ${count === 1 ? 'problem' : 'problems'}`,
    ja: (count: number) => `${count} 件`,
  },
});
