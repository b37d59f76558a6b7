import type { Phrase } from './phrase.ts';

/** Conflicts between what was published, and what is wrong with a publication as a whole. */
export const PROBLEM_PHRASES: readonly Phrase[] = [
  [
    'serviceID "{id}" is also claimed by {others}. {outcome}',
    'serviceID「{id}」は {others:and}でも使われています。{outcome:phrase}',
  ],
  [
    'Neither is shown until one gives way.',
    'どちらかが取り下げられるまで、両方とも表示されません。',
  ],
  ['This file had it first and is shown.', '先に使っていたこのファイルが表示されます。'],
  ['{file} had it first and is shown.', '先に使っていた {file:phrase}が表示されます。'],
  [
    'Give one of the services another serviceID, or delete the file that is too many.',
    '一方のサービスの serviceID を変えるか、余分なファイルを削除してください。',
  ],
  [
    'previousServiceID names "{id}", which {path} in {source} still publishes; both are shown.',
    'previousServiceID の「{id}」は {source} の {path} でまだ公開されているため、両方が表示されます。',
  ],
  [
    'Delete {path} when "{heir}" has replaced it, or remove previousServiceID.',
    '「{heir}」への置き換えが済んだら {path} を削除するか、previousServiceID を削除してください。',
  ],
  [
    'previousServiceID names "{id}", which was renamed to "{other}" before.',
    'previousServiceID の「{id}」は、以前に「{other}」へ名前が変更されています。',
  ],
  [
    'Remove previousServiceID: one id can only become one other.',
    'previousServiceID を削除してください。1 つの ID の変更先は 1 つだけです。',
  ],
  [
    'Nobody published organisation.yaml, so environments and clusters are guessed.',
    'organisation.yaml が公開されていないため、環境とクラスターは推定です。',
  ],
  [
    'Publish an organisation.yaml with name, environments and clusters beside the specs.',
    'name、environments、clusters を書いた organisation.yaml を spec と一緒に公開してください。',
  ],
  [
    '{by} restored "{id}", and no source has published it since.',
    '{by} が「{id}」を復元しましたが、その後どの情報源からも公開されていません。',
  ],
  ['Publish {path} again.', '{path} をもう一度公開してください。'],
  [
    'grpc.provides names "{name}", which {others} says it provides as well.',
    'grpc.provides の「{name}」は、{others:and}も提供していると宣言しています。',
  ],
  [
    'Leave it with the service that owns the contract.',
    'API 定義を所有するサービスにだけ残してください。',
  ],
  [
    'dependsOn names "{id}", which was removed by {source} at {revision}.',
    'dependsOn の「{id}」は、{source} の {revision} で削除されました。',
  ],
  [
    'dependsOn names "{id}", and no service of that id was published.',
    'dependsOn の「{id}」というサービスは公開されていません。',
  ],
  [
    'Remove "{id}" from dependsOn, or name what replaced it.',
    'dependsOn から「{id}」を削除するか、置き換え先を指定してください。',
  ],
  [
    'Check the spelling, or ask its team to publish a spec.',
    'つづりを確認するか、担当チームに spec の公開を依頼してください。',
  ],
  [
    '{key} names the {kind} "{name}", which organisation.yaml does not declare.',
    '{key} の{kind:phrase}「{name}」は organisation.yaml で宣言されていません。',
  ],
  [
    'Use one of {known}, or declare it in organisation.yaml.',
    '{known} のいずれかを使うか、organisation.yaml で宣言してください。',
  ],
  [
    'grpc.{key} names "{name}", which no published contract contains.',
    'grpc.{key} の「{name}」は、公開された API 定義にありません。',
  ],
  [
    'Check the package and the name, or publish the FileDescriptorSet that holds it.',
    'パッケージと名前を確認するか、それを含む FileDescriptorSet を公開してください。',
  ],
  [
    '{path} no longer describes "{id}"; it is shown until a complete set of {source} lacks it.',
    '{path} に「{id}」の記述がなくなりました。{source} の完全な一覧から外れるまで表示されます。',
  ],
  [
    'Publish everything the source holds as a complete set, without refused files.',
    '情報源のすべてを、拒否されるファイルのない完全な一覧として公開してください。',
  ],
  [
    'Nothing was heard from "{source}" since {since}; it is expected every {seconds} seconds.',
    '「{source}」からの情報が {since} 以降途絶えています（{seconds} 秒ごとに受信予定）。',
  ],
  [
    'Check the job that sends its snapshots, or the access of the poller.',
    'スナップショットを送るジョブか、ポーリングの権限を確認してください。',
  ],
  ['Check the CI job that publishes it.', '公開する CI ジョブを確認してください。'],
  [
    '{path} is no longer published; what it said last stays in force.',
    '{path} は公開されなくなりました。最後の内容が引き続き有効です。',
  ],
  [
    'Publish organisation.yaml again, from this source or another.',
    'この情報源か別の情報源から、organisation.yaml をもう一度公開してください。',
  ],
  [
    'The organisation is also described by {others}. {outcome}',
    '組織は {others:and}でも記述されています。{outcome:phrase}',
  ],
  ['None is used until one gives way.', 'どれかが取り下げられるまで、いずれも使われません。'],
  ['The one that was first is used.', '先に公開されたものが使われます。'],
  ['Keep one organisation.yaml.', 'organisation.yaml を 1 つにしてください。'],
  [
    'Only files that end in .yaml or .yml are read; this one was left out.',
    '.yaml または .yml のファイルだけが読み取られます。このファイルは対象外です。',
  ],
  [
    'Publish the spec files only, or rename this one.',
    'spec ファイルだけを公開するか、このファイルの名前を変更してください。',
  ],
  [
    'The publication holds this path more than once; none of them was used.',
    '公開内容にこのパスが複数回あるため、いずれも使われませんでした。',
  ],
  ['Send each file once.', '各ファイルを 1 回ずつ送ってください。'],
  [
    'Generation {generation} (revision {revision}) of this file is newer and stays in force.',
    'このファイルはより新しい世代 {generation}（リビジョン {revision}）が有効です。',
  ],
  [
    'Nothing to do, unless the older text should come back: publish it with a higher generation.',
    '対処は不要です。古い内容に戻す場合は、より大きい世代で公開してください。',
  ],
  [
    'Generation {generation} is older than generation {newer} (revision {revision}), which stays in force.',
    '世代 {generation} は、有効な世代 {newer}（リビジョン {revision}）より古いものです。',
  ],
  [
    'Nothing to do when a newer run has published; otherwise publish with a higher generation.',
    '新しい実行がすでに公開していれば対処は不要です。そうでなければ、より大きい世代で公開してください。',
  ],
  [
    'Generation {generation} was published as revision {revision} before; now revision {other} claims it.',
    '世代 {generation} は以前リビジョン {revision} として公開されましたが、今回リビジョン {other} が使っています。',
  ],
  [
    'Give every revision a generation of its own that rises, such as the CI run number.',
    'リビジョンごとに、CI の実行番号のような増加する世代を付けてください。',
  ],
  [
    'A complete set without a single file would remove every service of the source.',
    'ファイルのない完全な一覧では、情報源のすべてのサービスが削除されてしまいます。',
  ],
  [
    'Check which folder was published; a set that is not complete removes nothing.',
    '公開したフォルダーを確認してください。完全でない一覧では何も削除されません。',
  ],
  ['{count} more problems are not listed.', 'ほかに {count} 件の問題があります。'],
  [
    'Correct the listed ones and publish again.',
    '表示されたものを修正して、もう一度公開してください。',
  ],
  ['A file has no path.', 'パスのないファイルがあります。'],
  [
    'Name the file as its repository does: `{example}`.',
    'リポジトリでのパスを指定してください: `{example}`',
  ],
  [
    'A path holds control characters or half characters.',
    'パスに制御文字または不完全な文字が含まれています。',
  ],
  ['Rename the file.', 'ファイルの名前を変更してください。'],
  ['A path is longer than {most} bytes.', 'パスが {most} バイトを超えています。'],
  ['Shorten it.', '短くしてください。'],
  ['A path holds a backslash.', 'パスにバックスラッシュが含まれています。'],
  ['Separate folders by `/`.', 'フォルダーは `/` で区切ってください。'],
  ['A path is absolute.', 'パスが絶対パスです。'],
  [
    'Make it relative to the repository. {plain}',
    'リポジトリからの相対パスにしてください。{plain:phrase}',
  ],
  ['A path leads upwards by `..`.', 'パスに `..` が含まれています。'],
  ['A path holds an empty step or `.`.', 'パスに空の区間または `.` が含まれています。'],
];
