import type { Phrase } from './phrase.ts';

const MANY = 'フィールド、値、メソッドなどが {count} 個あり、上限の {most} 個を超えています';

/** What is wrong with a FileDescriptorSet, and its cure. */
export const CONTRACT_PHRASES: readonly Phrase[] = [
  ['Publish the set in parts, as several sources.', '複数の情報源に分けて公開してください。'],
  ['The FileDescriptorSet holds no files.', 'FileDescriptorSet にファイルがありません。'],
  [
    'Build it with buf build --as-file-descriptor-set, or protoc --include_imports --include_source_info.',
    'buf build --as-file-descriptor-set か、protoc --include_imports --include_source_info でビルドしてください。',
  ],
  [
    'The set holds {count} files, over {most}.',
    'ファイルが {count} 個あり、上限の {most} 個を超えています。',
  ],
  [
    'The set declares {count} types, over {most}.',
    '型が {count} 個あり、上限の {most} 個を超えています。',
  ],
  [
    'It declares {count} fields, values, methods and the like, over {most}; most of them in {largest}.',
    `${MANY}。最も多いのは {largest} です。`,
  ],
  ['Divide it into several files.', '複数のファイルに分けてください。'],
  [
    'The name {name} is {length} characters long, over {most}.',
    '名前 {name} が {length} 文字あり、上限の {most} 文字を超えています。',
  ],
  ['The set declares {count} fields, values, methods and the like, over {most}.', `${MANY}。`],
  ['The set holds this file twice.', 'このファイルが 2 回含まれています。'],
  ['Build the set anew instead of joining two.', '2 つをつなげず、ビルドし直してください。'],
  [
    'It imports {path}, which the set does not hold.',
    'インポートしている {path} が含まれていません。',
  ],
  [
    'Build the set with its imports: buf build does so, protoc with --include_imports.',
    'インポート先も含めてビルドしてください。buf build はそうします。protoc では --include_imports を付けます。',
  ],
  ['Its imports lead back to itself: {paths}.', 'インポートが循環しています: {paths}'],
  [
    'Move what both need into a third file.',
    '両方が必要とするものを 3 つ目のファイルに移してください。',
  ],
  ['It declares {name}, which it declares already.', '{name} を 2 回宣言しています。'],
  ['It declares {name}, which {other} declares too.', '{name} は {other} でも宣言されています。'],
  [
    'Rename one of them, or leave one file out.',
    '一方の名前を変えるか、一方のファイルを除いてください。',
  ],
  [
    'The set has no source info, so there are no comments and lines to show.',
    'ソース情報がないため、コメントと行番号を表示できません。',
  ],
  [
    'This is no FileDescriptorSet: {place}, {reason}.',
    'FileDescriptorSet ではありません（{place}: {reason}）。',
  ],
  [
    'The file cannot be decoded: {place}, {reason}.',
    'ファイルを読み取れません（{place}: {reason}）。',
  ],
  [
    'Send the bytes that buf build --as-file-descriptor-set -o set.binpb or protoc --descriptor_set_out wrote.',
    'buf build --as-file-descriptor-set -o set.binpb または protoc --descriptor_set_out の出力をそのまま送ってください。',
  ],
  [
    '{count} files are written in other bytes and say the same: re-encoded, no API change.',
    '{count} 個のファイルはバイト列だけが異なり、内容は同じです（再符号化のみ、API の変更なし）。',
  ],
  [
    'Generation {generation} of {label} is older than {other}, which stays.',
    '{label} の世代 {generation} は、有効な {other} より古いものです。',
  ],
  [
    'Nothing to do when a newer run has published; otherwise raise the generation.',
    '新しい実行がすでに公開していれば対処は不要です。そうでなければ、世代を大きくしてください。',
  ],
  [
    'Revision {revision} of {label} claims the generation of {other}.',
    '{label} のリビジョン {revision} が、{other} の世代を使っています。',
  ],
  [
    'Let the generation rise with every publication: the first-parent commit count or the CI run number.',
    '公開のたびに世代を大きくしてください（first-parent のコミット数や CI の実行番号など）。',
  ],
  ['{source} has published nothing as {name}.', '{source} は {name} として何も公開していません。'],
  [
    'Name a label such as main, or a published revision; or leave it out for the contract in force.',
    'main のようなラベルか、公開済みのリビジョンを指定してください。省略すると現在の API 定義と比較します。',
  ],
  [
    'What this revision breaks became nobody’s work: there are as many campaigns as there may be.',
    'キャンペーンの数が上限に達しているため、このリビジョンの破壊的変更への対応は TODO になりませんでした。',
  ],
  [
    'Archive campaigns that are over; the comparison of the two revisions tells who is hit.',
    '終了したキャンペーンをアーカイブしてください。影響を受けるサービスは 2 つのリビジョンの比較で確認できます。',
  ],
  [
    'Build it with buf build --as-file-descriptor-set, or protoc --include_source_info.',
    'buf build --as-file-descriptor-set か、protoc --include_source_info でビルドしてください。',
  ],
];
