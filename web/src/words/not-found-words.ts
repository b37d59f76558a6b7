import { defineWords } from './define-words.ts';

export const notFoundWords = defineWords({
  title: { en: 'Not found', ja: '見つかりません' },
  nothing: {
    en: (path: string) => `There is no page at ${path}.`,
    ja: (path: string) => `${path} にページはありません。`,
  },
  hint: {
    en: 'It may have moved; Ctrl-K finds anything by its name.',
    ja: '移動した可能性があります。Ctrl-K で名前から検索できます。',
  },
  home: { en: 'Go home', ja: 'ホームへ戻る' },
});
