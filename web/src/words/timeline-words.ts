import { defineWords } from './define-words.ts';

export const timelineWords = defineWords({
  title: { en: 'Timeline', ja: 'タイムライン' },
  titleBefore: {
    en: (time: string) => `What changed before ${time}`,
    ja: (time: string) => `${time} より前の変更`,
  },
  kinds: { en: 'Kinds of changes', ja: '変更の種類' },
  environments: { en: 'Environments', ja: '環境' },
  team: { en: 'Team', ja: 'チーム' },
  allTeams: { en: 'All teams', ja: 'すべてのチーム' },
  before: { en: 'Before', ja: 'この時刻より前' },
  quarter: { en: '15 min ago', ja: '15 分前' },
  hour: { en: '1 h ago', ja: '1 時間前' },
  yesterday: { en: 'Yesterday', ja: '昨日' },
  total: { en: (count: string) => `${count} changes`, ja: (count: string) => `変更 ${count} 件` },
  placesOf: { en: 'Environments', ja: '環境の比較' },
  now: { en: 'Up to now', ja: '現在まで' },
  share: { en: 'link to this view', ja: 'この表示へのリンク' },
  protected: { en: 'A protected environment', ja: '保護された環境' },
  compare: { en: 'Compare', ja: '比較' },
  older: { en: 'Look further back', ja: 'さらに前の変更を見る' },
  noneYet: { en: 'No change is recorded yet.', ja: '記録された変更はまだありません。' },
  noneWhy: {
    en: 'Every publication, rollout and change of health will appear here.',
    ja: '公開、デプロイ、状態の変化がここに表示されます。',
  },
  noMatch: { en: 'No such change.', ja: '該当する変更はありません。' },
  noMatchSoFar: {
    en: 'No such change among those looked at so far.',
    ja: 'これまでに調べた範囲に該当する変更はありません。',
  },
  end: { en: 'Nothing older is remembered.', ja: 'これより前の記録はありません。' },
});
