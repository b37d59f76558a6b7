import { defineWords } from './define-words.ts';

/** What launching, pausing, ending a campaign means, told when one is about to. */
export const campaignCourseWords = defineWords({
  launchWhat: {
    en: 'From now on every service in scope is asked, and its todos count.',
    ja: '対象のすべてのサービスに TODO が作られ、集計に含まれます。',
  },
  pauseWhat: {
    en: 'Nothing is judged until it is resumed; the todos stay and count nowhere.',
    ja: '再開するまで判定は行われません。TODO は残りますが、集計には含まれません。',
  },
  resumeWhat: {
    en: 'Everything is judged anew at once.',
    ja: 'すべてのサービスがすぐに再判定されます。',
  },
  extendWhat: {
    en: 'The old date stays visible beside the new one.',
    ja: '延長前の期限も引き続き表示されます。',
  },
  firstDayWhat: {
    en: 'It has no target date yet. From then on it is told how far away that is, and what is late.',
    ja: 'まだ期限がありません。設定すると、残り日数と期限の超過が表示されます。',
  },
  endWhat: {
    en: 'Nobody is asked any more; what was done stays as it stood.',
    ja: '以後は判定されません。結果は終了時点のまま残ります。',
  },
  archiveWhat: {
    en: 'It leaves the lists for good; its history stays. It cannot be launched again.',
    ja: '一覧から除かれ、再び開始することはできません。履歴は残ります。',
  },
  deleteWhat: { en: 'The draft is gone for good.', ja: '下書きは完全に削除されます。' },
  newDay: { en: 'New target date', ja: '新しい期限' },
  typeId: {
    en: (id: string) => `Type ${id} to confirm`,
    ja: (id: string) => `確認のため ${id} と入力してください`,
  },
  optionalReason: { en: 'Reason (optional)', ja: '理由（任意）' },
  conflict: {
    en: (version: number) =>
      `Somebody changed this campaign meanwhile (version ${version}). It is shown as it is now: look, and press again.`,
    ja: (version: number) =>
      `他の人がこのキャンペーンを変更しました（バージョン ${version}）。最新の内容を確認してから、もう一度押してください。`,
  },
});
