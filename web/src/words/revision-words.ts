import { defineWords } from './define-words.ts';

export const revisionWords = defineWords({
  published: { en: 'Published', ja: '公開' },
  addedIn: { en: 'Added in', ja: '追加' },
  changedIn: { en: 'Changed in', ja: '変更' },
  removedIn: { en: 'Removed in', ja: '削除' },
  compareBefore: { en: 'Compare with the revision before', ja: 'ひとつ前のリビジョンと比較' },
  compareWith: {
    en: (revision: string) => `Compare with ${revision}, the revision before`,
    ja: (revision: string) => `ひとつ前のリビジョン ${revision} と比較`,
  },
  readAsOf: { en: 'Read it as it was then', ja: 'この時点の内容を表示' },
  breakingCount: {
    en: (count: number) => `${count} breaking`,
    ja: (count: number) => `破壊的変更 ${count} 件`,
  },
  breakingTip: {
    en: 'Breaking changes of the whole revision, by the strictest rules',
    ja: 'このリビジョン全体の破壊的変更（最も厳しいルールによる）',
  },
  acknowledged: {
    en: (reason: string) => `Meant: ${reason}`,
    ja: (reason: string) => `意図的: ${reason}`,
  },
  noRevision: {
    en: 'No revision that changed it is recorded yet.',
    ja: '変更したリビジョンの記録はまだありません。',
  },
});
