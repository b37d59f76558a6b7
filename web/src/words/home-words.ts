import { defineWords } from './define-words.ts';

export const homeWords = defineWords({
  services: {
    en: (count: string) => (count === '1' ? '1 service' : `${count} services`),
    ja: (count: string) => `サービス ${count}`,
  },
  teams: { en: (count: string) => `${count} teams`, ja: (count: string) => `チーム ${count}` },
  apis: {
    en: (count: string) => `${count} gRPC services`,
    ja: (count: string) => `gRPC サービス ${count}`,
  },
  problems: {
    en: (count: string) => `${count} problems`,
    ja: (count: string) => `問題 ${count}`,
  },
  health: { en: 'Health', ja: '状態' },
  everyService: { en: 'Every service', ja: '全サービス' },
  environment: { en: 'Environment', ja: '環境' },
  protectedTip: { en: 'Protected environment', ja: '保護された環境' },
  countIn: {
    en: (environment: string, health: string, count: string) =>
      `${environment}, ${health}: ${count}`,
    ja: (environment: string, health: string, count: string) =>
      `${environment}、${health}: ${count} 件`,
  },
  wrongNow: { en: 'Wrong now', ja: '現在の異常' },
  nothingWrong: { en: 'Nothing is wrong.', ja: '異常はありません。' },
  nothingWrongHint: {
    en: 'No workload is critical or has a warning in any environment.',
    ja: 'どの環境にも、重大な状態や警告のワークロードはありません。',
  },
  all: { en: (count: string) => `All ${count}`, ja: (count: string) => `すべて（${count}）` },
  newestProblems: { en: 'Newest problems', ja: '新しい問題' },
  noProblems: { en: 'No open problem.', ja: '未解決の問題はありません。' },
  noProblemsHint: {
    en: 'Every published file was accepted.',
    ja: '公開されたファイルはすべて受理されています。',
  },
  changedLately: { en: 'Changed lately', ja: '最近の変更' },
  noChanges: { en: 'Nothing has changed yet.', ja: 'まだ変更はありません。' },
  sources: { en: 'Sources', ja: '情報源' },
  ERROR: { en: 'Error', ja: 'エラー' },
  WARNING: { en: 'Warning', ja: '警告' },
  INFO: { en: 'Note', ja: '情報' },
  SPECS: { en: 'Specs', ja: 'spec' },
  DESCRIPTORS: { en: 'Contracts', ja: 'API 定義' },
  CLUSTER: { en: 'Cluster', ja: 'クラスター' },
  emptyTitle: { en: 'The catalogue is empty.', ja: 'カタログはまだ空です。' },
  emptyHint: {
    en: 'It fills from what repositories and clusters publish. Start with a folder of spec files:',
    ja: 'リポジトリやクラスターが公開する情報から作られます。まずは spec ファイルのフォルダーを公開してください。',
  },
  noEnvironments: {
    en: 'No cluster has reported yet, so no health is known.',
    ja: 'まだクラスターからの報告がないため、状態は不明です。',
  },
});
