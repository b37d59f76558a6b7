import { defineWords } from './define-words.ts';

export const teamsWords = defineWords({
  title: { en: 'Teams', ja: 'チーム' },
  caption: { en: 'All teams', ja: 'すべてのチーム' },
  team: { en: 'Team', ja: 'チーム' },
  services: { en: 'Services', ja: 'サービス' },
  channels: { en: 'Channels', ja: 'チャンネル' },
  corporations: { en: 'Corporations', ja: '会社' },
  none: { en: 'No team is known yet.', ja: 'チームはまだありません。' },
  noneWhy: {
    en: 'Teams follow from teamName in the specs; publish one and its team appears.',
    ja: 'チームは spec の teamName から作られます。spec を公開すると表示されます。',
  },
  notFound: {
    en: (name: string) => `No team is called ${name}.`,
    ja: (name: string) => `${name} というチームはありません。`,
  },
  notFoundWhy: {
    en: 'Teams live as long as a spec names them: it may have been renamed.',
    ja: 'チームは spec に記載されている間だけ存在します。名前が変更された可能性があります。',
  },
  allTeams: { en: 'All teams', ja: 'すべてのチーム' },
  service: { en: 'Service', ja: 'サービス' },
  health: { en: 'Health', ja: '状態' },
  tier: { en: 'Tier', ja: 'Tier' },
  rpcs: { en: 'RPCs', ja: 'RPC' },
  lastChange: { en: 'Last change', ja: '最後の変更' },
  servicesCaption: {
    en: (name: string) => `Services of ${name}`,
    ja: (name: string) => `${name} のサービス`,
  },
  wrongNow: { en: 'Wrong now', ja: '現在の異常' },
  all: { en: (count: string) => `All ${count}`, ja: (count: string) => `すべて（${count}）` },
  nothingWrong: {
    en: 'Nothing is known to be critical or to have a warning.',
    ja: '重大な状態や警告は確認されていません。',
  },
  problems: { en: 'Problems', ja: '問題' },
  noProblems: {
    en: 'Everything this team published was accepted.',
    ja: 'このチームが公開した内容に問題はありません。',
  },
  runsNotHere: {
    en: (environment: string) => `${environment}: not deployed`,
    ja: (environment: string) => `${environment}: デプロイされていません`,
  },
  runsIn: {
    en: (environment: string) => `Health in ${environment}`,
    ja: (environment: string) => `${environment} の状態`,
  },
  isMine: { en: 'My team', ja: '自分のチーム' },
  mineTip: {
    en: 'Its todos stand on your page and on Home, on this browser',
    ja: 'このブラウザーで、自分の作業とホームに表示します',
  },
});
