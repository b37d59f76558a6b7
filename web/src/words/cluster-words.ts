import { defineWords } from './define-words.ts';

export const clusterWords = defineWords({
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
  trouble: { en: 'Trouble', ja: '異常' },
  noteCount: {
    en: (count: number) => `${count} ${count === 1 ? 'note' : 'notes'}`,
    ja: (count: number) => `情報 ${count} 件`,
  },
  allTrouble: { en: 'All', ja: 'すべて' },
  noTrouble: {
    en: 'Nothing is wrong with mapped workloads.',
    ja: '対応づけ済みのワークロードに異常はありません。',
  },
  unknownNow: {
    en: 'Nothing was wrong when it last spoke; what is now, nobody knows.',
    ja: '最後の報告では異常はありませんでした。現在の状態は不明です。',
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
  kinds: { en: 'What is listed', ja: '取得している種類' },
  kind: { en: 'Kind', ja: '種類' },
  asOf: { en: 'As of', ja: '取得時刻' },
  kindState: { en: 'State', ja: '状態' },
  listed: { en: 'complete', ja: '取得済み' },
  notAsked: { en: 'never listed', ja: '未取得' },
  someNamespaces: {
    en: (count: number) => `in ${count} ${count === 1 ? 'namespace' : 'namespaces'}`,
    ja: (count: number) => `${count} 個の Namespace`,
  },
  rbac: { en: 'rule to add', ja: '追加するルール' },
  showKinds: {
    en: (count: number) => `${count} kinds that are complete`,
    ja: (count: number) => `取得済みの種類 ${count}`,
  },
  lastPoll: { en: 'Last poll', ja: '最新のポーリング' },
  unanswered: { en: 'no answer', ja: '応答なし' },
  capacity: { en: 'Nodes and capacity', ja: 'Node とキャパシティ' },
  nodes: { en: 'Nodes', ja: 'Node' },
  ready: {
    en: (ready: number, total: number) => `${ready} of ${total} ready`,
    ja: (ready: number, total: number) => `${total} 台中 ${ready} 台が Ready`,
  },
  cordonedNodes: { en: 'Cordoned', ja: 'cordon 済み' },
  noneOfThem: { en: 'none', ja: 'なし' },
  cpu: { en: 'CPU for pods', ja: 'Pod が使える CPU' },
  cores: { en: (count: string) => `${count} cores`, ja: (count: string) => `${count} コア` },
  memory: { en: 'Memory for pods', ja: 'Pod が使えるメモリ' },
  podRoom: { en: 'Room for pods', ja: 'Pod の上限' },
  versions: { en: 'Kubelet', ja: 'kubelet' },
  types: { en: 'Machine types', ja: 'マシンタイプ' },
  zones: { en: 'Zones', ja: 'ゾーン' },
  autoscaler: { en: 'Cluster Autoscaler', ja: 'Cluster Autoscaler' },
  autoscalerNodes: {
    en: (ready: number, target: number) => `${ready} ready, ${target} wanted`,
    ja: (ready: number, target: number) => `Ready ${ready}、目標 ${target}`,
  },
  bounds: {
    en: (min: number, max: number) => `${min}–${max} nodes`,
    ja: (min: number, max: number) => `${min}–${max} 台`,
  },
  scaleUp: { en: 'Scale-up', ja: 'スケールアップ' },
  scaleDown: { en: 'Scale-down', ja: 'スケールダウン' },
  autoscalerUnready: {
    en: (count: number) => `${count} not ready`,
    ja: (count: number) => `未 Ready ${count}`,
  },
  noAutoscaler: { en: 'no status found', ja: 'ステータスなし' },
  nodeTrouble: { en: 'Nodes in trouble', ja: '異常のある Node' },
  nodeWarnings: { en: 'Warnings of the last hour', ja: '直近 1 時間の警告' },
  nodesAreWell: {
    en: (count: string) =>
      count === '1'
        ? 'Its one node is ready; it is neither under pressure nor cordoned.'
        : `All ${count} nodes are ready; none is under pressure or cordoned.`,
    ja: (count: string) =>
      `Node ${count} 台はすべて Ready で、リソースの逼迫も cordon もありません。`,
  },
  nodesWereWell: {
    en: (count: string) =>
      count === '1'
        ? 'Its one node was ready when it was last listed; how it is now, nobody knows.'
        : `All ${count} nodes were ready when they were last listed; how they are now, nobody knows.`,
    ja: (count: string) =>
      `最後に取得した時点では Node ${count} 台はすべて Ready でした。現在の状態は不明です。`,
  },
  nodesLastSaid: {
    en: 'As they were last listed; it may have passed.',
    ja: '最後に取得した時点の状態です。すでに解消している可能性があります。',
  },
  noNodes: {
    en: 'It never told of its nodes: what is sent of it holds none.',
    ja: 'Node の情報はまだありません。受信した内容に Node が含まれていません。',
  },
  nodesUnlisted: {
    en: 'Its nodes could not be listed yet; why stands at “What is listed”.',
    ja: 'Node をまだ取得できていません。理由は「取得している種類」を参照してください。',
  },
  moreNodes: {
    en: (count: string) => `and ${count} more`,
    ja: (count: string) => `ほか ${count} 台`,
  },
  notReady: { en: 'not ready', ja: 'Ready ではない' },
  memoryPressure: { en: 'memory pressure', ja: 'メモリの逼迫' },
  diskPressure: { en: 'disk pressure', ja: 'ディスクの逼迫' },
  pidPressure: { en: 'process IDs run out', ja: 'PID の枯渇' },
  networkUnavailable: { en: 'no network', ja: 'ネットワーク利用不可' },
  isCordoned: { en: 'cordoned', ja: 'cordon 済み' },
  sinceUnknown: { en: 'since when is not known', ja: '発生時刻は不明' },
  nodesReady: {
    en: (ready: number, total: number) =>
      ready === total
        ? `${total} ${total === 1 ? 'node' : 'nodes'} ready`
        : `${total - ready} of ${total} nodes not ready`,
    ja: (ready: number, total: number) =>
      ready === total
        ? `Node ${total} 台 Ready`
        : `Node ${total} 台中 ${total - ready} 台が未 Ready`,
  },
  nodesWereReady: {
    en: (ready: number, total: number) => `${ready} of ${total} nodes were ready`,
    ja: (ready: number, total: number) => `最後の報告では Node ${total} 台中 ${ready} 台が Ready`,
  },
  mutedCount: {
    en: (count: number) => `${count} muted`,
    ja: (count: number) => `ミュート中 ${count}`,
  },
  muted: { en: 'Muted', ja: 'ミュート中' },
  mutedWhy: {
    en: 'Somebody set these aside for a while: they do not count until the day that is named.',
    ja: '担当者が一時的に対象外にした項目です。期限の日までは状態に影響しません。',
  },
});
