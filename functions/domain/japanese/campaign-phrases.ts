import type { Phrase } from './phrase.ts';

/** What is wrong with a campaign, or why something can't be done to it. */
export const CAMPAIGN_PHRASES: readonly Phrase[] = [
  ['There is no campaign {id}.', 'キャンペーン {id} はありません。'],
  [
    'Name one that `campaigns` lists, or give rules.',
    '`campaigns` にあるキャンペーンを指定するか、ルールを指定してください。',
  ],
  [
    'Nothing says what to rehearse: neither a campaign nor a rule is given.',
    'リハーサルの対象がありません（キャンペーンもルールも指定されていません）。',
  ],
  [
    'Give `campaignId`, `scope` or `satisfied`.',
    '`campaignId`、`scope`、`satisfied` のいずれかを指定してください。',
  ],
  [
    'There are at most {most} campaigns, with 4 million characters in all: archive those that are over.',
    'キャンペーンは {most} 件、合計 400 万文字までです。終了したものをアーカイブしてください。',
  ],
  [
    'There is a campaign {id} already, “{title}”: give yours another id.',
    'キャンペーン {id}「{title}」がすでにあります。別の ID にしてください。',
  ],
  [
    '{title} was launched: end and archive it.',
    '「{title}」は開始されています。終了してからアーカイブしてください。',
  ],
  ['{title} was ended: archive it.', '「{title}」は終了しています。アーカイブしてください。'],
  ['{title} is archived already.', '「{title}」はすでにアーカイブされています。'],
  [
    '{title} never ran: archive or delete the draft.',
    '「{title}」は開始されていません。下書きをアーカイブまたは削除してください。',
  ],
  [
    '{title} should be done by {target}, which is over: give it a later day first.',
    '「{title}」の期限 {target} は過ぎています。先に後の日付にしてください。',
  ],
  ['It should be done by {target}, which is over.', '期限 {target} は過ぎています。'],
  ['Give a day to come.', 'これからの日付を指定してください。'],
  [
    '{to} is too far ahead: name a day up to {latest}.',
    '{to} は先すぎます。{latest} までの日付を指定してください。',
  ],
  [
    '{title} is over: what it said stays as it was.',
    '「{title}」は終了しているため、内容を変更できません。',
  ],
  [
    '{title} is described by {path} in {source}: edit it there, and publish it.',
    '「{title}」は {source} の {path} で定義されています。そこで編集して公開してください。',
  ],
  [
    '{title} follows from a breaking change of {source}: it can be paused, extended and ended, not edited.',
    '「{title}」は {source} の破壊的変更から作られました。一時停止・延長・終了はできますが、編集はできません。',
  ],
  ['The campaign is not complete.', 'キャンペーンの内容に不備があります。'],
  [
    'The campaign {id} is described by {path} in {source} already: that stays in force, and this file changes nothing.',
    'キャンペーン {id} はすでに {source} の {path} で定義されています。そちらが引き続き有効で、このファイルでは変更されません。',
  ],
  [
    'The campaign {id} was made on the page by {by}: that stays in force, and this file changes nothing.',
    'キャンペーン {id} は {by} がページで作成したものです。そちらが引き続き有効で、このファイルでは変更されません。',
  ],
  [
    'The campaign {id} follows from a breaking change of {source} at {revision}: that stays in force, and this file changes nothing.',
    'キャンペーン {id} は {source} の {revision} の破壊的変更から作られたものです。そちらが引き続き有効で、このファイルでは変更されません。',
  ],
  [
    'Give this campaign another id, or take it out of the file.',
    'このキャンペーンの ID を変えるか、ファイルから取り除いてください。',
  ],
  [
    'The file holds two campaigns of the id {id}.',
    'ファイルに ID が {id} のキャンペーンが 2 つあります。',
  ],
  ['Give one of them another id, or remove it.', '一方の ID を変えるか、取り除いてください。'],
  [
    'Nothing says when a service has done it: `satisfied` and `attested` are both missing.',
    '完了条件がありません（`satisfied` も `attested` もありません）。',
  ],
  [
    'Both `satisfied` and `attested` say when a service has done it.',
    '完了条件が `satisfied` と `attested` の両方にあります。',
  ],
  [
    'Give `satisfied: RULE` when facts decide it, or `attested: { validDays: 180 }` when a person shows it.',
    '自動で判定する場合は `satisfied: RULE` を、担当者が証明する場合は `attested: { validDays: 180 }` を書いてください。',
  ],
  ['`{key}` names {date}, which no calendar has.', '`{key}` の {date} は存在しない日付です。'],
  ['Correct the date.', '日付を修正してください。'],
  [
    'It should be done by {targetDate}, but only begins at {launchAt}.',
    '期限が {targetDate} ですが、開始は {launchAt} です。',
  ],
  ['Let `targetDate` come after `launchAt`.', '`targetDate` を `launchAt` より後にしてください。'],
  [
    'Correct the rule; docs/rules.md names every fact there is.',
    'ルールを修正してください。使える情報は docs/rules.md に載っています。',
  ],
  [
    'With the campaigns of this file there would be more than {most}, or their texts would be too long together.',
    'このファイルのキャンペーンを加えると、{most} 件または文字数の上限を超えます。',
  ],
  [
    'Archive campaigns that are over, or move texts elsewhere and link to them; the next complete set tries this file again.',
    '終了したキャンペーンをアーカイブするか、本文を別の場所に移してリンクしてください。次の完全な一覧で、このファイルが再び試されます。',
  ],
  [
    'Give a reason: everybody who is asked reads it.',
    '理由を入力してください。対象の全員に表示されます。',
  ],
  ['A reason has at most {most} characters.', '理由は {most} 文字までです。'],
  ['{title} is paused: resume it.', '「{title}」は一時停止中です。再開してください。'],
  [
    '{title} is archived: make a new campaign.',
    '「{title}」はアーカイブされています。新しいキャンペーンを作成してください。',
  ],
  [
    '{to} is no extension: name a day after {reached}.',
    '{to} では延長になりません。{reached} より後の日付を指定してください。',
  ],
  ['{title} is not over: end it first.', '「{title}」は終了していません。先に終了してください。'],
  [
    'Its file is published no more: publish the file again, or make a campaign of another id.',
    'ファイルが公開されなくなりました。ファイルをもう一度公開するか、別の ID でキャンペーンを作成してください。',
  ],
  [
    '{title} is over: launch it again first.',
    '「{title}」は終了しています。先にもう一度開始してください。',
  ],
  ['{title} is not running.', '「{title}」は実施中ではありません。'],
  [
    'Only editors and admins may make and change campaigns.',
    'キャンペーンの作成・変更には編集者または管理者の権限が必要です。',
  ],
  [
    'A campaign is rehearsed once in a request: send another one.',
    'リハーサルは 1 回の要求につき 1 度だけです。もう一度送ってください。',
  ],
  [
    'Rules are tried once in a request: send another one.',
    'ルールの試行は 1 回の要求につき 1 度だけです。もう一度送ってください。',
  ],
  [
    'A permanent check has no end, and this one should be done by {day}.',
    '常設チェックには終了がありませんが、期限が {day} になっています。',
  ],
  [
    'Leave out either `standing: true` or `targetDate`, also among the defaults of the file.',
    '`standing: true` か `targetDate` の一方を取り除いてください（ファイルの defaults も含む）。',
  ],
  [
    '{title} is a permanent check: it has no end to put off.',
    '「{title}」は常設チェックのため、延長する期限がありません。',
  ],
];
