import type { Phrase } from './phrase.ts';

const ALLOW_DNS =
  'DNS エンドポイントを許可してください（gcloud container clusters update NAME --location LOCATION --enable-dns-access）';

/** Why a cluster can't be reached: kubeconfigs and GKE. */
export const REACH_PHRASES: readonly Phrase[] = [
  [
    'Google’s Container API could not be asked where {path} is.',
    'Google の Container API に {path} の場所を問い合わせられませんでした。',
  ],
  [
    'Google’s Container API answers nothing usable about {path}.',
    'Google の Container API から {path} の有効な応答がありません。',
  ],
  [
    'Its DNS endpoint was asked: check that the cluster runs, and that nothing on the way stops https to gke.goog.',
    'DNS エンドポイントに問い合わせました。クラスターが動いていることと、gke.goog への https が途中で遮られていないことを確認してください。',
  ],
  [
    'Its public address was asked: let the authorised networks of the cluster name where this process calls from, or allow its DNS endpoint ({command}).',
    `公開アドレスに問い合わせました。クラスターの承認済みネットワークにこのプロセスの接続元を加えるか、${ALLOW_DNS}。`,
  ],
  [
    'Its address is private: allow its DNS endpoint ({command}), let this process reach the network of the cluster (VPC egress), or let the cluster push its snapshots.',
    `アドレスが非公開です。${ALLOW_DNS}。または、このプロセスからクラスターのネットワークに到達できるようにするか（VPC の下り）、クラスターからスナップショットを送ってください。`,
  ],
  [
    'Google’s Container API does not accept the access token of this process.',
    'Google の Container API がこのプロセスのアクセストークンを受け付けません。',
  ],
  [
    'Google’s Container API may not be asked where {path} is.',
    'Google の Container API に {path} の場所を問い合わせる権限がありません。',
  ],
  [
    'Give the service account of this process roles/container.clusterViewer in {project}, and check that the Kubernetes Engine API is enabled there.',
    'このプロセスのサービスアカウントに {project} の roles/container.clusterViewer を付与し、Kubernetes Engine API が有効なことを確認してください。',
  ],
  [
    'There is no {path}, or it is hidden from this process.',
    '{path} がないか、このプロセスからは見えません。',
  ],
  [
    'Compare gke in organisation.yaml with gcloud container clusters list --uri.',
    'organisation.yaml の gke を gcloud container clusters list --uri と見比べてください。',
  ],
  [
    'Google’s Container API answered HTTP {status} about {path}.',
    'Google の Container API が {path} に HTTP {status} を返しました。',
  ],
  [
    '{path} has no endpoint that this process may use.',
    '{path} に、このプロセスが使えるエンドポイントがありません。',
  ],
  [
    'Allow its DNS endpoint ({command}), or let the cluster push its snapshots.',
    `${ALLOW_DNS}。または、クラスターからスナップショットを送ってください。`,
  ],
  [
    'Wait for the next poll; if it stays, check that this process may reach it.',
    '次のポーリングを待ってください。続く場合は、このプロセスから到達できることを確認してください。',
  ],
  [
    'What {cluster} is reached by was not obtained in time.',
    '{cluster} への接続情報を時間内に取得できませんでした。',
  ],
  ['Look at what its credentials come from.', '認証情報の取得元を確認してください。'],
  ['{path} names no cluster of GKE.', '{path} は GKE のクラスターではありません。'],
  ['Write {line} in organisation.yaml.', 'organisation.yaml に {line} と書いてください。'],
  [
    'Give it the role roles/container.clusterViewer in the project of the cluster.',
    'クラスターのプロジェクトで roles/container.clusterViewer のロールを付与してください。',
  ],
  [
    'Google gave this process no access token.',
    'Google からアクセストークンを取得できませんでした。',
  ],
  [
    'On a laptop run gcloud auth application-default login; elsewhere give the process a service account.',
    '手元では gcloud auth application-default login を実行し、それ以外ではサービスアカウントを割り当ててください。',
  ],
  [
    'On a laptop run gcloud auth application-default login; elsewhere check the service account.',
    '手元では gcloud auth application-default login を実行し、それ以外ではサービスアカウントを確認してください。',
  ],
  [
    'Check server, certificate authority and network of the context {context}.',
    'コンテキスト {context} のサーバー、認証局、ネットワークを確認してください。',
  ],
  [
    'Renew the token or certificate in the kubeconfig.',
    'kubeconfig のトークンまたは証明書を更新してください。',
  ],
  ['No kubeconfig is set.', 'kubeconfig が設定されていません。'],
  ['Set MSD_KUBECONFIG to its path.', 'MSD_KUBECONFIG にパスを設定してください。'],
  ['The kubeconfig {path} is not there.', 'kubeconfig {path} がありません。'],
  ['The kubeconfig {path} is a folder.', 'kubeconfig {path} はフォルダーです。'],
  [
    'The kubeconfig {path} can not be read ({code}).',
    'kubeconfig {path} を読み取れません ({code})。',
  ],
  ['The kubeconfig {path} is empty.', 'kubeconfig {path} は空です。'],
  [
    'The kubeconfig {path} is no YAML at line {line}, column {column}.',
    'kubeconfig {path} は {line} 行 {column} 列目が YAML として正しくありません。',
  ],
  [
    'The kubeconfig {path} is YAML, but not what kubectl takes.',
    'kubeconfig {path} は YAML ですが、kubectl で使える形式ではありません。',
  ],
  [
    'It is where kubectl looks. Put one there that kubectl takes, or name another by MSD_KUBECONFIG.',
    'kubectl が既定で読む場所です。kubectl で使えるファイルを置くか、MSD_KUBECONFIG で別のファイルを指定してください。',
  ],
  [
    '{variable} names it. Correct the file or the variable, and try kubectl config view with it.',
    '{variable} で指定されたファイルです。ファイルまたは変数を修正し、kubectl config view で確認してください。',
  ],
  [
    'The kubeconfig reaches the cluster by a SOCKS proxy, which is not supported.',
    'kubeconfig が SOCKS プロキシを使っていますが、対応していません。',
  ],
  [
    'Use an HTTP proxy, or let the cluster push its snapshots.',
    'HTTP プロキシを使うか、クラスターからスナップショットを送ってください。',
  ],
  [
    'The kubeconfig has no context {context} with a cluster.',
    'kubeconfig に、クラスターを持つコンテキスト {context} がありません。',
  ],
  [
    'Name in organisation.yaml one that kubectl config get-contexts shows.',
    'kubectl config get-contexts に表示されるものを organisation.yaml に書いてください。',
  ],
  [
    'The credentials of the context {context} can not be obtained.',
    'コンテキスト {context} の認証情報を取得できません。',
  ],
  [
    'Try kubectl get pods with it as the user this process runs as.',
    'このプロセスと同じユーザーで kubectl get pods を試してください。',
  ],
  [
    'The context {context} names no https address.',
    'コンテキスト {context} のアドレスが https ではありません。',
  ],
  [
    'Set the cluster’s server to an https address.',
    'クラスターの server を https のアドレスにしてください。',
  ],
];
