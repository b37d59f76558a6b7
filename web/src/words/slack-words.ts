import { defineWords } from './define-words.ts';

export const slackWords = defineWords({
  channel: {
    en: (purpose: string) => `${purpose} channel`,
    ja: (purpose: string) => `${purpose} チャンネル`,
  },
});
