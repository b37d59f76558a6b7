import { defineWords } from './define-words.ts';

export const fileWords = defineWords({
  notFound: {
    en: (path: string) => `No contract contains ${path}.`,
    ja: (path: string) => `${path} を含む API 定義はありません。`,
  },
  allApis: { en: 'All APIs', ja: 'API 一覧' },
  services: { en: 'RPC services', ja: 'RPC サービス' },
  messages: { en: 'Messages', ja: 'メッセージ' },
  enums: { en: 'Enums', ja: 'Enum' },
  options: { en: 'Options', ja: 'オプション' },
  features: { en: 'Features', ja: '機能' },
  imports: { en: 'Imports', ja: 'インポート' },
  importedBy: { en: 'Imported by', ja: 'インポート元' },
  nobody: { en: 'no file', ja: 'ありません' },
  notHeld: { en: 'not in the contract', ja: 'API 定義にありません' },
  import_PUBLIC: { en: 'public', ja: 'public' },
  import_WEAK: { en: 'weak', ja: 'weak' },
  import_OPTION: { en: 'for options', ja: 'オプション用' },
  files: {
    en: (count: number) => `${count} files`,
    ja: (count: number) => `${count} ファイル`,
  },
  more: {
    en: (count: number) => `${count} more`,
    ja: (count: number) => `他 ${count} 件`,
  },
  source: { en: 'Source', ja: 'ソース' },
  sourceNote: {
    en: 'Written from the published descriptor: comments and options are the authors’, spacing is ours.',
    ja: '公開されたディスクリプターから生成しています。コメントとオプションは原文のまま、空白と改行は異なることがあります。',
  },
  noSource: {
    en: 'The bytes of this file are not kept any more.',
    ja: 'このファイルの内容は保存されていません。',
  },
  line: { en: (number: number) => `Line ${number}`, ja: (number: number) => `${number} 行目` },
});
