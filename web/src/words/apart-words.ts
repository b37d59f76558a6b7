import { defineWords } from './define-words.ts';

/** How far apart what runs in two places is. */
export const apartWords = defineWords({
  rollouts: {
    en: (count: number) => `${count} ${count === 1 ? 'rollout' : 'rollouts'}`,
    ja: (count: number) => `ロールアウト ${count} 回`,
  },
  olderProtos: {
    en: (count: number) => `protos ${count} ${count === 1 ? 'revision' : 'revisions'} older`,
    ja: (count: number) => `proto が ${count} リビジョン古い`,
  },
  newerProtos: {
    en: (count: number) => `protos ${count} ${count === 1 ? 'revision' : 'revisions'} newer`,
    ja: (count: number) => `proto が ${count} リビジョン新しい`,
  },
  olderProtosIn: {
    en: (target: string, count: number) =>
      `${target}’s protos are ${count} ${count === 1 ? 'revision' : 'revisions'} older`,
    ja: (target: string, count: number) => `${target} の proto が ${count} リビジョン古い`,
  },
  newerProtosIn: {
    en: (target: string, count: number) =>
      `${target}’s protos are ${count} ${count === 1 ? 'revision' : 'revisions'} newer`,
    ja: (target: string, count: number) => `${target} の proto が ${count} リビジョン新しい`,
  },
  compareTip: {
    en: 'Compare the two revisions of the contract',
    ja: '2 つのリビジョンの API 定義を比較します',
  },
  compareRevisions: {
    en: 'Compare the API of the two revisions',
    ja: '2 つのリビジョンの API を比較',
  },
  protosDiffer: { en: 'other protos', ja: 'proto が異なります' },
});
