import { defineWords } from './define-words.ts';

export const campaignMatrixWords = defineWords({
  caption: { en: 'Teams by campaigns', ja: 'チームごとのキャンペーンの進捗' },
  search: { en: 'Filter teams', ja: 'チームで絞り込み' },
  legend: {
    en: 'Ring: how much is done. Number: what is open; ?n: what cannot be told.',
    ja: '円は完了した割合、数字は未対応の件数、?n は判定不能の件数です。',
  },
  addedUp: {
    en: (items: string) => `${items} items of the readiness passport are added up by level.`,
    ja: (items: string) => `レディネスパスポートの ${items} 項目はレベルごとに合計しています。`,
  },
  unfold: { en: 'Show each', ja: '項目ごとに表示' },
  fold: { en: 'Add up the passport by level', ja: 'パスポートをレベルごとに合計' },
  levelItems: {
    en: (level: string, items: string) =>
      items === '1' ? `Level ${level}: 1 item` : `Level ${level}: ${items} items`,
    ja: (level: string, items: string) => `レベル ${level}：${items} 項目`,
  },
  unfoldLevel: { en: 'show each item', ja: '項目ごとに表示' },
  campaign: { en: 'Campaign', ja: 'キャンペーン' },
  asked: { en: 'Asked', ja: '対象' },
  open: { en: 'Open', ja: '未対応' },
  toDo: {
    en: (count: string) => `${count} to do`,
    ja: (count: string) => `要対応 ${count} 件`,
  },
  unclear: { en: (count: string) => `?${count}`, ja: (count: string) => `?${count}` },
  notAsked: { en: 'not asked', ja: '対象外' },
  all: { en: 'All', ja: '合計' },
  none: { en: 'No active campaign asks anybody.', ja: '実施中のキャンペーンはありません。' },
  noneMatch: { en: 'No team is called so.', ja: '条件に一致するチームはありません。' },
  noneFits: {
    en: 'No active campaign matches these filters.',
    ja: '条件に一致する実施中のキャンペーンはありません。',
  },
  count: {
    en: (teams: string, columns: string) => `${teams} teams, ${columns} columns`,
    ja: (teams: string, columns: string) => `${teams} チーム × ${columns} 列`,
  },
  sort: { en: 'Sort', ja: '並べ替え' },
  OPEN: { en: 'Most open first', ja: '未対応の多い順' },
  NAME: { en: 'Name', ja: '名前' },
});
