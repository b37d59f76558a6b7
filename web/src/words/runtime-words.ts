import { defineWords } from './define-words.ts';

export const runtimeWords = defineWords({
  view: { en: 'View', ja: '表示' },
  list: { en: 'One by one', ja: '環境ごと' },
  compare: { en: 'Side by side', ja: '並べて比較' },
  caption: {
    en: (environment: string) => `Workloads in ${environment}`,
    ja: (environment: string) => `${environment} のワークロード`,
  },
  workload: { en: 'Workload', ja: 'ワークロード' },
  ready: { en: 'Ready', ja: 'Ready' },
  images: { en: 'Images', ja: 'イメージ' },
  restarts: { en: 'Restarts', ja: '再起動' },
  autoscaler: { en: 'HPA', ja: 'HPA' },
  rolledOut: { en: 'Rolled out', ja: 'デプロイ' },
  health: { en: 'Health', ja: '状態' },
  namespace: { en: 'namespace', ja: 'Namespace' },
  cluster: { en: 'cluster', ja: 'クラスター' },
  image: { en: 'image', ja: 'イメージ' },
  findings: {
    en: (count: number) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
    ja: (count: number) => `${count} 件の異常`,
  },
  noWorkloads: { en: 'Nothing runs here.', ja: 'ここでは何も稼働していません。' },
  hpaRange: {
    en: (current: number, min: number, max: number) => `${current} of ${min}–${max}`,
    ja: (current: number, min: number, max: number) => `${current}（${min}–${max}）`,
  },
  compareCaption: {
    en: (left: string, right: string) => `${left} and ${right} side by side`,
    ja: (left: string, right: string) => `${left} と ${right} の比較`,
  },
  left: { en: 'Left', ja: '左' },
  right: { en: 'Right', ja: '右' },
  differences: {
    en: (count: number) =>
      count === 0
        ? 'No differences'
        : `${count} ${count === 1 ? 'workload differs' : 'workloads differ'}`,
    ja: (count: number) =>
      count === 0 ? '差異はありません' : `${count} 個のワークロードに差異があります`,
  },
  difference: { en: 'Difference', ja: '差異' },
  DIGEST: { en: 'told by the digests', ja: 'ダイジェストによる判定' },
  TAG: { en: 'told by the tags', ja: 'タグによる判定' },
  ROLLOUTS: { en: 'told by the rollouts', ja: 'ロールアウトの履歴による判定' },
  REQUEST: {
    en: (resource: string) => `${resource} request`,
    ja: (resource: string) => `${resource} の request`,
  },
  LIMIT: {
    en: (resource: string) => `${resource} limit`,
    ja: (resource: string) => `${resource} の limit`,
  },
  notSet: { en: 'not set', ja: '未設定' },
  absent: { en: 'not here', ja: 'なし' },
  onlyOne: {
    en: 'It runs in one environment only, so there is nothing to compare.',
    ja: '1 つの環境でのみ稼働しているため、比較できません。',
  },
});
