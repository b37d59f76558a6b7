import { defineWords } from './define-words.ts';

export const fixWords = defineWords({
  look: { en: 'Look first: changes nothing', ja: 'まず確認（変更なし）' },
  change: { en: 'Change', ja: '変更' },
  manifest: { en: 'Change in the manifest', ja: 'マニフェストの変更' },
  whatLooks: { en: 'commands to look', ja: '確認用のコマンド' },
  whatChanges: { en: 'what changes it', ja: '変更の内容' },
});
