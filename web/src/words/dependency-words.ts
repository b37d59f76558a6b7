import { defineWords } from './define-words.ts';

export const dependencyWords = defineWords({
  needs: { en: 'Needs', ja: '依存先' },
  neededBy: { en: 'Needed by', ja: '依存元' },
  needsCaption: {
    en: (id: string) => `Services that ${id} needs`,
    ja: (id: string) => `${id} が依存するサービス`,
  },
  neededByCaption: {
    en: (id: string) => `Services that need ${id}`,
    ja: (id: string) => `${id} に依存するサービス`,
  },
  noNeeds: { en: 'No dependency is declared.', ja: '依存先は宣言されていません。' },
  noNeedsWhy: {
    en: 'Dependencies follow from dependsOn, grpc.consumes and messaging.subscribes in its spec.',
    ja: '依存関係は spec の dependsOn、grpc.consumes、messaging.subscribes から求められます。',
  },
  noNeededBy: {
    en: 'No other spec names this service.',
    ja: 'このサービスを参照している spec はありません。',
  },
  noNeededByWhy: {
    en: 'What is not declared is not known: a caller may still exist.',
    ja: '宣言されていない呼び出し元は把握できません。',
  },
  why: { en: 'Why we believe it', ja: '根拠' },
  service: { en: 'Service', ja: 'サービス' },
  team: { en: 'Team', ja: '担当チーム' },
  unknown: { en: 'not in the catalogue', ja: 'カタログに未登録' },
  unknownWhy: {
    en: 'No published spec has this service ID: it is misspelt, gone, or outside the organisation.',
    ja: 'このサービス ID の spec は公開されていません。誤記、削除済み、または組織外の可能性があります。',
  },
  declared: { en: 'declared', ja: '宣言' },
  grpc: { en: 'calls', ja: '呼び出し' },
  messaging: { en: 'messages', ja: 'メッセージ' },
  deprecated: { en: 'deprecated', ja: '非推奨' },
});
