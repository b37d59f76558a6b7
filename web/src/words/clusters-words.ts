import { defineWords } from './define-words.ts';

export const clustersWords = defineWords({
  title: { en: 'Clusters', ja: 'クラスター' },
  caption: { en: 'All clusters', ja: 'すべてのクラスター' },
  cluster: { en: 'Cluster', ja: 'クラスター' },
  health: { en: 'Health', ja: '状態' },
  environments: { en: 'Environments', ja: '環境' },
  facts: { en: 'Heard', ja: '最終受信' },
  never: { en: 'never heard of', ja: '未受信' },
  namespaces: { en: 'Namespaces', ja: 'Namespace' },
  workloads: { en: 'Workloads', ja: 'ワークロード' },
  trouble: { en: 'Trouble', ja: '異常' },
  unmapped: { en: 'Unmapped', ja: '未対応づけ' },
  undeclared: { en: 'not in organisation.yaml', ja: 'organisation.yaml に未記載' },
  undeclaredWhy: {
    en: 'It sends snapshots but organisation.yaml does not name it, so it counts as an environment of its own.',
    ja: 'スナップショットは届いていますが、organisation.yaml に記載がないため、それ自体が 1 つの環境として扱われます。',
  },
  none: { en: 'No cluster has reported yet.', ja: 'クラスターからの情報はまだ届いていません。' },
  noneWhy: {
    en: 'Send what kubectl sees, from a job inside the cluster or from CI.',
    ja: 'クラスター内のジョブまたは CI から、kubectl の出力を送信してください。',
  },
  notFound: {
    en: (name: string) => `No cluster is called ${name}.`,
    ja: (name: string) => `${name} というクラスターはありません。`,
  },
  allClusters: { en: 'All clusters', ja: 'すべてのクラスター' },
  expectEvery: {
    en: (time: string) => `expected every ${time}`,
    ja: (time: string) => `${time}ごとに受信予定`,
  },
  counts: {
    en: (namespaces: number, workloads: number) =>
      `${workloads.toLocaleString('en')} ${workloads === 1 ? 'workload' : 'workloads'} in ${namespaces.toLocaleString('en')} ${namespaces === 1 ? 'namespace' : 'namespaces'}`,
    ja: (namespaces: number, workloads: number) =>
      `Namespace ${namespaces.toLocaleString('ja')} 個、ワークロード ${workloads.toLocaleString('ja')} 個`,
  },
  noTrouble: {
    en: 'Nothing is wrong with mapped workloads.',
    ja: '対応づけ済みのワークロードに異常はありません。',
  },
  silentHere: {
    en: 'It has gone silent: everything it said is shown as unknown until it reports again.',
    ja: '情報が途絶えています。再び届くまで、状態は不明として表示されます。',
  },
  unmappedTitle: {
    en: 'Workloads no service claims',
    ja: 'サービスに対応づけられていないワークロード',
  },
  unmappedWhy: {
    en: 'No mapping of organisation.yaml leads from these to a service.',
    ja: 'organisation.yaml のどの対応づけにも一致しません。',
  },
  allMapped: {
    en: 'Every workload outside the system namespaces belongs to a service.',
    ja: 'システムの Namespace 以外のワークロードは、すべてサービスに対応づけられています。',
  },
  system: {
    en: (count: number) => `${count} system ${count === 1 ? 'namespace' : 'namespaces'}`,
    ja: (count: number) => `システムの Namespace ${count} 個`,
  },
  workloadCount: {
    en: (count: number) => `${count} ${count === 1 ? 'workload' : 'workloads'}`,
    ja: (count: number) => `ワークロード ${count} 個`,
  },
  workloadsOf: {
    en: (namespace: string) => `Workloads in namespace ${namespace}`,
    ja: (namespace: string) => `Namespace ${namespace} のワークロード`,
  },
});
