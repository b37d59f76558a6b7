import { defineWords } from './define-words.ts';

/** Of the table that compares two environments. */
export const environmentWords = defineWords({
  title: {
    en: (target: string) => `Waiting for ${target}`,
    ja: (target: string) => `${target} への反映待ち`,
  },
  plainTitle: { en: 'Between environments', ja: '環境間の差異' },
  search: { en: 'Filter by service or workload', ja: 'サービスやワークロードで絞り込み' },
  from: { en: 'From', ja: '比較元' },
  to: { en: 'To', ja: '比較先' },
  ownBase: { en: 'the one before it', ja: '手前の環境' },
  before: { en: 'Before', ja: '手前' },
  drift: { en: 'State', ja: '状態' },
  AHEAD: { en: 'Waiting', ja: '反映待ち' },
  BEHIND: { en: 'Behind', ja: '遅れ' },
  UNRELATED: { en: 'Different', ja: '前後関係が不明' },
  ONLY_BASE: { en: 'Not there yet', ja: '未デプロイ' },
  ONLY_TARGET: { en: 'Only there', ja: '比較先のみ' },
  SAME: { en: 'Same', ja: '同じ' },
  aheadTip: {
    en: (base: string, target: string) => `${base} runs something newer than ${target}.`,
    ja: (base: string, target: string) => `${base} は ${target} より新しいものを実行しています。`,
  },
  unrelatedTip: {
    en: 'The images differ, and neither tags nor rollouts tell which is newer.',
    ja: 'イメージが異なり、タグからもロールアウトの履歴からも新旧を判断できません。',
  },
  onlyTip: {
    en: (here: string, there: string) => `It runs in ${here} and not in ${there}.`,
    ja: (here: string, there: string) => `${here} で稼働し、${there} では稼働していません。`,
  },
  sameTip: {
    en: 'Both run the same images.',
    ja: '両方で同じイメージが稼働しています。',
  },
  service: { en: 'Service', ja: 'サービス' },
  team: { en: 'Team', ja: '担当チーム' },
  atLeast: { en: 'at least since', ja: '遅くとも' },
  since: { en: 'Since', ja: 'いつから' },
  settings: { en: 'Also set differently', ja: 'そのほかの差異' },
  replicas: { en: 'replicas', ja: 'レプリカ数' },
  autoscaler: { en: 'HPA', ja: 'HPA' },
  resources: { en: 'requests and limits', ja: 'requests と limits' },
  protoFacet: { en: 'Protos', ja: 'proto' },
  protoAHEAD: {
    en: (target: string) => `older in ${target}`,
    ja: (target: string) => `${target} が古い`,
  },
  protoBEHIND: {
    en: (target: string) => `newer in ${target}`,
    ja: (target: string) => `${target} が新しい`,
  },
  protoUNRELATED: { en: 'not comparable', ja: '新旧が不明' },
  protoSAME: { en: 'the same', ja: '同じ' },
  silentSince: {
    en: (cluster: string) => `${cluster} is silent: this is what it said last.`,
    ja: (cluster: string) => `${cluster} は応答がありません。最後に届いた内容です。`,
  },
  absent: { en: 'not here', ja: 'なし' },
  none: { en: 'Nothing waits.', ja: '反映待ちはありません。' },
  noneHint: {
    en: (target: string) => `Whatever runs before ${target} runs there the same.`,
    ja: (target: string) => `手前の環境と ${target} では同じ内容が稼働しています。`,
  },
  noneMatch: {
    en: 'No workload matches these filters.',
    ja: '条件に一致するワークロードはありません。',
  },
  oneOnly: {
    en: 'There are not two environments to compare.',
    ja: '比較できる環境が 2 つありません。',
  },
  oneOnlyHint: {
    en: 'Name them in organisation.yaml, and let their clusters be polled or push snapshots.',
    ja: 'organisation.yaml に環境を記載し、クラスターのポーリングまたはスナップショットの送信を設定してください。',
  },
});
