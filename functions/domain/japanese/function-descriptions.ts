import type { Phrase } from './phrase.ts';

/** What the functions of rules give. */
export const FUNCTION_DESCRIPTIONS: readonly Phrase[] = [
  [
    'Whether the field is there. False when it, or an object on the way to it, is absent; cannot be told when that is unknown.',
    '項目があるか。項目か、そこまでの途中のオブジェクトがなければ false、それが不明なら判定不能です。',
  ],
  [
    'Whether the condition holds for every element; true for an empty list. On a map it looks at the keys.',
    'すべての要素が条件を満たすか（空のリストでは true）。マップではキーを調べます。',
  ],
  ['Whether the condition holds for at least one element.', '条件を満たす要素が 1 つ以上あるか。'],
  ['Whether the condition holds for exactly one element.', '条件を満たす要素がちょうど 1 つか。'],
  ['The elements for which the condition holds.', '条件を満たす要素。'],
  ['What the value is for each element.', '要素ごとの値。'],
  [
    'What the value is for each element for which the condition holds.',
    '条件を満たす要素ごとの値。',
  ],
  [
    'How many characters, elements or entries it has; also called on them.',
    '文字、要素、項目の数。値に続けても呼び出せます。',
  ],
  ['How many characters it has.', '文字数。'],
  ['How many elements it has.', '要素の数。'],
  ['How many entries it has.', '項目の数。'],
  ['Whether the text begins so.', 'テキストがそれで始まるか。'],
  ['Whether the text ends so.', 'テキストがそれで終わるか。'],
  ['Whether the text has this in it.', 'テキストにそれが含まれるか。'],
  [
    'Whether the regular expression (RE2: without look-around, back-references and Unicode groups) is found in the text. It has to be written out in the rule.',
    '正規表現（RE2。先読み・後読み、後方参照、Unicode グループは使えません）がテキストの中に見つかるか。ルールにそのまま書く必要があります。',
  ],
  ['The text with A–Z made small.', 'A–Z を小文字にしたテキスト。'],
  ['The text with a–z made large.', 'a–z を大文字にしたテキスト。'],
  ['The text without white space at its ends.', '前後の空白を除いたテキスト。'],
  ['The parts of the text between the separators.', '区切り文字で分けたテキストのリスト。'],
  ['The text with every such part replaced.', '該当する部分をすべて置き換えたテキスト。'],
  ['The texts as one, with the separator between them.', '区切り文字でつないだテキスト。'],
  [
    'The value as a whole number; a fraction is cut off. Cannot be told for a text that is none.',
    '整数にした値（小数部は切り捨て）。数値でないテキストでは判定不能です。',
  ],
  [
    'The value as a number with a fraction. Cannot be told for a text that is none.',
    '小数にした値。数値でないテキストでは判定不能です。',
  ],
  ['The value as text.', 'テキストにした値。'],
  ['The moment, written as in RFC 3339.', 'RFC 3339 で書かれた時点。'],
  [
    'A span of time in hours, minutes and seconds: 1h30m, 90s, 500ms.',
    '時間の長さ（1h30m、90s、500ms など）。',
  ],
  ['A span of so many days of 24 hours.', '日数（1 日は 24 時間）で表した時間の長さ。'],
  ['The year, in UTC.', '年（UTC）。'],
  ['The month, from 0 for January, in UTC.', '月（UTC。1 月が 0）。'],
  ['The day of the month, from 1, in UTC.', '日（UTC。1 から）。'],
  ['The day of the week, from 0 for Sunday, in UTC.', '曜日（UTC。日曜が 0）。'],
  ['The hour, in UTC.', '時（UTC）。'],
  ['The whole hours in the span.', '時間の長さを時間数で表した整数。'],
  ['The whole minutes in the span.', '時間の長さを分数で表した整数。'],
  ['The whole seconds in the span.', '時間の長さを秒数で表した整数。'],
  [
    'A quantity of Kubernetes as a number of cores, bytes or pieces: 500m is 0.5, 1Gi is 1073741824.0. Cannot be told for a text that is none.',
    'Kubernetes の数量をコア数、バイト数、個数にした値（500m は 0.5、1Gi は 1073741824.0）。数量でないテキストでは判定不能です。',
  ],
  [
    'Whether the first dotted version comes before the second, number by number: 1.4.2 before 1.10.0, 2.0.0-rc.1 before 2.0.0. Cannot be told for a text that does not begin with a number.',
    '1 つ目のバージョンが 2 つ目より前か。数ごとに比べます（1.4.2 は 1.10.0 より前、2.0.0-rc.1 は 2.0.0 より前）。数で始まらないテキストでは判定不能です。',
  ],
];
