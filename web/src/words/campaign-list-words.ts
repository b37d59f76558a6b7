import { defineWords } from './define-words.ts';

export const campaignListWords = defineWords({
  caption: { en: 'Campaigns', ja: 'キャンペーンの一覧' },
  search: { en: 'Filter by title, team, category', ja: 'タイトル、チーム、分類で絞り込み' },
  statuses: { en: 'Status', ja: '状況' },
  all: { en: 'All', ja: 'すべて' },
  sort: { en: 'Sort', ja: '並べ替え' },
  DUE: { en: 'Due first', ja: '期限の近い順' },
  OPEN_MOST: { en: 'Most open first', ja: '未対応の多い順' },
  DONE_LEAST: { en: 'Least done first', ja: '進捗の低い順' },
  TITLE: { en: 'Title', ja: 'タイトル' },
  title: { en: 'Campaign', ja: 'キャンペーン' },
  open: { en: 'Open', ja: '未対応' },
  openCount: {
    en: (count: string) => `${count} open`,
    ja: (count: string) => `未対応 ${count}`,
  },
  unfold: {
    en: (count: string) => `(unfold ${count} more)`,
    ja: (count: string) => `（残り ${count} 項目を表示）`,
  },
  fold: { en: '(fold its items)', ja: '（項目を折りたたむ）' },
  reached: {
    en: (some: string, all: string) => `Level reached: ${some} of ${all}`,
    ja: (some: string, all: string) => `レベル到達 ${some} / ${all}`,
  },
  reachedTip: {
    en: 'Services by the highest level that they have reached',
    ja: '到達した最高レベルごとのサービス数',
  },
  kind: { en: 'Kind', ja: '種類' },
  permanent: { en: 'Permanent check', ja: '常設チェック' },
  dated: { en: 'With an end', ja: '期間あり' },
  noLevel: { en: 'Not in the passport', ja: 'パスポート以外' },
  noCategory: { en: 'None', ja: '分類なし' },
  noOwner: { en: 'Nobody', ja: '主管なし' },
  passport: { en: 'Readiness passport', ja: 'レディネスパスポート' },
  items: {
    en: (count: string) => (count === '1' ? '1 item' : `${count} items`),
    ja: (count: string) => `${count} 項目`,
  },
  alone: {
    en: (count: string) => `, ${count} listed by target date`,
    ja: (count: string) => `（うち期限のある ${count} 項目は個別に表示）`,
  },
  noneYet: { en: 'Nothing is asked of any service yet.', ja: 'まだキャンペーンはありません。' },
  noneYetHint: {
    en: 'A campaign says what every service should do, by a rule that facts decide. Ready packs lie in examples/campaigns: ownership, Slack channels, probes, limits, replicas, a readiness passport. Put those you want into a folder “campaigns” beside your specs and publish it:',
    ja: 'キャンペーンは「すべてのサービスが満たすべきこと」をルールで定め、完了かどうかは収集した情報から判定します。examples/campaigns に、担当チーム、Slack チャンネル、プローブ、リソース制限、レプリカ数、レディネスパスポートなどのパックがあります。必要なファイルを spec と同じリポジトリの campaigns フォルダーに置いて公開してください。',
  },
  noneMatch: {
    en: 'No campaign matches these filters.',
    ja: '条件に一致するキャンペーンはありません。',
  },
  count: {
    en: (count: string) => (count === '1' ? '1 campaign' : `${count} campaigns`),
    ja: (count: string) => `キャンペーン ${count} 件`,
  },
  more: { en: 'Show the next 200', ja: '次の 200 件を表示' },
});
