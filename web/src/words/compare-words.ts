import { defineWords } from './define-words.ts';
import { formatCount } from './numbers.ts';

export const compareWords = defineWords({
  title: { en: 'Compare', ja: '比較' },
  breakingCount: {
    en: (count: number) => `${formatCount(count)} breaking`,
    ja: (count: number) => `破壊的変更 ${formatCount(count)} 件`,
  },
  contract: { en: 'Contract', ja: 'API 定義' },
  from: { en: 'Before', ja: '変更前' },
  to: { en: 'After', ja: '変更後' },
  swap: { en: 'Swap the two', ja: '前後を入れ替え' },
  rules: { en: 'Rules', ja: 'ルール' },
  rules_FILE: {
    en: 'Generated code of every language, file by file',
    ja: '各言語の生成コード（ファイル単位）',
  },
  rules_PACKAGE: {
    en: 'Generated code, where things may move inside a package',
    ja: '生成コード（パッケージ内の移動は可）',
  },
  rules_WIRE_JSON: { en: 'Messages as binary and JSON', ja: 'バイナリと JSON のメッセージ' },
  rules_WIRE: { en: 'Messages as binary', ja: 'バイナリのメッセージ' },
  breaking: { en: 'breaking', ja: '破壊的' },
  acknowledged: { en: 'Meant', ja: '意図的' },
  acknowledgedTip: {
    en: 'Whoever published it said so',
    ja: '公開した人が意図的な変更と認めています',
  },
  acknowledgeLine: {
    en: 'a line for the pull request that says why it is meant',
    ja: '意図した変更であることを示すプルリクエスト用の行',
  },
  acknowledgedCount: {
    en: (count: number) => `${formatCount(count)} of them meant`,
    ja: (count: number) => `うち意図的 ${formatCount(count)} 件`,
  },
  otherCount: {
    en: (count: number) => `${formatCount(count)} other ${count === 1 ? 'change' : 'changes'}`,
    ja: (count: number) => `その他の変更 ${formatCount(count)} 件`,
  },
  sourceAt: {
    en: (line: number) => `Line ${line} in the source`,
    ja: (line: number) => `ソースの ${line} 行目`,
  },
  changeCount: {
    en: (count: number) => `${formatCount(count)} ${count === 1 ? 'change' : 'changes'}`,
    ja: (count: number) => `変更 ${formatCount(count)} 件`,
  },
  showOther: {
    en: (count: number) =>
      count === 1
        ? '1 change that breaks nothing'
        : `${formatCount(count)} changes that break nothing`,
    ja: (count: number) => `互換性のある変更 ${formatCount(count)} 件`,
  },
  verdictBreaking: {
    en: (count: number, rules: string) => `${formatCount(count)} breaking for ${rules}`,
    ja: (count: number, rules: string) => `${rules} の破壊的変更 ${formatCount(count)} 件`,
  },
  verdictFine: {
    en: (rules: string) => `Nothing breaks for ${rules}.`,
    ja: (rules: string) => `${rules} で壊れるものはありません。`,
  },
  verdict: { en: 'Verdict', ja: '判定' },
  unknownSource: {
    en: (source: string) => `No contract of ${source} is in force.`,
    ja: (source: string) => `${source} の API 定義はありません。`,
  },
  equal: {
    en: 'Both revisions say the same.',
    ja: '2 つのリビジョンの内容は同じです。',
  },
  equalWhy: {
    en: 'No file differs in anything a reader or a program would see.',
    ja: '読む人やプログラムから見て異なるファイルはありません。',
  },
  onlyOne: {
    en: 'There is one revision so far.',
    ja: 'リビジョンはまだ 1 つだけです。',
  },
  onlyOneWhy: {
    en: 'Publish the next one, and what changed appears here.',
    ja: '次のリビジョンを公開すると、変更点がここに表示されます。',
  },
  unknownRevision: {
    en: (from: string, to: string) => `One of ${from} and ${to} was never published here.`,
    ja: (from: string, to: string) => `${from} と ${to} のいずれかは公開されていません。`,
  },
  shown: { en: 'Shown changes', ja: '表示する変更' },
  showAll: { en: 'All', ja: 'すべて' },
  showBreaking: { en: 'Breaking only', ja: '破壊的変更のみ' },
  filterChanges: { en: 'Filter by name or message', ja: '名前や内容で絞り込み' },
  packages: { en: 'Packages', ja: 'パッケージ' },
  otherShort: { en: 'other', ja: 'その他' },
  commentCount: {
    en: (count: number) => `${formatCount(count)} comments changed`,
    ja: (count: number) => `コメントの変更 ${formatCount(count)} 件`,
  },
  noneLeft: { en: 'No change matches.', ja: '該当する変更はありません。' },
  onlyAbout: {
    en: (name: string) => `Only ${name}`,
    ja: (name: string) => `${name} のみ`,
  },
  noneAbout: {
    en: (name: string) => `Nothing about ${name} itself changed.`,
    ja: (name: string) => `${name} 自体に変更はありません。`,
  },
  noneAboutWhy: {
    en: 'What it refers to did: the messages it takes, returns or holds.',
    ja: '参照先（受け取る、返す、または含むメッセージ）が変更されています。',
  },
  allChanges: { en: 'Show all changes', ja: 'すべての変更を表示' },
  noPackage: { en: '(no package)', ja: '（パッケージなし）' },
  kind_ADDED: { en: 'added', ja: '追加' },
  kind_REMOVED: { en: 'removed', ja: '削除' },
  kind_CHANGED: { en: 'changed', ja: '変更' },
  kind_MOVED: { en: 'moved', ja: '移動' },
  element_PACKAGE: { en: 'package', ja: 'パッケージ' },
  element_FILE: { en: 'file', ja: 'ファイル' },
  element_MESSAGE: { en: 'message', ja: 'メッセージ' },
  element_FIELD: { en: 'field', ja: 'フィールド' },
  element_ONEOF: { en: 'oneof', ja: 'oneof' },
  element_ENUM: { en: 'enum', ja: 'enum' },
  element_ENUM_VALUE: { en: 'enum value', ja: 'enum 値' },
  element_SERVICE: { en: 'service', ja: 'サービス' },
  element_METHOD: { en: 'method', ja: 'メソッド' },
  element_EXTENSION: { en: 'extension', ja: '拡張' },
});
