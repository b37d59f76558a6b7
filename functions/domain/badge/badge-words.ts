import type { Localised } from '#domain/workload.ts';

export type BadgeLanguage = keyof Localised;

/** What badges say. */
export const BADGE_WORDS = {
  en: {
    readiness: 'readiness',
    campaign: 'campaign',
    unknown: 'unknown',
    unknownService: 'unknown service',
    unknownCampaign: 'unknown campaign',
    nobodyAsked: 'nobody asked',
    noLevel: 'no level yet',
    level: (level: string) => `level ${level}`,
    waived: (count: number) => `${count} waived`,
    cannotTell: (count: number) => `${count} can't be told`,
    toGo: (count: number, level: string) => `${count} to go for ${level}`,
    share: (done: number, total: number) => `${done} of ${total}`,
  },
  ja: {
    readiness: '本番準備',
    campaign: 'キャンペーン',
    unknown: '不明',
    unknownService: '不明なサービス',
    unknownCampaign: '不明なキャンペーン',
    nobodyAsked: '対象なし',
    noLevel: 'レベルなし',
    level: (level: string) => `レベル ${level}`,
    waived: (count: number) => `免除 ${count} 件`,
    cannotTell: (count: number) => `判定不能 ${count} 件`,
    toGo: (count: number, level: string) => `${level} まで残り ${count} 件`,
    share: (done: number, total: number) => `${total} 件中 ${done} 件`,
  },
} as const satisfies Record<BadgeLanguage, unknown>;
