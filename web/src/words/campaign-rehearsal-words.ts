import { defineWords } from './define-words.ts';

export const campaignRehearsalWords = defineWords({
  title: { en: 'Rehearsal', ja: 'リハーサル' },
  fail: {
    en: (open: string, asked: string) => `${open} of ${asked} fail`,
    ja: (open: string, asked: string) => `${asked} 件中 ${open} 件が未達`,
  },
  others: {
    en: (satisfied: string, unclear: string, exempt: string, notAsked: string) =>
      `${satisfied} have done it, ${unclear} cannot be told, ${exempt} not applicable, ${notAsked} are not asked`,
    ja: (satisfied: string, unclear: string, exempt: string, notAsked: string) =>
      `達成 ${satisfied}、判定不能 ${unclear}、対象外 ${exempt}、対象に含まれない ${notAsked}`,
  },
  left: {
    en: (count: string) => `${count} services were not looked at, because the rules cost too much.`,
    ja: (count: string) =>
      `ルールの評価コストが高いため、${count} 件のサービスは確認していません。`,
  },
  load: { en: 'Load by team', ja: 'チームごとの負荷' },
  wouldOpen: { en: 'New', ja: '追加' },
  carries: { en: 'Carries already', ja: '対応中' },
  carriesMany: { en: 'carries many already', ja: 'すでに多くを抱えています' },
  failing: { en: 'Who fails now', ja: '現時点で未達のサービス' },
  none: {
    en: 'Every service that is asked has done it.',
    ja: '対象のサービスはすべて達成しています。',
  },
  first: { en: 'The first 100 are listed.', ja: '先頭の 100 件を表示しています。' },
});
