import type { Phrase } from './phrase.ts';

/** Why something can't be done to a todo. */
export const TODO_PHRASES: readonly Phrase[] = [
  [
    'There is no todo {id} now; its campaign may be over.',
    'TODO {id} は現在ありません。キャンペーンが終了した可能性があります。',
  ],
  ['There is no todo {id} now.', 'TODO {id} は現在ありません。'],
  ['The todo {id} went away meanwhile.', 'その間に TODO {id} はなくなりました。'],
  [
    'Its campaign is over: the todo stays as it stood then.',
    'キャンペーンが終了しているため、TODO は終了時点のままです。',
  ],
  ['{what} must say something.', '{what:phrase}を入力してください。'],
  [
    '{what} has at most {most} characters; this one has {length}.',
    '{what:phrase}は {most} 文字までです（現在 {length} 文字）。',
  ],
  [
    '{day} is no day: write it like 2027-03-31.',
    '{day} は日付ではありません。2027-03-31 のように書いてください。',
  ],
  [
    '{until} is past: name a moment to come.',
    '{until} は過去です。これからの日時を指定してください。',
  ],
  [
    'A todo is waived for a year at most, until {last}: then somebody looks again.',
    '免除は最長 1 年（{last} まで）です。その後、改めて確認します。',
  ],
  [
    'Evidence lies behind an https address of 2,000 characters at most.',
    '証拠の参照先は、2,000 文字までの https のアドレスにしてください。',
  ],
  [
    '“{system}” is no name of a system: 1 to 63 of a–z, 0–9 and -, starting and ending with a letter or digit.',
    '「{system}」はシステム名として使えません（a–z、0–9、- の 1〜63 文字で、先頭と末尾は英数字）。',
  ],
  ['A key has 1 to {most} characters.', 'キーは 1〜{most} 文字です。'],
  ['A task has at most {most} links.', 'リンクは {most} 件までです。'],
  [
    '“{title}” is no link: it has a title, and an http or https address.',
    '「{title}」はリンクとして正しくありません。タイトルと、http または https のアドレスが必要です。',
  ],
  [
    'A rule decides about this todo; nobody has to attest it.',
    'この TODO はルールで自動判定されるため、証明は不要です。',
  ],
  [
    'This todo belongs to a campaign: its rule says when it is done. Waive it, or say that it does not concern the service.',
    'この TODO はキャンペーンのもので、完了はルールで判定されます。免除するか、対象外にしてください。',
  ],
  [
    '{system} keeps this todo: change it there. Who does it, until when and how urgent it is can be said here.',
    'この TODO は {system} で管理されています。変更はそちらで行ってください。担当者・期限・優先度はここで設定できます。',
  ],
  [
    "{count} comments were made about this todo; more can't be: go on where its links lead.",
    'この TODO のコメントは上限の {count} 件に達しました。続きはリンク先でお願いします。',
  ],
  ['No service of the id {id} is known.', 'サービス {id} はありません。'],
  ['There is no service {id}.', 'サービス {id} はありません。'],
  ['{id} went away meanwhile.', 'その間に {id} はなくなりました。'],
  [
    "{id} has {count} tasks, more it can't have: delete those that are done.",
    '{id} の TODO が上限の {count} 件に達しています。完了したものを削除してください。',
  ],
  [
    '{id} and the services that lie with it have too much written down: delete tasks that are done, or say less in each.',
    '{id} と同じ保存先のサービスの TODO が多すぎます。完了したものを削除するか、内容を短くしてください。',
  ],
  [
    'You may not write in the name of {system}: the settings must give your account todos/{system}.',
    '{system} の名義では書き込めません。設定でアカウントに todos/{system} の権限が必要です。',
  ],
  [
    'Admins approve waivers, and whom the settings name as approver of the campaign.',
    '免除を承認できるのは、管理者と、設定でキャンペーンの承認者に指定された人です。',
  ],
  [
    'Somebody else has to approve what you asked for yourself.',
    '自分の申請は自分で承認できません。ほかの人の承認が必要です。',
  ],
  [
    'Who asked may take it back; only who may approve it may decline it.',
    '申請を取り下げられるのは申請者、却下できるのは承認権限のある人だけです。',
  ],
  [
    'Only editors and admins may change todos.',
    'TODO の変更には編集者または管理者の権限が必要です。',
  ],
  ['Nobody asks to waive this todo.', 'この TODO の免除は申請されていません。'],
  [
    '`asOf` is {asOf}, and here it is {now}: at most {minutes} minutes ahead are taken, for whatever is said later would count as older. Correct the clock of {system}, or leave `asOf` out.',
    '`asOf` は {asOf} ですが、現在は {now} です。先の時刻は {minutes} 分までです（以後の内容が古いものとして扱われるため）。{system} の時計を直すか、`asOf` を省略してください。',
  ],
];
