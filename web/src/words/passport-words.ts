import { defineWords } from './define-words.ts';

/** What it takes to do what is missing for a level, and how it closes. */
export const passportWords = defineWords({
  minutes: { en: 'Minutes', ja: '数分' },
  hours: { en: 'Hours', ja: '数時間' },
  aDay: { en: 'About a day', ja: '約 1 日' },
  days: { en: 'Several days', ja: '数日' },
  weeks: { en: 'Weeks', ja: '数週間' },
  byItself: {
    en: 'It closes by itself once the facts say so.',
    ja: '条件を満たすと自動で完了します。',
  },
  byPerson: { en: 'Somebody has to show evidence.', ja: '担当者による証明が必要です。' },
  once: {
    en: (takes: string, ends: string) => `${takes}. ${ends}`,
    ja: (takes: string, ends: string) => `${takes}。${ends}`,
  },
  again: {
    en: (takes: string, ends: string) => `${takes}; it was done before. ${ends}`,
    ja: (takes: string, ends: string) => `${takes}。以前は完了していました。${ends}`,
  },
  cannotTell: {
    en: (takes: string) => `${takes}, or nothing: the facts that decide are missing or stale.`,
    ja: (takes: string) => `${takes}、または対応不要：判定に必要な情報がないか、古くなっています。`,
  },
});
