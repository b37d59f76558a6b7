import { defineWords } from './define-words.ts';

export const impactWords = defineWords({
  whoIsHit: { en: 'Who is hit when it changes', ja: '変更の影響を受けるサービス' },
  moreHit: {
    en: (count: number) => `and ${count} more`,
    ja: (count: number) => `他 ${count} 件`,
  },
  hits: {
    en: (count: number, teams: number) =>
      `Hits ${count} ${count === 1 ? 'service' : 'services'} of ${teams} ${teams === 1 ? 'team' : 'teams'}`,
    ja: (count: number, teams: number) => `影響: サービス ${count} 件、担当チーム ${teams} 件`,
  },
  hitsNobody: {
    en: 'No service is known to provide or consume it.',
    ja: 'これを提供または利用するサービスは確認されていません。',
  },
  role_PROVIDES: { en: 'provides it', ja: '提供' },
  role_CONSUMES: { en: 'consumes it', ja: '利用' },
  role_DEPENDS: { en: 'depends on one that does', ja: '間接的に依存' },
  role_PUBLISHES: { en: 'publishes it', ja: '送信' },
  role_SUBSCRIBES: { en: 'subscribes to it', ja: '受信' },
});
