import type { Phrase } from './phrase.ts';

/** Why a fact or a rule cannot be told, and what was found. */
export const FACT_PHRASES: readonly Phrase[] = [
  // The name of the fact stands before the reason.
  ['{name}: {why}', '{name}: {why:sentence}'],
  ['{name} is absent.', '{name} がありません。'],
  ['{name} is not what the facts say it is.', '{name} の値が想定した型ではありません。'],
  ['{name} is no moment.', '{name} は時点ではありません。'],
  ['It divides by zero.', '0 で割っています。'],
  ['A whole number gets larger than {most}.', '整数が {most} を超えます。'],
  ['A moment gets outside of the years 1 to 9999.', '時点が西暦 1〜9999 年の範囲を外れます。'],
  ['A text gets longer than {most} characters.', 'テキストが {most} 文字を超えます。'],
  [
    'The rule costs more than {most} steps for this service: look at fewer elements, or put fewer loops inside each other.',
    'このサービスではルールの計算量が上限の {most} ステップを超えます。調べる要素を減らすか、ループの入れ子を減らしてください。',
  ],
  [
    'This release does not understand the rule: {why}',
    'このリリースではルールを解釈できません: {why:phrase}',
  ],
  [
    'its spec was restored by hand: no file stands behind it',
    'spec は手動で復元されたもので、もとになるファイルがありません',
  ],
  [
    'its file says something else: no file stands behind its spec',
    'ファイルの内容が変わったため、spec のもとになるファイルがありません',
  ],
  [
    'cluster {cluster} never sent anything',
    'クラスター {cluster} からは一度も情報が届いていません',
  ],
  [
    'cluster {cluster} is silent since {since}',
    'クラスター {cluster} からの情報が {since} 以降途絶えています',
  ],
  [
    'cluster {cluster} never told its objects of kind {kind}',
    'クラスター {cluster} からは {kind} の情報が一度も届いていません',
  ],
  [
    'objects of kind {kind} could not be listed in cluster {cluster} since {since}',
    'クラスター {cluster} で {since} 以降 {kind} の一覧を取得できていません',
  ],
  [
    'objects of kind {kinds} could not be listed since {since}',
    '{since} 以降 {kinds} の一覧を取得できていません',
  ],
  ['nobody looks for {workload} any more', '{workload} は取得の対象から外れました'],
  ['what is known is too old', '情報が古すぎます'],
  [
    'Nothing was heard from the cluster since {since}.',
    '{since} 以降、クラスターから情報が届いていません。',
  ],
  [
    'Objects of kind {kind} could not be listed since {since}: missing permission.',
    '{since} 以降 {kind} の一覧を取得できていません（権限不足）。',
  ],
  [
    'Objects of the kinds {kinds} could not be listed since {since}: missing permission.',
    '{since} 以降 {kinds:and} の一覧を取得できていません（権限不足）。',
  ],
  [
    'Objects of kind {kind} could not be listed since {since}.',
    '{since} 以降 {kind} の一覧を取得できていません。',
  ],
  [
    'Objects of the kinds {kinds} could not be listed since {since}.',
    '{since} 以降 {kinds:and} の一覧を取得できていません。',
  ],
  [
    'The cluster is no longer asked about this namespace.',
    'この Namespace はクラスターへの問い合わせの対象外になっています。',
  ],
  [
    '{workload} was not looked at again since we know of containers',
    '{workload} のコンテナの情報はまだ取得されていません',
  ],
  ['{written} is no Kubernetes quantity', '{written} は Kubernetes の数量として正しくありません'],
  ['no contract was published yet', 'API 定義がまだ公開されていません'],
  ['no contract in force holds {name}', '現在の API 定義に {name} がありません'],
  ['no spec of {service} is known', '{service} の spec がありません'],
  // Values that were found.
  ['absent', 'なし'],
  ['cannot be told: {why}', '判定不能: {why:sentence}'],
  ['set', '設定あり'],
  ['{count}, all matching', '{count}（すべて該当）'],
  ['{count}, none matching', '{count}（該当なし）'],
  ['{count}, {so} of them matching', '{count}（うち該当 {so}）'],
  ['{count}, {so} of them not matching', '{count}（うち不適合 {so}）'],
  [
    '{count}, {so} of them matching, {untold} cannot be told',
    '{count}（うち該当 {so}、判定不能 {untold}）',
  ],
  [
    '{count}, {so} of them not matching, {untold} cannot be told',
    '{count}（うち不適合 {so}、判定不能 {untold}）',
  ],
  // As it was said earlier; what was recorded then stays.
  ['there', '設定あり'],
  ['{count}, {so} of them so', '{count}（うち該当 {so}）'],
  ['{count}, {so} of them not so', '{count}（うち不適合 {so}）'],
  ['{count}, {untold} cannot be told', '{count}（判定不能 {untold}）'],
  ['{untold} cannot be told', '判定不能 {untold}'],
  [
    'This is not explained: it costs much more than finding out what the rule says.',
    '計算量が多すぎるため、内訳は表示できません。',
  ],
  [
    'The rules of the campaign cost more than {most} steps over all services: they are not judged.',
    'キャンペーンのルールの計算量が、全サービスの合計で上限の {most} ステップを超えるため、判定されません。',
  ],
  ['{name} is no whole number.', '{name} は整数ではありません。'],
  ['{name} is no number.', '{name} は数値ではありません。'],
  ['{name} is no moment, like {example}.', '{name} は {example} のような時点ではありません。'],
  [
    '{name} is no span of time, like {example}.',
    '{name} は {example} のような時間の長さではありません。',
  ],
  [
    '{name} is no quantity, like 500m or 1Gi.',
    '{name} は 500m や 1Gi のような数量ではありません。',
  ],
  [
    '{one} or {other} is no version, like {example}.',
    '{one} または {other} が {example} のようなバージョンではありません。',
  ],
  ['A list of texts holds something else.', 'テキストのリストに別のものが含まれています。'],
  [
    'Look at fewer elements, put fewer loops inside each other, or ask fewer services by a cheap `scope`: a service that is not in scope costs no more than that. A rehearsal says when the rules are cheap enough.',
    '調べる要素やループの入れ子を減らすか、計算量の小さい `scope` で対象を絞ってください（対象外のサービスは `scope` の分しか計算しません）。上限に収まったかはリハーサルで確認できます。',
  ],
];
