import type { Phrase } from './phrase.ts';

/** What the parser and checker of rules say in words of their own, which are passed on. */
export const CHECKER_PHRASES: readonly Phrase[] = [
  ['Unterminated string.', 'テキストの引用符が閉じられていません。'],
  ['Unterminated triple-quoted string.', 'テキストの三重引用符が閉じられていません。'],
  [
    'Newlines not allowed in single-quoted strings.',
    '引用符で囲んだテキストの中では改行できません。',
  ],
  ['Invalid Unicode escape: {text}.', 'Unicode のエスケープが正しくありません: {text}'],
  ['Invalid Unicode surrogate: {text}.', 'Unicode のサロゲートは使えません: {text}'],
  ['Invalid hex escape: {text}.', '16 進のエスケープが正しくありません: {text}'],
  ['Octal escape must be 3 digits.', '8 進のエスケープは 3 桁で書いてください。'],
  ['Octal escape out of range: {text}.', '8 進のエスケープが範囲を超えています: {text}'],
  ['Invalid escape sequence: {text}.', 'エスケープが正しくありません: {text}'],
  ['Invalid number: {text}.', '数値が正しくありません: {text}'],
  ['Invalid integer: {text}.', '整数が正しくありません: {text}'],
  ['Invalid hex integer: {text}.', '16 進の整数が正しくありません: {text}'],
  ['Invalid exponent.', '指数が正しくありません。'],
  ['Reserved identifier: {name}.', '「{name}」は予約語のため使えません。'],
  [
    "List elements must have the same type, expected type '{wanted}' but found '{found}'.",
    'リストの要素は同じ型でなければなりません（{wanted} のはずが {found}）。',
  ],
  [
    "Map key uses wrong type, expected type '{wanted}' but found '{found}'.",
    'マップのキーの型が違います（{wanted} のはずが {found}）。',
  ],
  [
    "Map value uses wrong type, expected type '{wanted}' but found '{found}'.",
    'マップの値の型が違います（{wanted} のはずが {found}）。',
  ],
  [
    "List index must be int, got '{found}'.",
    'リストの添字は整数でなければなりません（{found} になっています）。',
  ],
  ["Cannot index type '{type}' with type '{found}'.", '{type} の添字に {found} は使えません。'],
  [
    "Logical operator requires bool operands, got '{found}'.",
    '論理演算子の両側は真偽値でなければなりません（{found} になっています）。',
  ],
  [
    '{name}({shape}) invalid predicate iteration variable.',
    '{name}({shape}) の最初の引数には、要素の名前を書いてください。',
  ],
  ['has() invalid argument.', 'has() の引数が正しくありません。'],
];
