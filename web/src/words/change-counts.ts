import type { ChangeKind } from '#web/gql/graphql.ts';
import { defineWords } from './define-words.ts';

const many = (en: string, ja: string) => ({
  en: (count: string) => `${count} ${en}`,
  ja: (count: string) => `${count} 件の${ja}`,
});

/** Many changes of one kind in one sentence. */
export const changeCountWords = defineWords({
  SERVICE_CREATED: many('services joined the catalogue', 'サービスがカタログに追加されました'),
  SERVICE_UPDATED: many('services were changed', 'サービスが変更されました'),
  SERVICE_REMOVED: many('services left the catalogue', 'サービスがカタログから削除されました'),
  SERVICE_RESTORED: many('services were restored', 'サービスが復元されました'),
  SERVICE_RENAMED: many('services were renamed', 'サービスの名前が変わりました'),
  ORGANISATION_UPDATED: many('changes of the organisation', '組織の定義の変更'),
  RPC_SERVICE_ADDED: many('gRPC services were added', 'gRPC サービスが追加されました'),
  RPC_SERVICE_CHANGED: many('gRPC services changed', 'gRPC サービスが変更されました'),
  RPC_SERVICE_REMOVED: many('gRPC services were removed', 'gRPC サービスが削除されました'),
  CONTRACT_CHANGED: many('changes of messages and enums', 'メッセージと enum の変更'),
  ROLLOUT: many('workloads were rolled out', 'ワークロードがデプロイされました'),
  ROLLOUT_FINISHED: many('rollouts ended', 'デプロイが終わりました'),
  WORKLOAD_ADDED: many('workloads appeared', 'ワークロードが現れました'),
  WORKLOAD_CHANGED: many('workloads were set otherwise', 'ワークロードの設定が変わりました'),
  WORKLOAD_REMOVED: many('workloads disappeared', 'ワークロードがなくなりました'),
  HEALTH: many('workloads changed their health', 'ワークロードの状態が変わりました'),
  RULE_MUTED: many('rules were muted', 'ルールがミュートされました'),
  RULE_UNMUTED: many('rules count again', 'ルールのミュートが解除されました'),
  SOURCE_SILENT: many('sources fell silent', '情報源からの応答がなくなりました'),
  SOURCE_HEARD: many('sources were heard again', '情報源からの応答が再開しました'),
  TODO_OPENED: many('todos opened', 'TODO が追加されました'),
  TODO_SATISFIED: many('todos were done', 'TODO が完了しました'),
  TODO_REGRESSED: many('todos are to be done again', 'TODO が再び必要になりました'),
  TODO_WAIVED: many('todos were waived', 'TODO が免除されました'),
  TODO_EDITED: many('todos were edited', 'TODO が編集されました'),
  TODO_REMOVED: many('todos are no longer asked', 'TODO が対象外になりました'),
  CAMPAIGN_CREATED: many('campaigns were drafted', 'キャンペーンが作成されました'),
  CAMPAIGN_EDITED: many('campaigns were edited', 'キャンペーンが編集されました'),
  CAMPAIGN_LAUNCHED: many('campaigns were launched', 'キャンペーンが開始されました'),
  CAMPAIGN_PAUSED: many('campaigns were paused', 'キャンペーンが一時停止されました'),
  CAMPAIGN_RESUMED: many('campaigns were resumed', 'キャンペーンが再開されました'),
  CAMPAIGN_EXTENDED: many('campaigns were extended', 'キャンペーンの期限が延長されました'),
  CAMPAIGN_ENDED: many('campaigns ended', 'キャンペーンが終了しました'),
  CAMPAIGN_ARCHIVED: many('campaigns were archived', 'キャンペーンがアーカイブされました'),
} satisfies Record<ChangeKind, unknown>);
