import type { Phrase } from './phrase.ts';

/** What happened, in one sentence: the summaries of changes. */
export const CHANGE_PHRASES: readonly Phrase[] = [
  ['{id} was added.', '{id} が追加されました。'],
  [
    '{id} was removed: {source} no longer publishes it.',
    '{source} で公開されなくなり、{id} が削除されました。',
  ],
  ['{former} was renamed to {id}.', '{former} の名前が {id} に変更されました。'],
  ['{id} is published again.', '{id} が再び公開されました。'],
  ['{id}: {fields} changed.', '{id} の {fields:phrase} が変更されました。'],
  ['The spec of {id} changed.', '{id} の spec が変更されました。'],
  ['{by} restored {id}.', '{by} が {id} を復元しました。'],
  [
    '{workload} was rolled out in {environment}.',
    '{environment} に {workload} がデプロイされました。',
  ],
  ['{name} was described.', '組織 {name} の設定が公開されました。'],
  ['The description of {name} changed.', '組織 {name} の設定が変更されました。'],
  [
    'RPC service {name} was added with {methods}.',
    'RPC サービス {name}（{methods:phrase}）が追加されました。',
  ],
  ['RPC service {name} changed: {what}.', 'RPC サービス {name} が変更されました（{what:list}）。'],
  [
    'RPC service {name} with {methods} was removed.',
    'RPC サービス {name}（{methods:phrase}）が削除されました。',
  ],
  [
    'The contract of {source} changed: {what}.',
    '{source} の API 定義が変更されました（{what:list}）。',
  ],
  [
    'Somebody stands up for {count} of {source}.',
    '{source} の{count:phrase}が意図的なものと宣言されました。',
  ],
  ['{subject} appeared.', '{subject} が現れました。'],
  ['{subject} was removed.', '{subject} が削除されました。'],
  ['{subject} is set otherwise: {what}.', '{subject} の設定が変更されました（{what:phrase}）。'],
  ['{subject} became {health}.', '{subject} の状態が「{health:phrase}」になりました。'],
  ['{subject} became {health}: {reason}.', '{subject} の状態が「{health:phrase}」になりました。'],
  ['{subject} rolled back to {images}.', '{subject} が {images} に戻されました。'],
  [
    '{subject} rolled out {images} again with other settings.',
    '{subject} に {images} が別の設定で再デプロイされました。',
  ],
  ['{subject} rolled out {images}.', '{subject} に {images} のデプロイが始まりました。'],
  [
    '{subject} got stuck rolling out {images}.',
    '{subject} で {images} のデプロイが止まっています。',
  ],
  [
    '{subject} was overtaken while {images} was rolled out.',
    '{subject} で {images} のデプロイ中に次のデプロイが始まりました。',
  ],
  ['{subject} finished rolling out {images}.', '{subject} で {images} のデプロイが完了しました。'],
  [
    'Nothing was heard from {source} since {since}',
    '{since} 以降、{source} から情報が届いていません',
  ],
  ['{source} was heard again after {since}', '{source} から {since} 以来の情報が届きました'],
  ['{by} muted {rule} until {until}: {reason}', '{by} が {rule} を {until} までミュート: {reason}'],
  ['{by} unmuted {rule}.', '{by} が {rule} のミュートを解除しました。'],
  [
    '{rule} counts again: the time for which {by} muted it is over.',
    '{by} による {rule} のミュートの期限が切れました。',
  ],
  ['To do in {id}: {title}', '{id} で対応が必要: {title}'],
  ['To do again in {id}: {title}', '{id} で再び対応が必要: {title}'],
  ['Done in {id}: {title}', '{id} で完了: {title}'],
  ['Waived in {id}: {title}', '{id} で免除: {title}'],
  ['No longer asked of {id}: {title}', '{id} は対象外: {title}'],
  ['Edited in {id}: {title}', '{id} で編集: {title}'],
  ['{by} edited “{title}” of {id}: {fields}.', '{by} が {id} の「{title}」を編集（{fields:list}）'],
  ['{by} edited “{title}” of {id}.', '{by} が {id} の「{title}」を編集'],
  ['{by} did “{title}” of {id}.', '{by} が {id} の「{title}」を完了'],
  ['{by} opened “{title}” of {id} again.', '{by} が {id} の「{title}」を再開'],
  ['{by} deleted “{title}” of {id}.', '{by} が {id} の「{title}」を削除'],
  ['{by} commented on “{title}” of {id}.', '{by} が {id} の「{title}」にコメント'],
  ['{by} asks of {id}: {title}', '{by} が {id} に依頼: {title}'],
  [
    '{by} attested “{title}” of {id} until {until}: {evidence}',
    '{by} が {id} の「{title}」を {until} まで証明: {evidence}',
  ],
  [
    '{by} took back the attestation of “{title}” of {id}.',
    '{by} が {id} の「{title}」の証明を取り下げ',
  ],
  [
    '{by} said that “{title}” does not concern {id}: {reason}',
    '{by} が {id} の「{title}」を対象外に: {reason}',
  ],
  // As it was told before: the log keeps it.
  [
    '{by} says that “{title}” does not concern {id}: {reason}',
    '{by} が {id} の「{title}」を対象外に: {reason}',
  ],
  [
    '{by} said that “{title}” concerns {id} after all.',
    '{by} が {id} の「{title}」を対象に戻しました。',
  ],
  [
    '{by} says that “{title}” concerns {id} after all.',
    '{by} が {id} の「{title}」を対象に戻しました。',
  ],
  [
    '{by} waived “{title}” of {id} until {until}: {reason}',
    '{by} が {id} の「{title}」を {until} まで免除: {reason}',
  ],
  [
    '{by} asks to waive “{title}” of {id} until {until}: {reason}',
    '{by} が {id} の「{title}」の {until} までの免除を申請: {reason}',
  ],
  [
    '{by} approved the waiver of “{title}” of {id} until {until}.',
    '{by} が {id} の「{title}」の {until} までの免除を承認',
  ],
  [
    '{by} declined to waive “{title}” of {id}: {reason}',
    '{by} が {id} の「{title}」の免除を却下: {reason}',
  ],
  ['{by} took back the waiver of “{title}” of {id}.', '{by} が {id} の「{title}」の免除を取り下げ'],
  [
    '“{title}” of {id} is to be done: the {word} was over at {end}.',
    '{id} の「{title}」は対応が必要です（{word:phrase}の期限切れ: {end}）。',
  ],
  [
    '{system} says that “{title}” of {id} is {state}.',
    '{system} によると {id} の「{title}」は{state:phrase}です。',
  ],
  ['{title} was published as a campaign.', 'キャンペーン「{title}」が公開されました。'],
  ['{title} was edited in its file.', 'キャンペーン「{title}」がファイルで編集されました。'],
  [
    '{title} ended: its file is published no more.',
    'ファイルが公開されなくなり、キャンペーン「{title}」が終了しました。',
  ],
  [
    '{title} goes on: its file is published again.',
    'ファイルが再び公開され、キャンペーン「{title}」が再開しました。',
  ],
  ['{title} began, as planned.', 'キャンペーン「{title}」が予定どおり始まりました。'],
  ['{by} made the campaign {title}.', '{by} がキャンペーン「{title}」を作成しました。'],
  ['{by} edited {title}: {fields}.', '{by} がキャンペーン「{title}」を編集（{fields}）'],
  ['{by} launched {title}.', '{by} がキャンペーン「{title}」を開始しました。'],
  ['{by} paused {title}: {reason}', '{by} がキャンペーン「{title}」を一時停止: {reason}'],
  ['{by} resumed {title}.', '{by} がキャンペーン「{title}」を再開しました。'],
  ['{by} resumed {title}: {reason}', '{by} がキャンペーン「{title}」を再開: {reason}'],
  [
    '{by} extended {title} to {to}: {reason}',
    '{by} がキャンペーン「{title}」を {to} まで延長: {reason}',
  ],
  ['{by} ended {title}.', '{by} がキャンペーン「{title}」を終了しました。'],
  ['{by} ended {title}: {reason}', '{by} がキャンペーン「{title}」を終了: {reason}'],
  ['{by} archived {title}.', '{by} がキャンペーン「{title}」をアーカイブしました。'],
  [
    '{by} deleted the draft {title}: the file of the same id is in force now.',
    '{by} が下書き「{title}」を削除しました。同じ ID のファイルが有効になります。',
  ],
  ['{by} deleted the draft {title}.', '{by} が下書き「{title}」を削除しました。'],
  [
    '{source} broke {what} at {revision}: {who} to follow.',
    '{source} の {revision} で破壊的変更がありました（{what:phrase}、対応が必要: {who:phrase}）。',
  ],
  [
    'Follow what {source} broke at {revision}: {who} until {day}.',
    '{source} の {revision} での破壊的変更に対応する（{who:phrase}、期限 {day}）',
  ],
  [
    'Follow what {source} broke at {revision}: {what} at {later}.',
    '{source} の {revision} での破壊的変更に対応する（{later} の時点: {what:phrase}）',
  ],
  ['Follow what {source} broke at {revision}', '{source} の {revision} での破壊的変更に対応する'],
  [
    'Follow what {source} broke at {revision} ({number} of {most})',
    '{source} の {revision} での破壊的変更に対応する（{most} 件中 {number} 件目）',
  ],
  ['nobody depends on what broke any more', '影響を受けるサービスがなくなりました'],
];
