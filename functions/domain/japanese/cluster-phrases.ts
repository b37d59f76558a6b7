import type { Phrase } from './phrase.ts';

/** What is wrong with what clusters tell, and the cure. */
export const CLUSTER_PHRASES: readonly Phrase[] = [
  [
    'organisation.yaml does not name the cluster {cluster}; it counts as an environment of its own.',
    'organisation.yaml にクラスター {cluster} がないため、独立した環境として扱われます。',
  ],
  ['Add it: {line}.', '追加してください: {line}'],
  [
    'Nothing is left of {count} namespace that the snapshot does not mention: {names}.',
    'スナップショットにない Namespace {count} 個の情報が削除されました: {names:phrase}',
  ],
  [
    'Nothing is left of {count} namespaces that the snapshot does not mention: {names}.',
    'スナップショットにない Namespace {count} 個の情報が削除されました: {names:phrase}',
  ],
  [
    'If it holds some namespaces only, say which: namespaces={names} (msd: --namespaces); the next one that mentions the others brings them back.',
    '一部の Namespace だけを含む場合は、namespaces={names} のように指定してください（msd では --namespaces）。ほかの Namespace を含む次のスナップショットで元に戻ります。',
  ],
  [
    'Look at it with kubectl get … -o yaml: what the API server or a controller wrote there is not in its API. It is taken over as soon as it can be read.',
    'kubectl get … -o yaml で確認してください。API サーバーかコントローラーが、API にない値を書いています。読み取れるようになり次第、取り込まれます。',
  ],
  [
    'The list has a continue token: more follows. Nothing was removed by it.',
    '一覧に continue トークンがあり、続きが残っています。削除は行われませんでした。',
  ],
  ['Send the list in one piece: {command}.', '一覧を分割せずに送ってください: {command}'],
  [
    'Nothing was said about {kinds}: what is known of them stays.',
    '{kinds} の情報がないため、以前の情報がそのまま残ります。',
  ],
  [
    'Nothing, if they were left out on purpose or could not be listed. If none are left, say so: declare with the parameter kinds (msd: --kinds) everything that was asked for.',
    '意図して除いた場合や取得できなかった場合は、対処は不要です。1 つも残っていない場合は、取得したすべての種類を kinds パラメーター（msd では --kinds）で宣言してください。',
  ],
  [
    'Generation {generation} is already that of revision {stored}, not of {revision}.',
    '世代 {generation} はすでにリビジョン {stored} のもので、{revision} のものではありません。',
  ],
  [
    'Let the generation rise with every snapshot, or leave generation and revision out.',
    'スナップショットのたびに世代を大きくするか、世代とリビジョンを省略してください。',
  ],
  [
    'The snapshot says that it was taken at {takenAt}; here it is {now}.',
    'スナップショットの取得時刻は {takenAt} ですが、現在は {now} です。',
  ],
  ['Set the clock of the machine that takes it.', '取得するマシンの時計を合わせてください。'],
  ['The name of the cluster is not one.', 'クラスターの名前が正しくありません。'],
  [
    '{what} were not listed in time, three times.',
    '{what:phrase}の一覧が、3 回とも時間内に取得できませんでした。',
  ],
  [
    'There was no time left to list {what}.',
    '{what:phrase}の一覧を取得する時間が残りませんでした。',
  ],
  ['The list of {what} is no list.', '{what:phrase}の応答がリストではありません。'],
  [
    'The list of {what} is too long: more than {most} objects.',
    '{what:phrase}の一覧が長すぎます（{most} 個を超えるオブジェクト）。',
  ],
  ['The list of {what} holds something else.', '{what:phrase}の一覧に別のものが含まれています。'],
  ['The list of {what} does not get on.', '{what:phrase}の一覧の続きを取得できません。'],
  ['The list of {what} does not end.', '{what:phrase}の一覧が終わりません。'],
  [
    'The list of {what} is packed in an unknown way.',
    '{what:phrase}の応答の圧縮形式に対応していません。',
  ],
  ['The list of {what} is too large.', '{what:phrase}の応答が大きすぎます。'],
  ['The list of {what} is no JSON.', '{what:phrase}の応答が JSON ではありません。'],
  [
    'The connection broke while {what} were listed, three times: {code}.',
    '{what:phrase}の一覧を取得中に、接続が 3 回切れました: {code}',
  ],
  ['{cluster} can not be reached: {code}.', '{cluster} に接続できません: {code}'],
  [
    'Look at the load of its API server; what is known stays and grows older.',
    'API サーバーの負荷を確認してください。取得済みの情報は残りますが、古くなっていきます。',
  ],
  [
    '{cluster} does not accept the credentials of {bearer}.',
    '{cluster} が{bearer:phrase}の認証情報を受け付けません。',
  ],
  [
    '{cluster} does not know {path}: what answers there is no API server.',
    '{cluster} に {path} がありません。応答しているのは API サーバーではありません。',
  ],
  ['{cluster} does not serve {path}.', '{cluster} は {path} を提供していません。'],
  ['Nothing, unless you miss them.', '必要でなければ、対処は不要です。'],
  [
    '{what} could not be listed: HTTP {status}.',
    '{what:phrase}の一覧を取得できませんでした（HTTP {status}）。',
  ],
  [
    '{where}: missing permission: list {what}.',
    '{where:phrase}: 権限がありません（list {what}）。',
  ],
  [
    'Add to the Role of the poller in each namespace: {rule}.',
    '各 Namespace で、ポーリング用の Role に追加してください: {rule}',
  ],
  [
    'Add to the ClusterRole of the poller: {rule}.',
    'ポーリング用の ClusterRole に追加してください: {rule}',
  ],
  [
    'Add to the ClusterRole of the poller: {rule}. Where only some namespaces may be listed, name them in organisation.yaml: namespaces: [NAME, …].',
    'ポーリング用の ClusterRole に追加してください: {rule} 一部の Namespace だけを取得できる場合は、organisation.yaml に namespaces: [NAME, …] と書いてください。',
  ],
  [
    'Nothing could be listed of {cluster} in {count} polls in a row: it is asked less often, at least every 10 minutes, until it answers.',
    '{cluster} からは {count} 回続けて何も取得できませんでした。応答するまで、問い合わせの間隔を空けます（長くても 10 分ごと）。',
  ],
  [
    'See what else is said about it; once it answers, it is asked as before.',
    'このクラスターのほかの問題を確認してください。応答すれば、元の間隔に戻ります。',
  ],
  [
    '{kind} is no longer asked for: what is known of it grows older.',
    '{kind} は取得の対象から外れました。取得済みの情報は古くなっていきます。',
  ],
  [
    'Set in organisation.yaml what lets the poller ask for it again, if you miss it.',
    '必要な場合は、organisation.yaml で再び取得するように設定してください。',
  ],
  [
    '{what} is not what Kubernetes writes at {paths}; it was left as it was known before.',
    '{what} の {paths} が Kubernetes の形式と異なるため、以前の情報のままにしました。',
  ],
  [
    'Send the output of kubectl get … -o json as it is.',
    'kubectl get … -o json の出力をそのまま送ってください。',
  ],
  ['{count} more items could not be read.', 'ほかに {count} 件を読み取れませんでした。'],
  ['Objects of these kinds were not looked at: {kinds}.', '次の種類は対象外です: {kinds}'],
  [
    'Leave them out of kubectl get to send less.',
    '送る量を減らすには、kubectl get から除いてください。',
  ],
  [
    'The account by which {cluster} is polled may {what}.',
    '{cluster} のポーリングに使うアカウントに不要な権限があります: {what:phrase}',
  ],
  [
    'Poll by an account that may list what is polled, and nothing else.',
    '取得に必要な list 権限だけを持つアカウントを使ってください。',
  ],
];
