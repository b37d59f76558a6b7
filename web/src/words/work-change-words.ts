import { defineWords } from './define-words.ts';

/** What todos and campaigns did, as sentences. */
export const workChangeWords = defineWords({
  opened: { en: (todo: string) => `To do: ${todo}`, ja: (todo: string) => `TODO：${todo}` },
  satisfied: { en: (todo: string) => `Done: ${todo}`, ja: (todo: string) => `完了：${todo}` },
  regressed: {
    en: (todo: string) => `To do again: ${todo}`,
    ja: (todo: string) => `再びTODO：${todo}`,
  },
  waived: { en: (todo: string) => `Waived: ${todo}`, ja: (todo: string) => `免除：${todo}` },
  edited: { en: (todo: string) => `Edited: ${todo}`, ja: (todo: string) => `編集：${todo}` },
  removed: {
    en: (todo: string) => `No longer asked: ${todo}`,
    ja: (todo: string) => `対象外になりました：${todo}`,
  },
  campaignCreated: {
    en: (campaign: string) => `Campaign drafted: ${campaign}`,
    ja: (campaign: string) => `キャンペーンを作成：${campaign}`,
  },
  campaignEdited: {
    en: (campaign: string) => `Campaign edited: ${campaign}`,
    ja: (campaign: string) => `キャンペーンを編集：${campaign}`,
  },
  campaignLaunched: {
    en: (campaign: string) => `Campaign launched: ${campaign}`,
    ja: (campaign: string) => `キャンペーンを開始：${campaign}`,
  },
  campaignPaused: {
    en: (campaign: string) => `Campaign paused: ${campaign}`,
    ja: (campaign: string) => `キャンペーンを一時停止：${campaign}`,
  },
  campaignResumed: {
    en: (campaign: string) => `Campaign resumed: ${campaign}`,
    ja: (campaign: string) => `キャンペーンを再開：${campaign}`,
  },
  campaignExtended: {
    en: (campaign: string) => `Campaign extended: ${campaign}`,
    ja: (campaign: string) => `キャンペーンの期限を延長：${campaign}`,
  },
  campaignEnded: {
    en: (campaign: string) => `Campaign ended: ${campaign}`,
    ja: (campaign: string) => `キャンペーンを終了：${campaign}`,
  },
  campaignArchived: {
    en: (campaign: string) => `Campaign archived: ${campaign}`,
    ja: (campaign: string) => `キャンペーンをアーカイブ：${campaign}`,
  },
});
