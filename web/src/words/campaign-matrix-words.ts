import { defineWords } from './define-words.ts';

export const campaignMatrixWords = defineWords({
  caption: { en: 'Teams by campaigns', ja: 'チームごとのキャンペーンの進捗' },
  search: { en: 'Filter teams', ja: 'チームで絞り込み' },
  legend: {
    en: 'Each mark: how much of what is asked is done. The number: what is open.',
    ja: 'マークは対象のうち完了した割合、数字は未対応の件数です。',
  },
  notAsked: { en: 'not asked', ja: '対象外' },
  all: { en: 'All', ja: '合計' },
  none: { en: 'No active campaign asks anybody.', ja: '実施中のキャンペーンはありません。' },
  noneMatch: { en: 'No team is called so.', ja: '条件に一致するチームはありません。' },
  sort: { en: 'Sort', ja: '並べ替え' },
  OPEN: { en: 'Most open first', ja: '未対応の多い順' },
  NAME: { en: 'Name', ja: '名前' },
});
