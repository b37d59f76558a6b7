import { defineWords } from './define-words.ts';

/** Words of a team’s week, of one’s own work, and of both on Home. */
export const weekWords = defineWords({
  ourWeek: { en: 'Our week', ja: '今週の作業' },
  openByDue: { en: 'To do, by due date', ja: '対応が必要（期限順）' },
  nothingOpen: {
    en: 'Nothing is to do that rules can tell.',
    ja: 'ルールで判定できる未対応の項目はありません。',
  },
  inAll: {
    en: (progress: string) => `All that is asked: ${progress}.`,
    ja: (progress: string) => `全項目：${progress}。`,
  },
  toShow: {
    en: (count: string) => `Not in this list: ${count} that people have to show.`,
    ja: (count: string) => `うち担当者による証明が必要な ${count} 件は、この一覧に含まれません。`,
  },
  overdue: {
    en: (count: string) => `${count} overdue`,
    ja: (count: string) => `期限超過 ${count}`,
  },
  regressed: {
    en: (count: string) => `${count} regressed`,
    ja: (count: string) => `再発 ${count}`,
  },
  lately: { en: 'Last 7 days, of all that is asked', ja: '直近 7 日間（全項目）' },
  cameBack: { en: 'Regressed', ja: '再発' },
  came: { en: 'New', ja: '新規' },
  went: { en: 'Closed', ja: '完了' },
  more: { en: (count: string) => `and ${count} more`, ja: (count: string) => `ほか ${count} 件` },
  carries: { en: 'Who carries what', ja: '担当者ごとの件数' },
  nobody: { en: 'Nobody yet', ja: '未割り当て' },
  readiness: { en: 'Readiness of our services', ja: 'サービスの本番準備状況' },
  level: { en: (level: string) => `level ${level}`, ja: (level: string) => `レベル ${level}` },
  allLevels: { en: 'every level reached', ja: 'すべて達成' },
  toLevel: {
    en: (done: string, total: string, level: string) => `${done} of ${total} for level ${level}`,
    ja: (done: string, total: string, level: string) => `レベル ${level}：${total} 件中 ${done} 件`,
  },
  myWork: { en: 'My work', ja: '自分の作業' },
  assigned: { en: 'Assigned to me', ja: '自分が担当' },
  noneAssigned: {
    en: 'Nothing is assigned to you. To take a todo, open it, or press a on its row.',
    ja: '担当の TODO はありません。TODO を開くか、行で a を押すと担当になれます。',
  },
  toApprove: { en: 'Waivers to approve', ja: '承認待ちの免除' },
  teamsUrgent: { en: 'My teams: regressed and overdue', ja: '自分のチーム：再発と期限超過' },
  noneUrgent: {
    en: 'Nothing of your teams regressed or is overdue.',
    ja: '自分のチームに再発・期限超過はありません。',
  },
  teamsToDo: { en: 'My teams: to do, by due date', ja: '自分のチーム：対応が必要（期限順）' },
  above: {
    en: (count: string) => `${count} of them stand above.`,
    ja: (count: string) => `うち ${count} 件は上に表示されています。`,
  },
  services: {
    en: (count: number, shown: string) => (count === 1 ? '1 service' : `${shown} services`),
    ja: (_count: number, shown: string) => `${shown} サービス`,
  },
  noTeams: { en: 'Which teams are yours?', ja: 'あなたのチームはどれですか？' },
  noTeamsWhy: {
    en: 'Choose them here, or on a team’s page. This browser remembers them.',
    ja: 'ここか各チームの画面で選択してください。このブラウザーに保存されます。',
  },
  myTeams: { en: 'My teams', ja: '自分のチーム' },
  addTeam: { en: 'Add a team…', ja: 'チームを追加…' },
  campaigns: { en: 'Campaigns', ja: 'キャンペーン' },
  mine: {
    en: (count: string) => `${count} assigned to me`,
    ja: (count: string) => `自分の担当 ${count}`,
  },
  ofMyTeams: { en: 'Of my teams', ja: '自分のチーム' },
  ofEverybody: { en: 'Of everybody', ja: '全体' },
  noCampaigns: {
    en: 'No campaign with a target date runs.',
    ja: '期限のあるキャンペーンはありません。',
  },
});
