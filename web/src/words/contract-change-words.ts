import type { Language } from '#web/live/preferences.ts';
import {
  ASPECTS,
  changed,
  noAccessor,
  noJsonCheck,
  RULE_PREDICATES,
  type ToldChange,
} from './contract-rule-words.ts';

/** What happened, in one sentence; English is the API's own. What has no Japanese phrase here is said in English. */
export function contractChangeSentence(change: ToldChange, language: Language): string {
  const { message, rule, element } = change;
  const told =
    language === 'en'
      ? undefined
      : rule === null
        ? harmless(change)
        : RULE_PREDICATES[rule]?.(change);
  if (told === undefined) return message.charAt(0).toUpperCase() + message.slice(1);
  return `${ELEMENTS[element] ?? element} ${nameOf(change)} ${told}`;
}

/** A comment says something else; nothing that a program would see. */
export const isAboutComment = ({ aspect, rule }: ToldChange): boolean =>
  rule === null && aspect === 'comment';

function harmless(change: ToldChange): string | undefined {
  const note = NOTES[change.aspect];
  if (note !== undefined) return note(change.detail ?? '', change.kind);
  const what = ASPECTS[change.aspect];
  return what === undefined ? undefined : changed(what)(change);
}

type Note = (detail: string, kind: ToldChange['kind']) => string;

/** What no rule looks at, by what changed. */
const NOTES: Readonly<Record<string, Note>> = {
  addition: () => 'が追加されました',
  existence: (to, kind) => (kind === 'MOVED' ? `が ${to} に移動しました` : 'が削除されました'),
  move: (to) => `が ${to} に移動しました`,
  requirement: () => '（required）が削除されました',
  'json-format': noJsonCheck,
  'descriptor-accessor': noAccessor,
  comment: (_, kind) => `のコメントが${DONE[kind]}されました`,
  option: (name, kind) => `のオプション ${name} が${DONE[kind]}されました`,
  deprecation: (how) =>
    how === 'deprecated' ? 'が非推奨になりました' : 'が非推奨ではなくなりました',
  reserved: (what, kind) =>
    kind === 'ADDED' ? `で ${what} が予約されました` : `で ${what} が予約されなくなりました`,
  extension: (range, kind) =>
    kind === 'ADDED'
      ? `で番号 ${range} が拡張に開放されました`
      : `で番号 ${range} が拡張に使えなくなりました`,
  import: (path, kind) => IMPORTS[kind](path),
};

const IMPORTS: Readonly<Record<ToldChange['kind'], (path: string) => string>> = {
  ADDED: (path) => `が ${path} をインポートするようになりました`,
  REMOVED: (path) => `が ${path} をインポートしなくなりました`,
  CHANGED: (path) => `のインポート方法が ${path} に変更されました`,
  MOVED: (path) => `のインポート方法が ${path} に変更されました`,
};

const DONE = { ADDED: '追加', REMOVED: '削除', CHANGED: '変更', MOVED: '移動' } as const;

const ELEMENTS: Readonly<Record<string, string>> = {
  PACKAGE: 'パッケージ',
  FILE: 'ファイル',
  MESSAGE: 'メッセージ',
  FIELD: 'フィールド',
  ONEOF: 'oneof',
  ENUM: 'enum',
  ENUM_VALUE: 'enum 値',
  SERVICE: 'サービス',
  METHOD: 'メソッド',
  EXTENSION: '拡張',
};

function nameOf({ element, symbol }: ToldChange): string {
  if (symbol === '') return '（名前なし）';
  return element === 'FILE' || element === 'PACKAGE'
    ? symbol
    : symbol.slice(symbol.lastIndexOf('.') + 1);
}
