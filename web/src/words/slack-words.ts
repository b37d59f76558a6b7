import { defineWords } from './define-words.ts';

/** By the key in the spec. */
const PURPOSES: ReadonlyMap<string, string> = new Map([
  ['general', '全般'],
  ['alert', 'アラート用'],
  ['review', 'レビュー用'],
]);

export const slackWords = defineWords({
  channel: {
    en: (purpose: string) => `${purpose} channel`,
    ja: (purpose: string) => `${PURPOSES.get(purpose) ?? `${purpose} 用の`}チャンネル`,
  },
});
