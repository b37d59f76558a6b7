import type { Phrase } from './phrase.ts';

/** What is wrong with a rule, and its cure. */
export const RULE_PHRASES: readonly Phrase[] = [
  ['The rule is empty.', 'ルールが空です。'],
  [
    'Write a condition, like has(spec.contact.email).',
    'has(spec.contact.email) のような条件を書いてください。',
  ],
  [
    'The rule has {count} characters; at most {most} are read.',
    'ルールが {count} 文字あります。{most} 文字までにしてください。',
  ],
  ['A rule has at most {most} characters.', 'ルールは {most} 文字までです。'],
  ['Make several campaigns of it.', '複数のキャンペーンに分けてください。'],
  [
    'Make several campaigns of it, or ask for less.',
    '複数のキャンペーンに分けるか、条件を減らしてください。',
  ],
  ['The rule is nested too deeply.', 'ルールの入れ子が深すぎます。'],
  ['The rule cannot be read.', 'ルールを読み取れません。'],
  ['Write it otherwise.', '別の書き方にしてください。'],
  ['{object} has no field “{field}”.', '{object} に「{field}」という項目はありません。'],
  ['Its fields are {fields}.', '使える項目は {fields} です。'],
  ['Did you mean {meant}?', '{meant} の誤りではありませんか？'],
  ['{type} has no fields.', '{type:phrase}に項目はありません。'],
  ['There are no fields in {type}.', '{type:phrase}に項目はありません。'],
  [
    "Both sides of ? : have to be of one type. got '{one}' and '{other}'.",
    '? : の両側は同じ型でなければなりません（{one} と {other}）。',
  ],
  ["“{sign}” can't stand before {type}.", '「{sign}」を{type:phrase}の前に置くことはできません。'],
  [
    "“{operator}” can't be put between {left} and {right}.",
    '「{operator}」を{left:phrase}と{right:phrase}の間に置くことはできません。',
  ],
  [
    'Write double(…) round the whole number, or 1.0 for 1.',
    '整数を double(…) で囲むか、1 を 1.0 と書いてください。',
  ],
  [
    'Write text in quotation marks, numbers without.',
    'テキストは引用符で囲み、数値は囲まずに書いてください。',
  ],
  [
    'Join conditions by && and ||; set brackets where they are mixed with others.',
    '条件は && と || でつなぎ、ほかの演算子と混ぜるところは括弧で囲んでください。',
  ],
  ["{name} can't be given {types}.", '{name:phrase}に{types:list}を渡すことはできません。'],
  [
    "{name}(…) can't be given {count} things.",
    '{name}(…) に {count} 個の引数を渡すことはできません。',
  ],
  ['It is {shape}.', '書き方: {shape}'],
  [
    'A rule has to be true or false; this is {type}.',
    'ルールの値は true か false でなければなりません。ここは{type:phrase}です。',
  ],
  ['Compare it, like … == "x" or … > 0.', '… == "x" や … > 0 のように比較してください。'],
  [
    '{what} has to be true or false; this is {type}.',
    '{what:phrase}は true か false でなければなりません。ここは{type:phrase}です。',
  ],
  [
    'The rule has more than {most} brackets, calls or fields inside each other.',
    'ルールの括弧・呼び出し・項目の入れ子が {most} 段を超えています。',
  ],
  ['The rule has more than {most} parts.', 'ルールの要素が {most} 個を超えています。'],
  ['No function takes so much.', 'これほど多くの引数を取る関数はありません。'],
  [
    'A list or map in the rule has more than {most} elements.',
    'ルールの中のリストまたはマップの要素が {most} 個を超えています。',
  ],
  [
    'The rule ends too early: something is missing here.',
    'ルールが途中で終わっています。ここに何かが足りません。',
  ],
  ['“=” is no comparison.', '「=」では比較できません。'],
  ['Write == for “is the same as”.', '等しいことは == と書いてください。'],
  ['“{sign}” is not known.', '「{sign}」は使えません。'],
  ['Write && for “and”.', '「かつ」は && と書いてください。'],
  ['Write || for “or”.', '「または」は || と書いてください。'],
  ['This is no quotation mark of rules.', 'ルールで使える引用符ではありません。'],
  ['Write text as "…".', 'テキストは "…" と書いてください。'],
  ['“{word}” is no operator.', '「{word}」は演算子ではありません。'],
  ['Write {spelled}.', '{spelled:phrase} と書いてください。'],
  ['“{word}” is not expected here.', 'ここに「{word}」は置けません。'],
  ['Here should be {sign}.', 'ここには{sign:phrase}が必要です。'],
  ['A moment is made of text.', '時点はテキストから作ります。'],
  [
    'The type of this can’t be known before it is computed.',
    '計算する前に型を決めることができません。',
  ],
  ['Write the field behind a dot.', '項目はドットに続けて書いてください。'],
  [
    'There is no null here: a fact is there or absent.',
    'null は使えません。情報は「ある」か「ない」かのどちらかです。',
  ],
  ['Ask whether it is there by has(…).', 'あるかどうかは has(…) で調べてください。'],
  [
    'The number is too large: whole numbers go up to {most}.',
    '数が大きすぎます。整数は {most} までです。',
  ],
  ['Bytes and unsigned numbers are not used here.', 'バイト列と符号なし整数は使えません。'],
  [
    'Write a text as "…" and a number without u behind it.',
    'テキストは "…"、数値は末尾に u を付けずに書いてください。',
  ],
  ['There is no fact “{name}”.', '「{name}」という情報はありません。'],
  ['The facts are {names}.', '使える情報は {names} です。'],
  ['The keys of a map are texts, written out.', 'マップのキーには、テキストをそのまま書きます。'],
  ['Write it as {"key": value}.', '{"key": value} と書いてください。'],
  ['There is no function “{name}”.', '「{name}」という関数はありません。'],
  [
    'The documentation of rules lists all there are.',
    '使える関数はルールのドキュメントに載っています。',
  ],
  ['It is called by itself: {example}', '単独で呼び出してください: {example}'],
  ['It is called on a value: {example}', '値に続けて呼び出してください: {example}'],
  ['“{name}” is the name of a fact already.', '「{name}」は情報の名前としてすでに使われています。'],
  ['Call the element otherwise, like e.', '要素には e などの別の名前を付けてください。'],
  ['More than {most} loops are inside each other.', 'ループの入れ子が {most} 段を超えています。'],
  [
    'has(…) takes a field of a fact, or of an element by its name.',
    'has(…) には、情報の項目か、名前を付けた要素の項目を渡します。',
  ],
  [
    'Write it as has(spec.contact.email); for an element of a list, inside all() or exists().',
    'has(spec.contact.email) のように書いてください。リストの要素なら all() や exists() の中で使います。',
  ],
  [
    'The pattern has to be written out as a text.',
    'パターンはテキストとしてそのまま書いてください。',
  ],
  [
    'More than {most} patterns are in the rule.',
    'ルールの中のパターンが {most} 個を超えています。',
  ],
  ['The pattern is longer than {most} characters.', 'パターンが {most} 文字を超えています。'],
  [
    'The pattern repeats parts more than {most} times.',
    'パターンの繰り返しが {most} 回を超えています。',
  ],
  ['The pattern is not understood: {why}.', 'パターンを解釈できません: {why}'],
  [
    'Patterns are those of RE2: no look-around, no back-references, no \\p{…}; a backslash is written twice, or the text as r"…".',
    'パターンは RE2 の構文です。先読み・後読み、後方参照、\\p{…} は使えません。バックスラッシュは 2 つ重ねるか、r"…" と書いてください。',
  ],
  ['“{text}” is no span of time.', '「{text}」は時間の長さではありません。'],
  [
    'Write it like 36h or 1h30m; or use days(2).',
    '36h や 1h30m のように書くか、days(2) を使ってください。',
  ],
  ['“{text}” is no moment.', '「{text}」は時点ではありません。'],
  ['Write it like 2027-03-31T00:00:00Z.', '2027-03-31T00:00:00Z のように書いてください。'],
  [
    'The offset lies outside of the rule: 0 to {end}.',
    '位置がルールの範囲（0〜{end}）を外れています。',
  ],
];
