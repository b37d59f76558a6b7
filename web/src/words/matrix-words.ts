import { defineWords } from './define-words.ts';

export const matrixWords = defineWords({
  title: { en: 'Every service', ja: '全サービス' },
  caption: { en: 'Services by environment', ja: '環境ごとのサービスの状態' },
  search: { en: 'Filter by name or description', ja: '名前や説明で絞り込み' },
  sort: { en: 'Sort', ja: '並べ替え' },
  HEALTH: { en: 'Worst first', ja: '状態の悪い順' },
  NAME: { en: 'Name', ja: '名前' },
  TEAM: { en: 'By team', ja: '担当チーム別' },
  team: { en: 'Team', ja: 'チーム' },
  allTeams: { en: 'All teams', ja: 'すべてのチーム' },
  onlyTrouble: { en: 'Only trouble', ja: '異常のみ' },
  onlyTroubleTip: {
    en: 'Services that are critical, have a warning or are unknown somewhere',
    ja: 'いずれかの環境で重大・警告・不明のサービス',
  },
  environments: { en: 'Environments', ja: '環境' },
  muted: {
    en: (count: string) => `${count} muted`,
    ja: (count: string) => `ミュート中 ${count} 件`,
  },
  legend: { en: 'Legend', ja: '凡例' },
  silentLegend: { en: 'silent cluster', ja: '応答のないクラスター' },
  absent: { en: 'not deployed', ja: 'デプロイなし' },
  service: { en: 'Service', ja: 'サービス' },
  since: { en: (time: string) => `since ${time}`, ja: (time: string) => `発生: ${time}` },
  noneMatch: {
    en: 'No service matches these filters.',
    ja: '条件に一致するサービスはありません。',
  },
  noneYet: {
    en: 'No cluster has reported yet, so no health is known.',
    ja: 'まだクラスターからの報告がないため、状態は不明です。',
  },
  allWell: {
    en: 'No service is in trouble.',
    ja: '異常のあるサービスはありません。',
  },
});
