import { defineWords } from './define-words.ts';

export const clustersWords = defineWords({
  title: { en: 'Clusters', ja: 'クラスター' },
  caption: { en: 'All clusters', ja: 'すべてのクラスター' },
  cluster: { en: 'Cluster', ja: 'クラスター' },
  health: { en: 'Health', ja: '状態' },
  environments: { en: 'Environments', ja: '環境' },
  facts: { en: 'Heard', ja: '最終受信' },
  never: { en: 'never heard of', ja: '未受信' },
  workloads: { en: 'Workloads', ja: 'ワークロード' },
  trouble: { en: 'Trouble', ja: '異常' },
  unmapped: { en: 'Unmapped', ja: '未対応づけ' },
  nodes: { en: 'Nodes', ja: 'Node' },
  troubledNodes: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'node is' : 'nodes are'} not ready, under pressure or cordoned`,
    ja: (count: number) => `Ready でない、逼迫、cordon 済みの Node: ${count} 台`,
  },
  cost: { en: 'Poll', ja: 'ポーリング' },
  costTip: {
    en: 'What the newest poll cost: requests, bytes over the wire, time',
    ja: '最新のポーリングのコスト（リクエスト数、転送量、時間）',
  },
  costOf: {
    en: (requests: string, bytes: string, seconds: string) =>
      `${requests} requests · ${bytes} · ${seconds}`,
    ja: (requests: string, bytes: string, seconds: string) =>
      `リクエスト ${requests} 件 · ${bytes} · ${seconds}`,
  },
  was: { en: 'was', ja: '最終' },
  wasTip: {
    en: 'When it was last heard of; nobody knows what it is now',
    ja: '最後に受信したときの値です。現在の値は不明です。',
  },
  every: { en: (time: string) => `every ${time}`, ja: (time: string) => `${time}ごと` },
  missingKinds: {
    en: (count: number) => `${count} ${count === 1 ? 'kind' : 'kinds'} missing`,
    ja: (count: number) => `取得できない種類 ${count}`,
  },
  leftAlone: {
    en: 'It did not answer several times, so it is asked less often.',
    ja: '続けて応答がないため、問い合わせの間隔を空けています。',
  },
  failures: {
    en: (count: number) => `${count} polls without an answer`,
    ja: (count: number) => `${count} 回続けて応答なし`,
  },
  askedAgain: { en: 'asked again at', ja: '次回の問い合わせ:' },
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
});
