import type { Language } from '#web/live/preferences.ts';
import {
  ASPECTS,
  changed,
  deleted,
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
export const isAboutComment = ({ message, rule }: ToldChange): boolean =>
  rule === null && message.startsWith('comment of ');

function harmless(change: ToldChange): string | undefined {
  const { kind, message } = change;
  for (const [pattern, phrase] of NOTES) {
    const found = pattern.exec(message);
    if (found !== null) return phrase(found[1] ?? '', DONE[kind]);
  }
  const aspect = /^(.+?) of \S+(?: \(-?\d+\))? changed from /.exec(message)?.[1];
  const what = aspect === undefined ? undefined : ASPECTS[aspect];
  if (what !== undefined) return changed(what)(change);
  if (kind === 'ADDED' && / is new$/.test(message)) return 'が追加されました';
  if (kind === 'REMOVED' && / was deleted\b/.test(message)) return 'が削除されました';
  if (/ was renamed from /.test(message)) return changed('名前')(change);
  return / moved to \S+$/.test(message) ? deleted(change) : undefined;
}

type Phrase = (found: string, done: string) => string;

/** By how the API's sentence goes: it has no ids for what breaks nothing. */
const NOTES: readonly (readonly [RegExp, Phrase])[] = [
  [/^comment of /, (_, done) => `のコメントが${done}されました`],
  [/^option (.+) of [a-z ]+ \S+ was /, (name, done) => `のオプション ${name} が${done}されました`],
  [/ is deprecated$/, () => 'が非推奨になりました'],
  [/ is no longer deprecated$/, () => 'が非推奨ではなくなりました'],
  [/ reserves (.+)$/, (what) => `で ${what} が予約されました`],
  [/ allows extensions (.+)$/, (range) => `で番号 ${range} が拡張に開放されました`],
  [/ no longer imports (.+)$/, (path) => `が ${path} をインポートしなくなりました`],
  [/ imports (\S+ as .+)$/, (path) => `のインポート方法が ${path} に変更されました`],
  [/ imports (.+)$/, (path) => `が ${path} をインポートするようになりました`],
];

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
