import type { Phrase } from './phrase.ts';

/** Why something that a person wants can't be done, and why people and programs could not be told. */
export const PEOPLE_PHRASES: readonly Phrase[] = [
  [
    'Say why: whoever sees the muted finding reads the reason.',
    '理由を入力してください。ミュートされた項目を見る人に表示されます。',
  ],
  [
    'A reason has at most {most} characters; this one has {length}.',
    '理由は {most} 文字までです（現在 {length} 文字）。',
  ],
  ['A rule is muted for a year at most, until {last}.', 'ミュートは最長 1 年（{last} まで）です。'],
  [
    'Only editors and admins may mute health rules.',
    'ヘルスルールのミュートには編集者または管理者の権限が必要です。',
  ],
  [
    'Only editors and admins may restore a service.',
    'サービスの復元には編集者または管理者の権限が必要です。',
  ],
  [
    'Only editors and admins may decide about dead letters.',
    '未配信メッセージへの対応には編集者または管理者の権限が必要です。',
  ],
  [
    'Only admins may look at webhooks and change them.',
    'Webhook の参照・変更には管理者の権限が必要です。',
  ],
  [
    'This dead letter is not there any more: somebody else decided about it.',
    'このメッセージはほかの人がすでに対応したため、もうありません。',
  ],
  [
    'This message is not kept whole: let its publisher send it again.',
    'このメッセージは全体が保存されていません。公開元から送り直してください。',
  ],
  ['Say why in 1 to {most} characters.', '理由を 1〜{most} 文字で入力してください。'],
  ['There is no webhook of that id.', 'その ID の Webhook はありません。'],
  [
    'The query costs too much. `first` may be 200 at most; ask for fewer fields, or for fewer rows of lists inside each other, and page on with `after`.',
    'クエリのコストが大きすぎます。`first` は 200 までです。フィールドか入れ子のリストの行を減らし、続きは `after` で取得してください。',
  ],
  [
    'The address must be a URL of at most {most} characters.',
    'アドレスは {most} 文字までの URL にしてください。',
  ],
  [
    'The address holds a user or a password, which would be stored: leave them out.',
    'アドレスに含まれるユーザー名やパスワードは保存されてしまうため、取り除いてください。',
  ],
  ['The address must begin with https://.', 'アドレスは https:// で始めてください。'],
  [
    'Name a host that everybody can reach: events are not sent into private networks.',
    '誰からでも到達できるホストを指定してください。イベントは非公開ネットワークには送られません。',
  ],
  [
    'A filter names at most {most} of each, none of them empty.',
    '絞り込みの条件は種類ごとに {most} 件までで、空にはできません。',
  ],
  ['It answered 410: gone.', '410 (Gone) が返されました。'],
  ['It took nothing for {days} days: {said}.', '{days} 日間、何も受け付けられませんでした: {said}'],
  [
    'The webhook {id} to {host} was disabled. {why}',
    '{host} への Webhook {id} を無効にしました。{why:phrase}',
  ],
  [
    'Mend its receiver and enable it again, or delete it.',
    '受信側を直して再び有効にするか、削除してください。',
  ],
  [
    'No spec of {team} names a Slack channel or an e-mail address: add contact.slack.generalChannelId to one.',
    '{team} のどの spec にも Slack チャンネルやメールアドレスがありません。contact.slack.generalChannelId を追加してください。',
  ],
  ['{team} could not be told: {why}', '{team} に通知できませんでした: {why:phrase}'],
  ['Slack did not answer: {why}', 'Slack が応答しませんでした: {why}'],
  ['Slack takes no more messages for now.', 'Slack が今はこれ以上のメッセージを受け付けません。'],
  ['Slack says {error}.', 'Slack のエラー: {error}'],
  ['Slack says {error} of {channel}.', 'Slack のエラー（{channel}）: {error}'],
  [
    'Name the id of a channel that exists (channel details, at the bottom), and invite the bot where it is private.',
    '存在するチャンネルの ID（チャンネル詳細の最下部）を指定し、非公開チャンネルには bot を招待してください。',
  ],
  [
    'Invite the bot into the channel: /invite @bot.',
    'チャンネルに bot を招待してください: /invite @bot',
  ],
  ['Name a channel that is not archived.', 'アーカイブされていないチャンネルを指定してください。'],
  [
    'Let apps post in the channel, or name another.',
    'チャンネルへのアプリの投稿を許可するか、別のチャンネルを指定してください。',
  ],
  [
    'Name a channel that takes messages outside threads.',
    'スレッド外に投稿できるチャンネルを指定してください。',
  ],
  [
    'Tell whoever runs the dashboard: Slack refuses how the message is built.',
    'ダッシュボードの管理者に知らせてください（Slack がメッセージの形式を受け付けません）。',
  ],
  [
    'Tell whoever runs the dashboard: Slack finds the message too long.',
    'ダッシュボードの管理者に知らせてください（メッセージが長すぎると Slack に拒否されました）。',
  ],
  ['The mail server refused us.', 'メールサーバーに接続を拒否されました。'],
  ['The mail server says of {to}: {said}', 'メールサーバーの応答（{to}）: {said}'],
  [
    'Name an address in contact.email that takes mails.',
    'contact.email にメールを受け取れるアドレスを指定してください。',
  ],
  ['The address is not https.', 'アドレスが https ではありません。'],
  ['The address leads into a private network.', 'アドレスが非公開ネットワークを指しています。'],
  ['{id} was restored by {by}.', '{id} は {by} によって復元されました。'],
  ['Nobody is signed in.', 'サインインしていません。'],
  ['Sign in, or send a token.', 'サインインするか、トークンを送ってください。'],
  [
    'The answer holds more than {most} objects: ask for fewer rows or fewer levels at once.',
    '一度に取得する量が上限の {most} 件を超えました。行数か階層を減らしてください。',
  ],
  // What else is found beside a name.
  ['formerly {id}', '旧 ID: {id}'],
  ['team {name}', 'チーム {name}'],
  ['1 service', 'サービス 1 件'],
  ['{count} services', 'サービス {count} 件'],
  ['message in {path}', '{path} のメッセージ'],
  ['enum in {path}', '{path} の enum'],
  [
    "{count} rules are muted, more can't be: unmute what is not needed any more.",
    'ミュートが上限の {count} 件に達しています。不要なものを解除してください。',
  ],
  ['There is no health rule {rule}.', 'ヘルスルール {rule} はありません。'],
  [
    'There is no environment {name}; there is {known}.',
    '環境 {name} はありません。使えるのは {known:list} です。',
  ],
  [
    '{id} is not removed: there is nothing to restore.',
    '{id} は削除されていないため、復元するものがありません。',
  ],
  [
    'There is no webhook of that id: another admin may have deleted it.',
    'その ID の Webhook はありません。ほかの管理者が削除した可能性があります。',
  ],
  [
    'Nothing could be signed: whoever runs the dashboard has to set MSD_SIGNING_KEY.',
    '署名できません。ダッシュボードの管理者が MSD_SIGNING_KEY を設定する必要があります。',
  ],
  [
    '{id} is claimed by {files}: delete all but one of them, and it is back.',
    '{id} は {files:and} で使われています。1 つだけ残して削除すれば元に戻ります。',
  ],
  [
    "There are {count} webhooks, more can't be: delete one that is not needed, or subscribe to the topic of events.",
    'Webhook が上限の {count} 件に達しています。不要なものを削除するか、イベントのトピックを購読してください。',
  ],
];
