import { defineWords } from './define-words.ts';

export const findingWords = defineWords({
  since: { en: 'since', ja: '発生' },
  found: { en: 'Found', ja: '現在の値' },
  wanted: { en: 'Wanted', ja: '期待値' },
  object: { en: 'Object', ja: '対象' },
  rule: { en: 'Rule', ja: 'ルール' },
  fix: { en: 'Fix', ja: '対処方法' },
  andMore: {
    en: (count: number) => `and ${count} more`,
    ja: (count: number) => `ほか ${count} 件`,
  },
  command: { en: 'command', ja: 'コマンド' },
  info: { en: 'Note', ja: '情報' },
});
