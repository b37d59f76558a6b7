import { defineWords } from './define-words.ts';

export const campaignMatrixWords = defineWords({
  caption: { en: 'Teams by campaigns', ja: 'チームごとのキャンペーンの進捗' },
  search: { en: 'Filter teams', ja: 'チームで絞り込み' },
  legend: {
    en: 'Ring: how much is done; red: something regressed; grey and dashed: cannot be told. Number: what is open; ?n: what cannot be told.',
    ja: '円は完了した割合です（赤は再発あり、灰色の破線は判定不能）。数字は未対応の件数、?n は判定不能の件数です。',
  },
  addedUp: {
    en: (items: string, all: string) =>
      items === all
        ? `${items} items of the readiness passport are added up by level.`
        : `${items} of ${all} items of the readiness passport are added up by level; those with a target date have columns of their own.`,
    ja: (items: string, all: string) =>
      items === all
        ? `レディネスパスポートの ${items} 項目はレベルごとに合計しています。`
        : `レディネスパスポートの ${all} 項目のうち ${items} 項目はレベルごとに合計し、期限のある項目は個別の列に表示しています。`,
  },
  unfold: { en: 'Show each', ja: '項目ごとに表示' },
  fold: { en: 'Add up the passport by level', ja: 'パスポートをレベルごとに合計' },
  levelItems: {
    en: (level: string, items: string, all: string) =>
      items !== all
        ? `Level ${level}: ${items} of ${all} items`
        : `Level ${level}: ${items === '1' ? '1 item' : `${items} items`}`,
    ja: (level: string, items: string, all: string) =>
      items === all
        ? `レベル ${level}：${items} 項目`
        : `レベル ${level}：${all} 項目中 ${items} 項目`,
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
