import { defineWords } from './define-words.ts';

/** Words of todos, wherever they are listed. */
export const todoWords = defineWords({
  none: { en: 'Nothing is asked of it', ja: '対応事項はありません' },
  noneWhy: {
    en: 'No campaign that runs has it in scope, and nobody wrote a todo by hand.',
    ja: '実施中のキャンペーンの対象ではなく、手動で登録された TODO もありません。',
  },
  nothingByFacts: {
    en: 'Nothing is to do that facts decide.',
    ja: '自動判定できる未対応の項目はありません。',
  },
  stillToShow: {
    en: (count: number) =>
      count === 1 ? 'People still have to show 1.' : `People still have to show ${count}.`,
    ja: (count: number) => `担当者による証明が必要な項目が ${count} 件あります。`,
  },
  stillUntold: {
    en: (count: number) => `${count} cannot be told now.`,
    ja: (count: number) => `現在は判定できない項目が ${count} 件あります。`,
  },
  stillWaived: {
    en: (count: number) => `${count} waived for now.`,
    ja: (count: number) => `${count} 件は免除中です。`,
  },
  unknownTodo: {
    en: (id: string) => `There is no todo ${id} of this service, or nobody asks for it any more.`,
    ja: (id: string) =>
      `このサービスに TODO「${id}」はありません。対象外になった可能性があります。`,
  },
  allDone: { en: 'Nothing to do: everything that is asked is done.', ja: 'すべて完了しています。' },
  doneGroup: { en: 'Done', ja: '完了' },
  notApplicableGroup: { en: 'Not applicable', ja: '対象外' },
  waivedGroup: { en: 'Waived', ja: '免除中' },
  cannotTellGroup: { en: 'Cannot be told now', ja: '現在は判定不能' },
  toShowGroup: { en: 'For people to show', ja: '担当者による証明が必要' },
  openGroup: { en: 'To do', ja: '対応が必要' },
  since: { en: (age: string) => `since ${age}`, ja: (age: string) => `${age}から` },
  due: { en: 'Due', ja: '期限' },
  noDue: { en: 'no due date', ja: '期限なし' },
  overdue: { en: 'overdue', ja: '期限超過' },
  nobody: { en: 'nobody', ja: '未割り当て' },
  assignee: { en: 'Assignee', ja: '担当者' },
  priority: { en: 'Priority', ja: '優先度' },
  paused: { en: 'paused', ja: '一時停止中' },
  byHand: { en: 'by hand', ja: '手動登録' },
  from: { en: (system: string) => `from ${system}`, ja: (system: string) => `${system} より` },
  why: { en: 'Why', ja: '理由' },
  how: { en: 'How to do it', ja: '対応方法' },
  foundNow: { en: 'What was found', ja: '確認された値' },
  evidence: { en: 'History', ja: '状態の履歴' },
  noEvidence: { en: 'Nothing is recorded yet.', ja: '記録はまだありません。' },
  earlier: {
    en: 'Earlier steps are not shown here; GraphQL has them.',
    ja: 'これより前の履歴は GraphQL で取得できます。',
  },
  comments: { en: 'Comments', ja: 'コメント' },
  commentCount: {
    en: (count: number) => (count === 1 ? '1 comment' : `${count} comments`),
    ja: (count: number) => `コメント ${count} 件`,
  },
  campaignIs: {
    en: (title: string) => `Campaign: ${title}`,
    ja: (title: string) => `キャンペーン：${title}`,
  },
  comment: { en: 'Comment', ja: 'コメントする' },
  noComments: { en: 'Nobody said anything yet.', ja: 'コメントはまだありません。' },
  assignToMe: { en: 'Assign to me', ja: '自分が担当' },
  unassign: { en: 'Unassign', ja: '担当を外す' },
  plan: { en: 'Plan…', ja: '計画…' },
  waive: { en: 'Waive…', ja: '免除…' },
  unwaive: { en: 'End the waiver', ja: '免除を終了' },
  approve: { en: 'Approve the waiver', ja: '免除を承認' },
  notApplicable: { en: 'Not applicable…', ja: '対象外にする…' },
  applicable: { en: 'It applies after all', ja: '対象に戻す' },
  attest: { en: 'Show that it is done…', ja: '完了を証明…' },
  withdraw: { en: 'Withdraw what was shown', ja: '証明を取り下げる' },
  complete: { en: 'Done', ja: '完了にする' },
  reopen: { en: 'Open again', ja: '再び対応が必要にする' },
  save: { en: 'Save', ja: '保存' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  reason: { en: 'Reason', ja: '理由' },
  until: { en: 'Until the end of', ja: '期限（この日まで）' },
  shown: { en: 'What shows it', ja: '証拠' },
  address: { en: 'Where it can be seen (https)', ja: '参照先（https）' },
  dueDate: { en: 'Due date', ja: '期限' },
  waiverIs: {
    en: (by: string, until: string, reason: string) =>
      `Waived by ${by} until the end of ${until}: ${reason}`,
    ja: (by: string, until: string, reason: string) => `${by} が ${until} まで免除：${reason}`,
  },
  waiverAsked: {
    en: (by: string, until: string, reason: string) =>
      `${by} asks to waive it until the end of ${until}: ${reason}. It counts once somebody approves.`,
    ja: (by: string, until: string, reason: string) =>
      `${by} が ${until} までの免除を申請中：${reason}。承認されるまで有効になりません。`,
  },
  notApplicableIs: {
    en: (by: string, reason: string) => `Not applicable, says ${by}: ${reason}`,
    ja: (by: string, reason: string) => `${by} により対象外：${reason}`,
  },
  attestedIs: {
    en: (by: string, until: string, evidence: string) =>
      `Shown by ${by}, good until the end of ${until}: ${evidence}`,
    ja: (by: string, until: string, evidence: string) =>
      `${by} が証明（${until} まで有効）：${evidence}`,
  },
  attestedWas: {
    en: (by: string, until: string, evidence: string) =>
      `Was shown by ${by} until ${until}: ${evidence}`,
    ja: (by: string, until: string, evidence: string) =>
      `${by} の証明は ${until} に失効：${evidence}`,
  },
  doneBy: { en: (by: string) => `Done by ${by}`, ja: (by: string) => `${by} が完了` },
  conflict: {
    en: 'Somebody changed it meanwhile. Nothing of yours was saved.',
    ja: '他の人が先に変更しました。入力内容は保存されていません。',
  },
  theirs: { en: 'As it is now', ja: '現在の内容' },
  yours: { en: 'What you wanted', ja: 'あなたの変更' },
  saveYours: { en: 'Save mine', ja: '自分の変更を保存' },
  keepTheirs: { en: 'Keep as it is', ja: '現在のままにする' },
  causeCAMPAIGN: { en: 'The campaign began or changed', ja: 'キャンペーンの開始または変更' },
  causeRECONCILE: { en: 'Found by the regular look', ja: '定期確認で検出' },
  causePublication: {
    en: (source: string, revision: string) =>
      `Found after the publication of ${source} ${revision}`,
    ja: (source: string, revision: string) => `${source} ${revision} の公開後に検出`,
  },
  causeEXPIRY: { en: 'Its time ran out', ja: '有効期限切れ' },
  causePERSON: { en: (by: string) => `By ${by}`, ja: (by: string) => `${by} による` },
  gone: { en: 'No longer asked', ja: '対象外になりました' },
  before: { en: 'before', ja: '変更前' },
  after: { en: 'after', ja: '変更後' },
  add: { en: 'Add a todo', ja: 'TODO を追加' },
  title: { en: 'Title', ja: 'タイトル' },
  body: { en: 'Why, and how (Markdown)', ja: '理由と方法（Markdown）' },
  select: { en: (title: string) => `Select: ${title}`, ja: (title: string) => `選択: ${title}` },
  selected: {
    en: (count: number) => `${count} selected`,
    ja: (count: number) => `${count} 件を選択中`,
  },
  selectNone: { en: 'Select none', ja: '選択を解除' },
  applyToAll: { en: 'Apply to all', ja: 'まとめて適用' },
  bulkDone: {
    en: (count: number) => `${count} changed.`,
    ja: (count: number) => `${count} 件を変更しました。`,
  },
  bulkConflicts: {
    en: (count: number) => `${count} left alone: somebody changed them meanwhile.`,
    ja: (count: number) => `${count} 件は他の人が先に変更したため、そのままです。`,
  },
  bulkRefused: {
    en: (count: number) => `${count} refused.`,
    ja: (count: number) => `${count} 件は変更できませんでした。`,
  },
  decline: { en: 'Decline the waiver…', ja: '免除を却下…' },
  open: { en: 'Open', ja: '開く' },
  readiness: { en: 'Readiness for production', ja: '本番準備状況' },
  reached: {
    en: (level: string) => `Level ${level} reached`,
    ja: (level: string) => `レベル ${level} 達成`,
  },
  noLevel: { en: 'No level reached yet', ja: 'まだレベルに達していません' },
  aim: { en: (level: string) => `aims at ${level}`, ja: (level: string) => `目標は ${level}` },
  missing: {
    en: (count: number, level: string) => `${count} missing for level ${level}, cheapest first`,
    ja: (count: number, level: string) => `レベル ${level} まで残り ${count} 件（手軽な順）`,
  },
  notShownCAMPAIGN: {
    en: 'Facts decide this one: it is done as soon as they say so. The key e is for what people have to show.',
    ja: 'この項目は自動で判定されます。キー e は担当者が証明する項目で使えます。',
  },
  notShownHAND: {
    en: 'Written by hand: open it and press Done.',
    ja: '手動登録の項目です。開いて「完了にする」を押してください。',
  },
  notShownEXTERNAL: {
    en: 'The system that it came from says when it is done.',
    ja: '登録元のシステムが完了を判定します。',
  },
  notShownDONE: { en: 'This is shown already.', ja: 'すでに証明されています。' },
  more: { en: (count: number) => `and ${count} more`, ja: (count: number) => `ほか ${count} 件` },
  badge: { en: 'Badge', ja: 'バッジ' },
});
