import type { Phrase } from './phrase.ts';

/** What is wrong with a file of specs, of the organisation or of campaigns, and the cure. */
export const SPEC_PHRASES: readonly Phrase[] = [
  [
    '`{name}` must be {wanted}, but is {found}.',
    '`{name}` は{wanted:phrase}でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '{name} must be a mapping of keys, but is {found}.',
    '{name:phrase}はキーのマッピングでなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` has {length} {unit}; at most {most} are taken.',
    '`{name}` が {length} {unit:phrase}あります。{most} {unit:phrase}までにしてください。',
  ],
  [
    'Shorten it, or link to where the rest stands.',
    '短くするか、残りの記載場所へリンクしてください。',
  ],
  ['`{name}` is empty.', '`{name}` が空です。'],
  ['Fill it in.', '記入してください。'],
  ['`{name}` is empty and counts as absent.', '`{name}` が空のため、ないものとして扱われます。'],
  ['Fill it in or remove the line.', '記入するか、行を削除してください。'],
  ['Correct {what}.', '{what:phrase}を修正してください。'],
  ['`{name}` is missing.', '`{name}` がありません。'],
  ['Add `{line}`.', '`{line}` を追加してください。'],
  ['Add `{line}`: {description}', '`{line}` を追加してください。'],
  ['Rename `{name}` to `{key}`.', '`{name}` を `{key}` に変更してください。'],
  ['Put it in quotes: `{line}`.', '引用符で囲んでください: `{line}`'],
  [
    'Write each entry on a line of its own, after `- `.',
    '`- ` に続けて、1 行に 1 件ずつ書いてください。',
  ],
  ['Write {wanted} here.', 'ここには{wanted:phrase}を書いてください。'],
  ['Write it as lines of `key: value`.', '`key: value` の形の行で書いてください。'],
  ['`{name}` is not a known key.', '`{name}` は未知のキーです。'],
  [
    '`{name}` is not a known key: did you mean `{meant}`?',
    '`{name}` は未知のキーです。`{meant}` の誤りではありませんか？',
  ],
  [
    'Remove it, or let its name begin with `x-` to keep it for yourselves.',
    '削除するか、独自の項目として残す場合は名前の先頭に `x-` を付けてください。',
  ],
  [
    'Rename it to `{meant}`; what begins with `x-` is kept and not interpreted.',
    '`{meant}` に変更してください。`x-` で始まるキーは保存されますが、解釈されません。',
  ],
  ['`{name}` must not be blank, but is {found}.', '`{name}` は空にできません。'],
  [
    '`{name}` must be an http or https address, but is {found}.',
    '`{name}` は http または https のアドレスでなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be a DNS label: 1–63 of a–z, 0–9 and -, starting and ending with a letter or digit, but is {found}.',
    '`{name}` は DNS ラベル（a–z、0–9、- の 1〜63 文字で、先頭と末尾は英数字）でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be a full protobuf name such as {example}, but is {found}.',
    '`{name}` は {example} のような protobuf の完全名でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be an email address, but is {found}.',
    '`{name}` はメールアドレスでなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be a duration such as {example}, but is {found}.',
    '`{name}` は {example} のような時間の長さでなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be a whole number of days, but is {found}.',
    '`{name}` は日数を表す整数でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be at least {least}, but is {found}.',
    '`{name}` は {least} 以上でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be at most {most}, but is {found}.',
    '`{name}` は {most} 以下でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be a day such as {day}, but is {found}.',
    '`{name}` は {day} のような日付でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be a day such as {day}, or a moment such as {moment}, but is {found}.',
    '`{name}` は {day} のような日付か {moment} のような日時でなければなりませんが、{found:phrase}になっています。',
  ],
  [
    '`{name}` must be a whole number from {least} to {most}, but is {found}.',
    '`{name}` は {least}〜{most} の整数でなければなりませんが、{found:phrase}になっています。',
  ],
  ['`{key}` names {name} twice.', '`{key}` に {name} が 2 回あります。'],
  ['Keep one of the two.', 'どちらか一方だけを残してください。'],
  [
    '`{name}` must be reached in one way: gke, kubeconfig or pushed.',
    '`{name}` の接続方法は gke、kubeconfig、pushed のいずれか 1 つにしてください。',
  ],
  ['The environment {name} is not declared.', '環境 {name} は宣言されていません。'],
  [
    'The environment {name} is not declared: did you mean `{meant}`?',
    '環境 {name} は宣言されていません。`{meant}` の誤りではありませんか？',
  ],
  [
    'Name one of the environments of the cluster.',
    'クラスターの環境のいずれかを指定してください。',
  ],
  ['Add it to `environments`.', '`environments` に追加してください。'],
  [
    '`previousServiceID` is the same as `serviceID` and counts as absent.',
    '`previousServiceID` が `serviceID` と同じため、ないものとして扱われます。',
  ],
  ['Remove the line.', '行を削除してください。'],
  ['The file is larger than {size} KiB.', 'ファイルが {size} KiB を超えています。'],
  [
    'A spec describes one service: move documentation elsewhere and link to it.',
    'spec は 1 つのサービスを記述するものです。ドキュメントは別の場所に移し、リンクしてください。',
  ],
  [
    'The file holds a control character, or half a character.',
    'ファイルに制御文字または不完全な文字が含まれています。',
  ],
  ['Save the file as UTF-8 text.', 'UTF-8 のテキストとして保存してください。'],
  ['This is no YAML: {why}.', 'YAML として読み取れません: {why}'],
  ['Correct the line, or the one above it.', 'この行か、1 つ上の行を修正してください。'],
  [
    '{message} (Line {line}, column {column} of the rule.)',
    '{message:phrase}（ルールの {line} 行 {column} 列）',
  ],
  ['{count} more problems in this file.', 'このファイルにはほかに {count} 件の問題があります。'],
  [
    'Correct the first ones and look again.',
    '先に表示されたものを修正して、もう一度確認してください。',
  ],
  [
    'The file reads like a campaign, but lies in no folder `campaigns`.',
    'キャンペーンのファイルのようですが、`campaigns` フォルダーの中にありません。',
  ],
  [
    'Move it to `{path}`; paths count from the root of the repository.',
    '`{path}` に移動してください（パスはリポジトリのルートからのものです）。',
  ],
  [
    'Keys and lists are nested more than {deep} deep.',
    'キーとリストの入れ子が {deep} 段を超えています。',
  ],
  ['Flatten the file.', '入れ子を浅くしてください。'],
  [
    'The text holds control characters or half characters.',
    'テキストに制御文字または不完全な文字が含まれています。',
  ],
  [
    'Remove the escapes such as \\0 or \\ud800.',
    '\\0 や \\ud800 などのエスケープを取り除いてください。',
  ],
  ['A key must be a word.', 'キーは単語でなければなりません。'],
  ['A key is longer than {most} characters.', 'キーが {most} 文字を超えています。'],
  [
    'A key holds control characters or half characters.',
    'キーに制御文字または不完全な文字が含まれています。',
  ],
  [
    '`{name}` is a name that programs keep for themselves.',
    '`{name}` はプログラムが予約している名前です。',
  ],
  ['Rename the key.', 'キーの名前を変更してください。'],
  ['`{name}` occurs twice in one mapping.', '1 つのマッピングに `{name}` が 2 回あります。'],
  ['Write it like {example}.', '{example} のように書いてください。'],
  ['The file is empty.', 'ファイルが空です。'],
  [
    'Fill it in, or delete it when the service is gone.',
    '記入するか、サービスがなくなった場合は削除してください。',
  ],
  ['The file holds more than one YAML document.', 'ファイルに複数の YAML ドキュメントがあります。'],
  ['Give each document a file of its own.', 'ドキュメントごとにファイルを分けてください。'],
  [
    'Anchors (`&name`) and aliases (`*name`) are not read.',
    'アンカー (`&name`) とエイリアス (`*name`) は使えません。',
  ],
  ['Tags (`!name`) are not read.', 'タグ (`!name`) は使えません。'],
  [
    'Remove the tag; a text that begins with ! needs quotes.',
    'タグを削除してください。! で始まるテキストは引用符で囲みます。',
  ],
  [
    'Directives (lines that begin with %) are not read.',
    'ディレクティブ（% で始まる行）は使えません。',
  ],
  [
    'Remove the line: files are read as YAML 1.2.',
    '行を削除してください。ファイルは YAML 1.2 として読み取られます。',
  ],
  [
    'Give `gke: projects/…/locations/…/clusters/…`, or `kubeconfig: CONTEXT`, or `pushed: true`.',
    '`gke: projects/…/locations/…/clusters/…`、`kubeconfig: CONTEXT`、`pushed: true` のいずれかを書いてください。',
  ],
];
