import { defineWords } from './define-words.ts';

export const findingWords = defineWords({
  since: { en: 'since', ja: '発生' },
  lastSaid: { en: 'last said, before the silence', ja: '途絶える前の最後の報告' },
  found: { en: 'Found', ja: '現在の値' },
  wanted: { en: 'Wanted', ja: '期待値' },
  fix: { en: 'Fix', ja: '対処方法' },
  andMore: {
    en: (count: number) => `and ${count} more`,
    ja: (count: number) => `ほか ${count} 件`,
  },
  command: { en: 'command', ja: 'コマンド' },
  context: { en: 'What the cluster says about it', ja: 'クラスターのイベント' },
  mute: { en: 'Mute…', ja: 'ミュート…' },
  unmute: { en: 'Unmute', ja: 'ミュートを解除' },
  muted: { en: 'Muted', ja: 'ミュート中' },
  mutedBy: {
    en: (by: string, day: string) => `by ${by} until ${day}`,
    ja: (by: string, day: string) => `${by}、${day} まで`,
  },
});
