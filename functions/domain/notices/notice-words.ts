import type { NoticeLanguage } from './notice-settings.ts';

/** Every sentence of a notice, in each language. */
export interface NoticeWords {
  readonly digestTitle: (team: string) => string;
  readonly alertTitle: (team: string, count: number) => string;
  readonly open: (count: number) => string;
  readonly fresh: (count: number) => string;
  readonly regressed: (count: number) => string;
  readonly overdue: (count: number) => string;
  readonly closed: (count: number) => string;
  readonly cannotTell: (count: number) => string;
  readonly regressedHeading: string;
  readonly overdueHeading: string;
  readonly dueSoonHeading: string;
  readonly cheapestHeading: string;
  readonly alertHeading: string;
  readonly due: (day: string) => string;
  readonly more: (count: number) => string;
  readonly alertLead: string;
  readonly critical: string;
  readonly cameBack: string;
  readonly separator: string;
  readonly end: string;
}

const isAre = (count: number) => (count === 1 ? 'is' : 'are');

const EN: NoticeWords = {
  digestTitle: (team) => `${team}: what is to do`,
  alertTitle: (team, count) =>
    count === 1
      ? `${team}: a regression in production`
      : `${team}: ${count} regressions in production`,
  open: (count) => `${count} ${isAre(count)} open`,
  fresh: (count) => `${count} new`,
  regressed: (count) => `${count} came back`,
  overdue: (count) => `${count} overdue`,
  closed: (count) => `${count} closed`,
  cannotTell: (count) => `${count} cannot be told`,
  regressedHeading: 'Came back',
  overdueHeading: 'Overdue',
  dueSoonHeading: 'Due within a week',
  cheapestHeading: 'Cheapest to do',
  alertHeading: 'What got worse',
  due: (day) => `due ${day}`,
  more: (count) => `${count} more`,
  alertLead: 'It was fine before.',
  critical: 'critical',
  cameBack: 'came back',
  separator: ', ',
  end: '.',
};

const JA: NoticeWords = {
  digestTitle: (team) => `${team}：対応が必要な項目`,
  alertTitle: (team, count) => `${team}：本番環境での再発 ${count} 件`,
  open: (count) => `未対応 ${count} 件`,
  fresh: (count) => `新規 ${count} 件`,
  regressed: (count) => `再発 ${count} 件`,
  overdue: (count) => `期限切れ ${count} 件`,
  closed: (count) => `完了 ${count} 件`,
  cannotTell: (count) => `判定不能 ${count} 件`,
  regressedHeading: '再発した項目',
  overdueHeading: '期限切れの項目',
  dueSoonHeading: '1 週間以内に期限が来る項目',
  cheapestHeading: '手間の少ない項目',
  alertHeading: '悪化した箇所',
  due: (day) => `期限 ${day}`,
  more: (count) => `ほか ${count} 件`,
  alertLead: '以前は問題がありませんでした。',
  critical: '深刻',
  cameBack: '再発',
  separator: '、',
  end: '。',
};

const WORDS: Readonly<Record<NoticeLanguage, NoticeWords>> = { en: EN, ja: JA };

export const noticeWords = (language: NoticeLanguage): NoticeWords => WORDS[language];
