import type { Phrase } from './phrase.ts';

/** What the facts mean of what runs, what is wrong with it, and of contracts. */
export const RUNNING_DESCRIPTIONS: readonly Phrase[] = [
  ['What runs of it, in all places.', '稼働しているもの（すべての場所）。'],
  [
    'Deployment, StatefulSet, DaemonSet, CronJob, Job, ReplicaSet, Pod.',
    'Deployment、StatefulSet、DaemonSet、CronJob、Job、ReplicaSet、Pod のいずれか。',
  ],
  ['Name of the workload.', 'ワークロードの名前。'],
  ['Replicas that are wanted; absent for jobs.', '必要なレプリカ数（Job にはありません）。'],
  [
    'Replicas that are ready; absent for jobs. Looked at again every few minutes only.',
    '準備のできたレプリカ数（Job にはありません）。数分ごとにだけ調べます。',
  ],
  [
    'Nothing runs, on purpose: scaled to 0 or suspended.',
    '意図的に停止中か（レプリカ数 0 または一時停止）。',
  ],
  ['Of what runs permanently, each once.', '常に稼働するもののイメージ（重複なし）。'],
  ['The image as the template names it.', 'テンプレートに書かれたイメージ。'],
  ['The same without tag and digest.', 'タグとダイジェストを除いたもの。'],
  ['Last part of the repository.', 'リポジトリ名の最後の部分。'],
  ['Absent where the template names none.', 'テンプレートに指定がなければありません。'],
  [
    'No digest is named, and the tag is missing or may be another image tomorrow: latest, master, main …',
    'ダイジェストの指定がなく、タグもないか、後で別のイメージになりうるもの（latest、master、main など）か。',
  ],
  ['Those that run permanently.', '常に稼働するコンテナ。'],
  ['Name in the template.', 'テンプレートでの名前。'],
  ['What it runs.', '実行するイメージ。'],
  [
    'sha256:… of what really runs, where all ready pods agree.',
    '実際に動いているものの sha256:…（準備のできた Pod がすべて一致する場合）。',
  ],
  [
    'By resource: cores of cpu, bytes of memory …',
    'リソースごとの量（cpu はコア数、memory はバイト数など）。',
  ],
  [
    'readiness, liveness, startup: those that are configured.',
    'readiness、liveness、startup のうち設定されているもの。',
  ],
  ['It has a preStop hook.', 'preStop フックがあるか。'],
  [
    'What pod and container say together; absent: not said.',
    'Pod とコンテナの設定を合わせたもの（ない場合は未指定）。',
  ],
  ['readOnlyRootFilesystem; absent: not said.', 'readOnlyRootFilesystem（ない場合は未指定）。'],
  ['It runs privileged.', '特権モードで動いているか。'],
  ['allowPrivilegeEscalation; absent: not said.', 'allowPrivilegeEscalation（ない場合は未指定）。'],
  [
    'Its HorizontalPodAutoscaler; absent: it has none.',
    'HorizontalPodAutoscaler（ない場合は設定なし）。',
  ],
  ['Fewest replicas.', '最小のレプリカ数。'],
  ['Most replicas.', '最大のレプリカ数。'],
  [
    'Average CPU use it aims at, in % of the requests.',
    '目標とする平均 CPU 使用率（requests に対する %）。',
  ],
  [
    'The strictest PodDisruptionBudget that selects its pods; absent: none does.',
    'Pod を対象とする最も厳しい PodDisruptionBudget（ない場合は対象外）。',
  ],
  ['Name of the PodDisruptionBudget.', 'PodDisruptionBudget の名前。'],
  ['As written: 2 or 50%.', '書かれたとおりの値（2 や 50%）。'],
  ['As written: 1 or 33%.', '書かれたとおりの値（1 や 33%）。'],
  ['It is a share of the pods, not a number of them.', 'Pod の数ではなく割合で指定されているか。'],
  [
    'terminationGracePeriodSeconds; 30 where nothing is said.',
    'terminationGracePeriodSeconds（未指定なら 30）。',
  ],
  [
    'Revision of the protos it was built with, where it tells.',
    'ビルドに使われた proto のリビジョン（示されている場合）。',
  ],
  [
    'Absent where it tells none, or one that is not known here.',
    '示されていないか、未知のリビジョンの場合はありません。',
  ],
  ['Of whose contract that revision is.', 'そのリビジョンの API 定義の情報源。'],
  ['The revision by its whole name.', 'リビジョンの完全な名前。'],
  [
    'Which of the published revisions of that contract it is; 1 is the first.',
    'その API 定義で何番目に公開されたリビジョンか（最初が 1）。',
  ],
  ['When its images last came into force.', '現在のイメージになった日時。'],
  [
    'Of all its pods. Looked at again every few minutes only.',
    'すべての Pod の合計。数分ごとにだけ調べます。',
  ],
  ['What is wrong with its workloads at the moment.', '現在のワークロードの異常。'],
  [
    'Id of the health rule: crash-loop, oom-killed …',
    'ヘルスルールの ID（crash-loop、oom-killed など）。',
  ],
  ['INFO, WARNING, CRITICAL.', 'INFO、WARNING、CRITICAL のいずれか。'],
  ['What it is about: Pod/pay-api-7d9-x2x.', '対象のオブジェクト（Pod/pay-api-7d9-x2x など）。'],
  ['Whose it is: Deployment/pay-api.', '属するワークロード（Deployment/pay-api など）。'],
  [
    'Of the pod, where one container is the trouble.',
    '異常が 1 つのコンテナにある場合の、その名前。',
  ],
  ['Since when.', '発生日時。'],
  ['Somebody wants it not to count, for a reason.', '誰かが理由を付けてミュートしているか。'],
  ['RPC services it provides and consumes.', '提供・利用する RPC サービス。'],
  ['acme.pay.v1.PaymentService.', 'acme.pay.v1.PaymentService のような完全名。'],
  [
    'provided: the service serves it; consumed: it uses it. What it does both with is there twice.',
    'provided（提供）または consumed（利用）。両方の場合は 2 回現れます。',
  ],
  ['The contract calls it deprecated.', 'API 定義で非推奨とされているか。'],
  ['Proto package.', 'proto のパッケージ。'],
  ['Their simple names.', 'パッケージを除いた名前。'],
  ['Of whose contract it is.', 'API 定義の情報源。'],
  [
    'The spec of the service names it; else a package rule of the organisation does.',
    'サービスの spec に書かれているか（そうでなければ組織のパッケージ規則によるもの）。',
  ],
  ['Id of the service that serves it.', '提供するサービスの ID。'],
  [
    'Ids of the services whose specs say that they call it; empty for what the service only consumes.',
    'spec で呼び出すと宣言したサービスの ID（利用するだけのものでは空）。',
  ],
  [
    'Breaking changes that come from it, or hit it: of the latest revisions of each contract.',
    'このサービスによる、または影響を受ける破壊的変更（各 API 定義の最新のリビジョンのもの）。',
  ],
  [
    'What broke: acme.pay.v1.Payment.amount.',
    '破壊された要素（acme.pay.v1.Payment.amount など）。',
  ],
  [
    'Id of the rule it breaks, as buf breaking names them: FIELD_SAME_TYPE …',
    '違反したルールの ID（buf breaking の名前。FIELD_SAME_TYPE など）。',
  ],
  ['Of whose contract.', 'API 定義の情報源。'],
  ['With which revision it came.', '破壊的変更が入ったリビジョン。'],
  ['When that was published.', 'それが公開された日時。'],
  ['The RPC services by which it concerns the service.', 'サービスに関係する RPC サービス。'],
  ['Whoever published it said that it is meant.', '公開者が意図的な変更と宣言しているか。'],
  ['Why it is meant.', '意図的な変更の理由。'],
  ['Its dependencies and dependents.', '依存先と依存元。'],
  [
    'outgoing: the service depends on the other; incoming: the other on it.',
    'outgoing（こちらが依存）または incoming（相手が依存）。',
  ],
  ['Who depends.', '依存する側。'],
  ['On whom.', '依存される側。'],
  ['Id of the service at the other end.', '相手のサービスの ID。'],
  [
    'What speaks for it: DECLARED, GRPC_CONSUMES, MESSAGING.',
    '根拠（DECLARED、GRPC_CONSUMES、MESSAGING）。',
  ],
  ['RPC services that are called.', '呼び出される RPC サービス。'],
  ['Team of the service at the other end.', '相手のサービスの担当チーム。'],
];
