import { defineWords } from './define-words.ts';

export const historyWords = defineWords({
  filters: { en: 'Kinds of changes', ja: '変更の種類' },
  all: { en: 'All', ja: 'すべて' },
  spec: { en: 'Spec', ja: 'spec' },
  contract: { en: 'Contract', ja: 'API 定義' },
  rollout: { en: 'Rollouts', ja: 'デプロイ' },
  health: { en: 'Health', ja: '状態' },
  todos: { en: 'Todos', ja: 'TODO' },
  workloads: { en: 'Workloads', ja: 'ワークロード' },
  details: { en: 'Before and after', ja: '変更の前後' },
  field: { en: 'Field', ja: '項目' },
  before: { en: 'Before', ja: '変更前' },
  after: { en: 'After', ja: '変更後' },
  nothing: { en: 'nothing', ja: 'なし' },
  provenance: {
    en: (source: string, revision: string) => `${source} at ${revision}`,
    ja: (source: string, revision: string) => `${source}（${revision}）`,
  },
  readAt: {
    en: (source: string, time: string) => `${source}, as read at ${time}`,
    ja: (source: string, time: string) => `${source}（${time} 取得）`,
  },
  beforeWatch: {
    en: 'From before the dashboard watched',
    ja: 'ダッシュボードの監視開始前',
  },
  atLatest: { en: 'then or earlier', ja: 'この時刻以前' },
  beforeWatchWhy: {
    en: 'The clusters themselves remember these; other changes before then are not known.',
    ja: 'クラスター自身の記録によるものです。それ以前のほかの変更は分かりません。',
  },
  noMatch: { en: 'No change of this kind.', ja: 'この種類の変更はありません。' },
  noMatchLoaded: {
    en: (count: number) => `None of the newest ${count} changes is of this kind.`,
    ja: (count: number) => `最新 ${count} 件の変更に、この種類のものはありません。`,
  },
  none: { en: 'No change is recorded yet.', ja: '記録された変更はまだありません。' },
  noneWhy: {
    en: 'Every publication, rollout and change of health will appear here.',
    ja: '公開、デプロイ、状態の変化がここに表示されます。',
  },
  end: { en: 'That is everything.', ja: '以上です。' },
});
