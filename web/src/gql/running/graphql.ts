/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ChangeFilter = {
  /** Earlier than then. */
  before?: string | null | undefined;
  /** What happened in no environment, such as a publication, is then left out. */
  environments?: Array<string> | null | undefined;
  kind?: Array<ChangeKind> | null | undefined;
  service?: string | null | undefined;
  services?: Array<string> | null | undefined;
  since?: string | null | undefined;
  team?: string | null | undefined;
  teams?: Array<string> | null | undefined;
  until?: string | null | undefined;
};

export type ChangeKind =
  | 'CAMPAIGN_ARCHIVED'
  | 'CAMPAIGN_CREATED'
  | 'CAMPAIGN_EDITED'
  | 'CAMPAIGN_ENDED'
  | 'CAMPAIGN_EXTENDED'
  | 'CAMPAIGN_LAUNCHED'
  | 'CAMPAIGN_PAUSED'
  | 'CAMPAIGN_RESUMED'
  | 'CONTRACT_CHANGED'
  | 'HEALTH'
  | 'ORGANISATION_UPDATED'
  | 'ROLLOUT'
  | 'ROLLOUT_FINISHED'
  | 'RPC_SERVICE_ADDED'
  | 'RPC_SERVICE_CHANGED'
  | 'RPC_SERVICE_REMOVED'
  | 'RULE_MUTED'
  | 'RULE_UNMUTED'
  | 'SERVICE_CREATED'
  | 'SERVICE_REMOVED'
  | 'SERVICE_RENAMED'
  | 'SERVICE_RESTORED'
  | 'SERVICE_UPDATED'
  | 'SOURCE_HEARD'
  | 'SOURCE_SILENT'
  | 'TODO_EDITED'
  | 'TODO_OPENED'
  | 'TODO_REGRESSED'
  | 'TODO_REMOVED'
  | 'TODO_SATISFIED'
  | 'TODO_WAIVED'
  | 'WORKLOAD_ADDED'
  | 'WORKLOAD_CHANGED'
  | 'WORKLOAD_REMOVED';

/** How the base environment stands to the target. AHEAD: the base runs something newer, which waits for the target. BEHIND: the target runs something newer. UNRELATED: different, and nothing tells which is newer. */
export type Drift =
  | 'AHEAD'
  | 'BEHIND'
  | 'ONLY_BASE'
  | 'ONLY_TARGET'
  | 'SAME'
  | 'UNRELATED';

/** By what it is known: that two images are the same or not, and where one is newer, that it is. */
export type DriftEvidence =
  | 'DIGEST'
  | 'ROLLOUTS'
  | 'TAG';

/** Every criterion must hold; inside a list one value suffices. */
export type EnvironmentDifferenceFilter = {
  /** How the protos stand to each other. AHEAD: the target was built with older ones. Null sides match nothing. */
  contract?: Array<Drift> | null | undefined;
  drift?: Array<Drift> | null | undefined;
  team?: Array<string> | null | undefined;
  /** Words that the names of service or workload contain. */
  text?: string | null | undefined;
};

export type FixKind =
  | 'SHELL'
  | 'YAML';

export type FixPurpose =
  | 'CHANGE'
  | 'LOOK';

export type Health =
  | 'CRITICAL'
  | 'HEALTHY'
  | 'NONE'
  | 'PROGRESSING'
  | 'UNKNOWN'
  | 'WARNING';

export type Language =
  | 'EN'
  | 'JA';

export type Lifecycle =
  | 'DEPRECATED'
  | 'EXPERIMENTAL'
  | 'PRODUCTION';

export type LinkKind =
  | 'DASHBOARD'
  | 'DESIGN'
  | 'DOCS'
  | 'LOGS'
  | 'RUNBOOK'
  | 'TRACES';

export type MuteHealthRuleInput = {
  clientMutationId?: string | null | undefined;
  /** Every environment when left out. */
  environment?: string | null | undefined;
  /** At most 200 characters. */
  reason: string;
  rule: string;
  serviceId: string;
  /** At most a year ahead. */
  until: string;
};

export type NoticeChannel =
  | 'MAIL'
  | 'SLACK';

export type NoticeFilter = {
  /** A channel or an address. */
  recipient?: string | null | undefined;
  team?: string | null | undefined;
};

export type NoticeKind =
  | 'ALERT'
  | 'DIGEST';

/** WAITING: planned, held back by quiet hours, or tried again later. SENT: taken. KEPT: there is no way out, it only stands here. FAILED: given up. */
export type NoticeState =
  | 'FAILED'
  | 'KEPT'
  | 'SENT'
  | 'WAITING';

export type ResourceBound =
  | 'LIMIT'
  | 'REQUEST';

/** Every criterion must hold; inside a list one value suffices. */
export type ServiceFilter = {
  corporation?: Array<string> | null | undefined;
  /** Services whose health in the environment is one of these; environment alone: services that run there. */
  environment?: string | null | undefined;
  health?: Array<Health> | null | undefined;
  language?: Array<string> | null | undefined;
  lifecycle?: Array<Lifecycle> | null | undefined;
  tag?: Array<string> | null | undefined;
  team?: Array<string> | null | undefined;
  /** Words that id, description, team, tags, language or RPC names contain. */
  text?: string | null | undefined;
  tier?: Array<Tier> | null | undefined;
};

export type ServiceOrder =
  | 'HEALTH'
  | 'LAST_CHANGE'
  | 'NAME'
  | 'TEAM'
  | 'TIER';

export type Severity =
  | 'CRITICAL'
  | 'INFO'
  | 'WARNING';

export type Tier =
  | 'A'
  | 'B'
  | 'C';

/** Every criterion must hold; inside a list one value suffices. */
export type TroubleFilter = {
  cluster?: Array<string> | null | undefined;
  environment?: Array<string> | null | undefined;
  rule?: Array<string> | null | undefined;
  service?: Array<string> | null | undefined;
  severity?: Array<Severity> | null | undefined;
  state?: Array<TroubleState> | null | undefined;
  team?: Array<string> | null | undefined;
  /** Words that service, team, rule, message, place or object contain. */
  text?: string | null | undefined;
};

export type TroubleState =
  | 'ACTIVE'
  | 'MUTED'
  | 'UNKNOWN';

export type UnmuteHealthRuleInput = {
  clientMutationId?: string | null | undefined;
  /** As it was given when it was muted. */
  environment?: string | null | undefined;
  rule: string;
  serviceId: string;
};

export type WorkloadSetting =
  | 'AUTOSCALER'
  | 'REPLICAS'
  | 'RESOURCES';

export type MuteRuleMutationVariables = Exact<{
  input: MuteHealthRuleInput;
  language: Language;
}>;


export type MuteRuleMutation = { muteHealthRule: { error: { message: string } | null } };

export type UnmuteRuleMutationVariables = Exact<{
  input: UnmuteHealthRuleInput;
  language: Language;
}>;


export type UnmuteRuleMutation = { unmuteHealthRule: { error: { message: string } | null } };

export type ServiceMutesQueryVariables = Exact<{
  serviceId: string;
}>;


export type ServiceMutesQuery = { service: { mutes: Array<{ rule: string, environment: { name: string } | null }> } | null };

export type ClusterQueryVariables = Exact<{
  name: string;
  language: Language;
}>;


export type ClusterQuery = { wrong: { totalCount: number }, cluster: { id: string, name: string, declared: boolean, asOf: string | null, stale: boolean, expectEverySeconds: number, health: Health, namespaceCount: number, workloadCount: number, environments: Array<{ name: string, protected: boolean }>, kinds: Array<{ kind: string, fetchedAt: string | null, error: string | null, cure: string | null, note: string | null, namespaces: Array<string> | null }>, lastPoll: { startedAt: string, answered: boolean, answeredAt: string | null } | null, circuit: { failures: number, until: string | null } | null, cost: { requests: number, bytes: number, millis: number } | null, nodes: { total: number, ready: number, cordoned: number, cpu: number, memory: number, pods: number, zones: Array<string>, troubledCount: number, versions: Array<{ name: string, count: number }>, instanceTypes: Array<{ name: string, count: number }>, troubles: Array<{ node: string, condition: string, reason: string | null, since: string | null }> } | null, nodeWarnings: Array<{ reason: string, object: string, count: number, lastSeen: string | null }>, autoscaler: { state: string | null, health: string | null, ready: number | null, unready: number | null, registered: number | null, target: number | null, min: number | null, max: number | null, scaleUp: string | null, scaleDown: string | null, probedAt: string | null } | null, unmapped: Array<{ namespace: string, system: boolean, workloads: Array<{ kind: string, name: string, namespace: string, desired: number | null, ready: number | null, images: Array<string>, restarts: number, health: Health, rolledOutAt: string | null, hpa: { min: number, max: number, current: number } | null, findings: Array<{ rule: string, title: string, severity: Severity, message: string, found: string | null, wanted: string | null, cure: string | null, since: string, object: string, container: string | null, steps: Array<{ purpose: FixPurpose, kind: FixKind, code: string, note: string | null }>, context: Array<{ reason: string, count: number, lastSeen: string | null, object: string }>, mute: { reason: string, until: string, by: string } | null }> }> }> } | null };

export type ClustersQueryVariables = Exact<{ [key: string]: never; }>;


export type ClustersQuery = { clusters: Array<{ id: string, name: string, declared: boolean, asOf: string | null, stale: boolean, expectEverySeconds: number, health: Health, namespaceCount: number, workloadCount: number, environments: Array<{ name: string }>, kinds: Array<{ error: string | null }>, circuit: { failures: number, until: string | null } | null, cost: { requests: number, bytes: number, millis: number } | null, nodes: { ready: number, total: number, troubledCount: number } | null, unmapped: Array<{ system: boolean, workloads: Array<{ name: string }> }> }>, trouble: { facets: { clusters: Array<{ value: string, count: number }> } } };

export type CostFragment = { requests: number, bytes: number, millis: number };

export type EnvironmentDifferencesQueryVariables = Exact<{
  base?: string | null | undefined;
  target?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  filter: EnvironmentDifferenceFilter;
}>;


export type EnvironmentDifferencesQuery = { environmentDifferences: { base: string | null, target: string | null, totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ key: string, kind: string, name: string, drift: Drift, since: string | null, sinceAtLatest: boolean, rollouts: number | null, settings: Array<WorkloadSetting>, service: { serviceId: string, team: { name: string } }, containers: Array<{ name: string, drift: Drift, by: DriftEvidence, baseImage: string, targetImage: string, baseDigest: string | null, targetDigest: string | null, resources: Array<{ bound: ResourceBound, resource: string, base: string | null, target: string | null }> }>, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null, base: { namespace: string, stale: boolean, environment: { name: string }, cluster: { name: string, asOf: string | null }, workload: { desired: number | null, images: Array<string>, rolledOutAt: string | null, hpa: { min: number, max: number } | null } } | null, target: { namespace: string, stale: boolean, environment: { name: string }, cluster: { name: string, asOf: string | null }, workload: { desired: number | null, images: Array<string>, rolledOutAt: string | null, hpa: { min: number, max: number } | null } } | null }>, facets: { drifts: Array<{ drift: Drift, count: number }>, contracts: Array<{ drift: Drift, count: number }>, teams: Array<{ value: string, count: number }> } }, environments: Array<{ name: string, protected: boolean }> };

export type EnvironmentDifferenceRowFragment = { key: string, kind: string, name: string, drift: Drift, since: string | null, sinceAtLatest: boolean, rollouts: number | null, settings: Array<WorkloadSetting>, service: { serviceId: string, team: { name: string } }, containers: Array<{ name: string, drift: Drift, by: DriftEvidence, baseImage: string, targetImage: string, baseDigest: string | null, targetDigest: string | null, resources: Array<{ bound: ResourceBound, resource: string, base: string | null, target: string | null }> }>, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null, base: { namespace: string, stale: boolean, environment: { name: string }, cluster: { name: string, asOf: string | null }, workload: { desired: number | null, images: Array<string>, rolledOutAt: string | null, hpa: { min: number, max: number } | null } } | null, target: { namespace: string, stale: boolean, environment: { name: string }, cluster: { name: string, asOf: string | null }, workload: { desired: number | null, images: Array<string>, rolledOutAt: string | null, hpa: { min: number, max: number } | null } } | null };

export type DifferenceSideFragment = { namespace: string, stale: boolean, environment: { name: string }, cluster: { name: string, asOf: string | null }, workload: { desired: number | null, images: Array<string>, rolledOutAt: string | null, hpa: { min: number, max: number } | null } };

export type MatrixQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  filter: ServiceFilter;
  orderBy: ServiceOrder;
}>;


export type MatrixQuery = { services: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, serviceId: string, team: { name: string }, environments: Array<{ health: Health, reason: string | null, since: string | null, asOf: string, stale: boolean, mutedCount: number, environment: { name: string }, cluster: { name: string } }> }> } };

export type MatrixRowFragment = { id: string, serviceId: string, team: { name: string }, environments: Array<{ health: Health, reason: string | null, since: string | null, asOf: string, stale: boolean, mutedCount: number, environment: { name: string }, cluster: { name: string } }> };

export type MatrixHeadQueryVariables = Exact<{
  filter: ServiceFilter;
}>;


export type MatrixHeadQuery = { services: { facets: { teams: Array<{ value: string, count: number }>, health: Array<{ environment: string, health: Health, count: number }> } }, environments: Array<{ name: string, protected: boolean }> };

export type NoticeWordsFragment = { language: Language, title: string, url: string, lead: string, sections: Array<{ heading: string, lines: Array<{ text: string, url: string, detail: string }>, more: { text: string, url: string } | null }> };

export type OutboxQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: NoticeFilter | null | undefined;
  language: Language;
}>;


export type OutboxQuery = { notices: { totalCount: number, nodes: Array<{ id: string, kind: NoticeKind, state: NoticeState, team: string, plannedAt: string, dueAt: string | null, sentAt: string | null, attempts: number, error: string | null, recipient: { by: NoticeChannel, to: string } | null, text: { language: Language, title: string, url: string, lead: string, sections: Array<{ heading: string, lines: Array<{ text: string, url: string, detail: string }>, more: { text: string, url: string } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, teams: { nodes: Array<{ name: string }> } };

export type DigestPreviewQueryVariables = Exact<{
  team: string;
}>;


export type DigestPreviewQuery = { digestPreview: { language: Language, title: string, url: string, lead: string, sections: Array<{ heading: string, lines: Array<{ text: string, url: string, detail: string }>, more: { text: string, url: string } | null }> } | null };

export type ServiceComparisonQueryVariables = Exact<{
  serviceId: string;
  base: string;
  baseCluster: string;
  target: string;
  targetCluster: string;
}>;


export type ServiceComparisonQuery = { service: { id: string, environmentDifferences: Array<{ key: string, kind: string, name: string, drift: Drift, since: string | null, rollouts: number | null, settings: Array<WorkloadSetting>, containers: Array<{ name: string, drift: Drift, by: DriftEvidence, baseImage: string, targetImage: string, baseDigest: string | null, targetDigest: string | null, resources: Array<{ bound: ResourceBound, resource: string, base: string | null, target: string | null }> }>, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null, base: { stale: boolean, environment: { name: string }, cluster: { name: string }, workload: { health: Health, desired: number | null, ready: number | null, images: Array<string>, hpa: { min: number, max: number, current: number } | null } } | null, target: { stale: boolean, environment: { name: string }, cluster: { name: string }, workload: { health: Health, desired: number | null, ready: number | null, images: Array<string>, hpa: { min: number, max: number, current: number } | null } } | null }> } | null };

export type ComparedWorkloadFragment = { key: string, kind: string, name: string, drift: Drift, since: string | null, rollouts: number | null, settings: Array<WorkloadSetting>, containers: Array<{ name: string, drift: Drift, by: DriftEvidence, baseImage: string, targetImage: string, baseDigest: string | null, targetDigest: string | null, resources: Array<{ bound: ResourceBound, resource: string, base: string | null, target: string | null }> }>, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null, base: { stale: boolean, environment: { name: string }, cluster: { name: string }, workload: { health: Health, desired: number | null, ready: number | null, images: Array<string>, hpa: { min: number, max: number, current: number } | null } } | null, target: { stale: boolean, environment: { name: string }, cluster: { name: string }, workload: { health: Health, desired: number | null, ready: number | null, images: Array<string>, hpa: { min: number, max: number, current: number } | null } } | null };

export type ComparedSideFragment = { stale: boolean, environment: { name: string }, cluster: { name: string }, workload: { health: Health, desired: number | null, ready: number | null, images: Array<string>, hpa: { min: number, max: number, current: number } | null } };

export type TimelineQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ChangeFilter | null | undefined;
  counted: boolean;
}>;


export type TimelineQuery = { changes: { totalCount?: number, nodes: Array<{ id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null, environment: { protected: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, environments: Array<{ name: string, protected: boolean }>, teams: { nodes: Array<{ name: string }> } };

export type TroubleQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  filter: TroubleFilter;
}>;


export type TroubleQuery = { trouble: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: TroubleState, severity: Severity, environments: Array<string>, findingCount: number, service: { serviceId: string, team: { name: string } }, finding: { rule: string, message: string, since: string, found: string | null, wanted: string | null, object: string, mute: { reason: string, until: string, by: string } | null } }> } };

export type TroubleCsvQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  filter: TroubleFilter;
}>;


export type TroubleCsvQuery = { trouble: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: TroubleState, severity: Severity, environments: Array<string>, findingCount: number, clusters: Array<{ name: string, asOf: string | null }>, service: { serviceId: string, team: { name: string } }, finding: { rule: string, message: string, since: string, found: string | null, wanted: string | null, object: string, mute: { reason: string, until: string, by: string } | null } }> } };

export type TroubleRowFragment = { id: string, state: TroubleState, severity: Severity, environments: Array<string>, findingCount: number, service: { serviceId: string, team: { name: string } }, finding: { rule: string, message: string, since: string, found: string | null, wanted: string | null, object: string, mute: { reason: string, until: string, by: string } | null } };

export type TroubleFacetsQueryVariables = Exact<{
  language: Language;
  filter: TroubleFilter;
}>;


export type TroubleFacetsQuery = { trouble: { totalCount: number, facets: { states: Array<{ value: string, count: number }>, severities: Array<{ value: string, count: number }>, teams: Array<{ value: string, count: number }>, environments: Array<{ value: string, count: number }>, clusters: Array<{ value: string, count: number }>, rules: Array<{ value: string, title: string, count: number }> }, silent: Array<{ asOf: string, serviceCount: number, cluster: { name: string } }> } };

export type TroubleDetailsQueryVariables = Exact<{
  language: Language;
  filter: TroubleFilter;
}>;


export type TroubleDetailsQuery = { trouble: { nodes: Array<{ id: string, service: { serviceId: string, contact: { oncall: string | null, slack: Array<{ name: string, channel: string }> }, links: Array<{ title: string, url: string, kind: LinkKind | null }>, environments: Array<{ environment: { name: string }, cluster: { name: string }, links: Array<{ title: string, url: string, kind: LinkKind | null }> }> }, places: Array<{ namespace: string, workload: string, environment: { name: string }, cluster: { name: string, stale: boolean, asOf: string | null }, finding: { rule: string, title: string, severity: Severity, message: string, found: string | null, wanted: string | null, cure: string | null, since: string, object: string, container: string | null, steps: Array<{ purpose: FixPurpose, kind: FixKind, code: string, note: string | null }>, context: Array<{ reason: string, count: number, lastSeen: string | null, object: string }>, mute: { reason: string, until: string, by: string } | null } }> }> } };

export type ChangeLineFragment = { id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number };

export type WorkloadFactsFragment = { kind: string, name: string, namespace: string, desired: number | null, ready: number | null, images: Array<string>, restarts: number, health: Health, rolledOutAt: string | null, hpa: { min: number, max: number, current: number } | null, findings: Array<{ rule: string, title: string, severity: Severity, message: string, found: string | null, wanted: string | null, cure: string | null, since: string, object: string, container: string | null, steps: Array<{ purpose: FixPurpose, kind: FixKind, code: string, note: string | null }>, context: Array<{ reason: string, count: number, lastSeen: string | null, object: string }>, mute: { reason: string, until: string, by: string } | null }> };

export type FindingFactsFragment = { rule: string, title: string, severity: Severity, message: string, found: string | null, wanted: string | null, cure: string | null, since: string, object: string, container: string | null, steps: Array<{ purpose: FixPurpose, kind: FixKind, code: string, note: string | null }>, context: Array<{ reason: string, count: number, lastSeen: string | null, object: string }>, mute: { reason: string, until: string, by: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CostFragmentDoc = new TypedDocumentString(`
    fragment Cost on PollCost {
  requests
  bytes
  millis
}
    `, {"fragmentName":"Cost"}) as unknown as TypedDocumentString<CostFragment, unknown>;
export const DifferenceSideFragmentDoc = new TypedDocumentString(`
    fragment DifferenceSide on DifferenceSide {
  environment {
    name
  }
  cluster {
    name
    asOf
  }
  namespace
  stale
  workload {
    desired
    images
    rolledOutAt
    hpa {
      min
      max
    }
  }
}
    `, {"fragmentName":"DifferenceSide"}) as unknown as TypedDocumentString<DifferenceSideFragment, unknown>;
export const EnvironmentDifferenceRowFragmentDoc = new TypedDocumentString(`
    fragment EnvironmentDifferenceRow on EnvironmentDifference {
  key
  service {
    serviceId
    team {
      name
    }
  }
  kind
  name
  drift
  since
  sinceAtLatest
  rollouts
  settings
  containers {
    name
    drift
    by
    baseImage
    targetImage
    baseDigest
    targetDigest
    resources {
      bound
      resource
      base
      target
    }
  }
  contract {
    drift
    base
    target
    revisions
    source
    from
    to
  }
  base {
    ...DifferenceSide
  }
  target {
    ...DifferenceSide
  }
}
    fragment DifferenceSide on DifferenceSide {
  environment {
    name
  }
  cluster {
    name
    asOf
  }
  namespace
  stale
  workload {
    desired
    images
    rolledOutAt
    hpa {
      min
      max
    }
  }
}`, {"fragmentName":"EnvironmentDifferenceRow"}) as unknown as TypedDocumentString<EnvironmentDifferenceRowFragment, unknown>;
export const MatrixRowFragmentDoc = new TypedDocumentString(`
    fragment MatrixRow on Service {
  id
  serviceId
  team {
    name
  }
  environments {
    environment {
      name
    }
    cluster {
      name
    }
    health
    reason(language: $language)
    since
    asOf
    stale
    mutedCount
  }
}
    `, {"fragmentName":"MatrixRow"}) as unknown as TypedDocumentString<MatrixRowFragment, unknown>;
export const NoticeWordsFragmentDoc = new TypedDocumentString(`
    fragment NoticeWords on NoticeText {
  language
  title
  url
  lead
  sections {
    heading
    lines {
      text
      url
      detail
    }
    more {
      text
      url
    }
  }
}
    `, {"fragmentName":"NoticeWords"}) as unknown as TypedDocumentString<NoticeWordsFragment, unknown>;
export const ComparedSideFragmentDoc = new TypedDocumentString(`
    fragment ComparedSide on DifferenceSide {
  environment {
    name
  }
  cluster {
    name
  }
  stale
  workload {
    health
    desired
    ready
    images
    hpa {
      min
      max
      current
    }
  }
}
    `, {"fragmentName":"ComparedSide"}) as unknown as TypedDocumentString<ComparedSideFragment, unknown>;
export const ComparedWorkloadFragmentDoc = new TypedDocumentString(`
    fragment ComparedWorkload on EnvironmentDifference {
  key
  kind
  name
  drift
  since
  rollouts
  settings
  containers {
    name
    drift
    by
    baseImage
    targetImage
    baseDigest
    targetDigest
    resources {
      bound
      resource
      base
      target
    }
  }
  contract {
    drift
    base
    target
    revisions
    source
    from
    to
  }
  base {
    ...ComparedSide
  }
  target {
    ...ComparedSide
  }
}
    fragment ComparedSide on DifferenceSide {
  environment {
    name
  }
  cluster {
    name
  }
  stale
  workload {
    health
    desired
    ready
    images
    hpa {
      min
      max
      current
    }
  }
}`, {"fragmentName":"ComparedWorkload"}) as unknown as TypedDocumentString<ComparedWorkloadFragment, unknown>;
export const TroubleRowFragmentDoc = new TypedDocumentString(`
    fragment TroubleRow on Trouble {
  id
  state
  severity
  service {
    serviceId
    team {
      name
    }
  }
  environments
  findingCount
  finding {
    rule
    message(language: $language)
    since
    found(language: $language)
    wanted(language: $language)
    object
    mute {
      reason
      until
      by
    }
  }
}
    `, {"fragmentName":"TroubleRow"}) as unknown as TypedDocumentString<TroubleRowFragment, unknown>;
export const ChangeLineFragmentDoc = new TypedDocumentString(`
    fragment ChangeLine on Change {
  id
  kind
  at
  source
  revision
  subject
  summary
  serviceId
  before
  after
  breakingCount
}
    `, {"fragmentName":"ChangeLine"}) as unknown as TypedDocumentString<ChangeLineFragment, unknown>;
export const FindingFactsFragmentDoc = new TypedDocumentString(`
    fragment FindingFacts on Finding {
  rule
  title(language: $language)
  severity
  message(language: $language)
  found(language: $language)
  wanted(language: $language)
  cure(language: $language)
  steps {
    purpose
    kind
    code
    note(language: $language)
  }
  since
  object
  container
  context {
    reason
    count
    lastSeen
    object
  }
  mute {
    reason
    until
    by
  }
}
    `, {"fragmentName":"FindingFacts"}) as unknown as TypedDocumentString<FindingFactsFragment, unknown>;
export const WorkloadFactsFragmentDoc = new TypedDocumentString(`
    fragment WorkloadFacts on Workload {
  kind
  name
  namespace
  desired
  ready
  images
  restarts
  health
  hpa {
    min
    max
    current
  }
  rolledOutAt
  findings {
    ...FindingFacts
  }
}
    fragment FindingFacts on Finding {
  rule
  title(language: $language)
  severity
  message(language: $language)
  found(language: $language)
  wanted(language: $language)
  cure(language: $language)
  steps {
    purpose
    kind
    code
    note(language: $language)
  }
  since
  object
  container
  context {
    reason
    count
    lastSeen
    object
  }
  mute {
    reason
    until
    by
  }
}`, {"fragmentName":"WorkloadFacts"}) as unknown as TypedDocumentString<WorkloadFactsFragment, unknown>;
export const MuteRuleDocument = new TypedDocumentString(`
    mutation MuteRule($input: MuteHealthRuleInput!, $language: Language!) {
  muteHealthRule(input: $input) {
    error {
      message(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<MuteRuleMutation, MuteRuleMutationVariables>;
export const UnmuteRuleDocument = new TypedDocumentString(`
    mutation UnmuteRule($input: UnmuteHealthRuleInput!, $language: Language!) {
  unmuteHealthRule(input: $input) {
    error {
      message(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<UnmuteRuleMutation, UnmuteRuleMutationVariables>;
export const ServiceMutesDocument = new TypedDocumentString(`
    query ServiceMutes($serviceId: String!) {
  service(serviceId: $serviceId) {
    mutes {
      rule
      environment {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ServiceMutesQuery, ServiceMutesQueryVariables>;
export const ClusterDocument = new TypedDocumentString(`
    query Cluster($name: String!, $language: Language!) {
  wrong: trouble(
    first: 0
    filter: {cluster: [$name], state: [ACTIVE, UNKNOWN], severity: [CRITICAL, WARNING]}
  ) {
    totalCount
  }
  cluster(name: $name) {
    id
    name
    declared
    asOf
    stale
    expectEverySeconds
    health
    namespaceCount
    workloadCount
    environments {
      name
      protected
    }
    kinds {
      kind
      fetchedAt
      error(language: $language)
      cure(language: $language)
      note(language: $language)
      namespaces
    }
    lastPoll {
      startedAt
      answered
      answeredAt
    }
    circuit {
      failures
      until
    }
    cost {
      ...Cost
    }
    nodes {
      total
      ready
      cordoned
      cpu
      memory
      pods
      zones
      versions {
        name
        count
      }
      instanceTypes {
        name
        count
      }
      troubledCount
      troubles {
        node
        condition
        reason
        since
      }
    }
    nodeWarnings {
      reason
      object
      count
      lastSeen
    }
    autoscaler {
      state
      health
      ready
      unready
      registered
      target
      min
      max
      scaleUp
      scaleDown
      probedAt
    }
    unmapped {
      namespace
      system
      workloads {
        ...WorkloadFacts
      }
    }
  }
}
    fragment Cost on PollCost {
  requests
  bytes
  millis
}
fragment WorkloadFacts on Workload {
  kind
  name
  namespace
  desired
  ready
  images
  restarts
  health
  hpa {
    min
    max
    current
  }
  rolledOutAt
  findings {
    ...FindingFacts
  }
}
fragment FindingFacts on Finding {
  rule
  title(language: $language)
  severity
  message(language: $language)
  found(language: $language)
  wanted(language: $language)
  cure(language: $language)
  steps {
    purpose
    kind
    code
    note(language: $language)
  }
  since
  object
  container
  context {
    reason
    count
    lastSeen
    object
  }
  mute {
    reason
    until
    by
  }
}`) as unknown as TypedDocumentString<ClusterQuery, ClusterQueryVariables>;
export const ClustersDocument = new TypedDocumentString(`
    query Clusters {
  clusters {
    id
    name
    declared
    asOf
    stale
    expectEverySeconds
    health
    namespaceCount
    workloadCount
    environments {
      name
    }
    kinds {
      error
    }
    circuit {
      failures
      until
    }
    cost {
      ...Cost
    }
    nodes {
      ready
      total
      troubledCount
    }
    unmapped {
      system
      workloads {
        name
      }
    }
  }
  trouble(
    first: 0
    filter: {state: [ACTIVE, UNKNOWN], severity: [CRITICAL, WARNING]}
  ) {
    facets {
      clusters {
        value
        count
      }
    }
  }
}
    fragment Cost on PollCost {
  requests
  bytes
  millis
}`) as unknown as TypedDocumentString<ClustersQuery, ClustersQueryVariables>;
export const EnvironmentDifferencesDocument = new TypedDocumentString(`
    query EnvironmentDifferences($base: String, $target: String, $first: Int!, $after: String, $filter: EnvironmentDifferenceFilter!) {
  environmentDifferences(
    base: $base
    target: $target
    first: $first
    after: $after
    filter: $filter
  ) {
    base
    target
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EnvironmentDifferenceRow
    }
    facets {
      drifts {
        drift
        count
      }
      contracts {
        drift
        count
      }
      teams {
        value
        count
      }
    }
  }
  environments {
    name
    protected
  }
}
    fragment EnvironmentDifferenceRow on EnvironmentDifference {
  key
  service {
    serviceId
    team {
      name
    }
  }
  kind
  name
  drift
  since
  sinceAtLatest
  rollouts
  settings
  containers {
    name
    drift
    by
    baseImage
    targetImage
    baseDigest
    targetDigest
    resources {
      bound
      resource
      base
      target
    }
  }
  contract {
    drift
    base
    target
    revisions
    source
    from
    to
  }
  base {
    ...DifferenceSide
  }
  target {
    ...DifferenceSide
  }
}
fragment DifferenceSide on DifferenceSide {
  environment {
    name
  }
  cluster {
    name
    asOf
  }
  namespace
  stale
  workload {
    desired
    images
    rolledOutAt
    hpa {
      min
      max
    }
  }
}`) as unknown as TypedDocumentString<EnvironmentDifferencesQuery, EnvironmentDifferencesQueryVariables>;
export const MatrixDocument = new TypedDocumentString(`
    query Matrix($language: Language!, $first: Int!, $after: String, $filter: ServiceFilter!, $orderBy: ServiceOrder!) {
  services(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...MatrixRow
    }
  }
}
    fragment MatrixRow on Service {
  id
  serviceId
  team {
    name
  }
  environments {
    environment {
      name
    }
    cluster {
      name
    }
    health
    reason(language: $language)
    since
    asOf
    stale
    mutedCount
  }
}`) as unknown as TypedDocumentString<MatrixQuery, MatrixQueryVariables>;
export const MatrixHeadDocument = new TypedDocumentString(`
    query MatrixHead($filter: ServiceFilter!) {
  services(first: 0, filter: $filter) {
    facets {
      teams {
        value
        count
      }
      health {
        environment
        health
        count
      }
    }
  }
  environments {
    name
    protected
  }
}
    `) as unknown as TypedDocumentString<MatrixHeadQuery, MatrixHeadQueryVariables>;
export const OutboxDocument = new TypedDocumentString(`
    query Outbox($first: Int!, $after: String, $filter: NoticeFilter, $language: Language!) {
  notices(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      id
      kind
      state
      team
      recipient {
        by
        to
      }
      plannedAt
      dueAt
      sentAt
      attempts
      error(language: $language)
      text {
        ...NoticeWords
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  teams(first: 200) {
    nodes {
      name
    }
  }
}
    fragment NoticeWords on NoticeText {
  language
  title
  url
  lead
  sections {
    heading
    lines {
      text
      url
      detail
    }
    more {
      text
      url
    }
  }
}`) as unknown as TypedDocumentString<OutboxQuery, OutboxQueryVariables>;
export const DigestPreviewDocument = new TypedDocumentString(`
    query DigestPreview($team: String!) {
  digestPreview(team: $team) {
    ...NoticeWords
  }
}
    fragment NoticeWords on NoticeText {
  language
  title
  url
  lead
  sections {
    heading
    lines {
      text
      url
      detail
    }
    more {
      text
      url
    }
  }
}`) as unknown as TypedDocumentString<DigestPreviewQuery, DigestPreviewQueryVariables>;
export const ServiceComparisonDocument = new TypedDocumentString(`
    query ServiceComparison($serviceId: String!, $base: String!, $baseCluster: String!, $target: String!, $targetCluster: String!) {
  service(serviceId: $serviceId) {
    id
    environmentDifferences(
      base: $base
      baseCluster: $baseCluster
      target: $target
      targetCluster: $targetCluster
    ) {
      ...ComparedWorkload
    }
  }
}
    fragment ComparedWorkload on EnvironmentDifference {
  key
  kind
  name
  drift
  since
  rollouts
  settings
  containers {
    name
    drift
    by
    baseImage
    targetImage
    baseDigest
    targetDigest
    resources {
      bound
      resource
      base
      target
    }
  }
  contract {
    drift
    base
    target
    revisions
    source
    from
    to
  }
  base {
    ...ComparedSide
  }
  target {
    ...ComparedSide
  }
}
fragment ComparedSide on DifferenceSide {
  environment {
    name
  }
  cluster {
    name
  }
  stale
  workload {
    health
    desired
    ready
    images
    hpa {
      min
      max
      current
    }
  }
}`) as unknown as TypedDocumentString<ServiceComparisonQuery, ServiceComparisonQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($first: Int!, $after: String, $filter: ChangeFilter, $counted: Boolean!) {
  changes(first: $first, after: $after, filter: $filter) {
    totalCount @include(if: $counted)
    nodes {
      ...ChangeLine
      contract {
        drift
        base
        target
        revisions
        source
        from
        to
      }
      environment {
        protected
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  environments {
    name
    protected
  }
  teams(first: 200) {
    nodes {
      name
    }
  }
}
    fragment ChangeLine on Change {
  id
  kind
  at
  source
  revision
  subject
  summary
  serviceId
  before
  after
  breakingCount
}`) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const TroubleDocument = new TypedDocumentString(`
    query Trouble($language: Language!, $first: Int!, $after: String, $filter: TroubleFilter!) {
  trouble(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TroubleRow
    }
  }
}
    fragment TroubleRow on Trouble {
  id
  state
  severity
  service {
    serviceId
    team {
      name
    }
  }
  environments
  findingCount
  finding {
    rule
    message(language: $language)
    since
    found(language: $language)
    wanted(language: $language)
    object
    mute {
      reason
      until
      by
    }
  }
}`) as unknown as TypedDocumentString<TroubleQuery, TroubleQueryVariables>;
export const TroubleCsvDocument = new TypedDocumentString(`
    query TroubleCsv($language: Language!, $first: Int!, $after: String, $filter: TroubleFilter!) {
  trouble(first: $first, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TroubleRow
      clusters {
        name
        asOf
      }
    }
  }
}
    fragment TroubleRow on Trouble {
  id
  state
  severity
  service {
    serviceId
    team {
      name
    }
  }
  environments
  findingCount
  finding {
    rule
    message(language: $language)
    since
    found(language: $language)
    wanted(language: $language)
    object
    mute {
      reason
      until
      by
    }
  }
}`) as unknown as TypedDocumentString<TroubleCsvQuery, TroubleCsvQueryVariables>;
export const TroubleFacetsDocument = new TypedDocumentString(`
    query TroubleFacets($language: Language!, $filter: TroubleFilter!) {
  trouble(first: 0, filter: $filter) {
    totalCount
    facets {
      states {
        value
        count
      }
      severities {
        value
        count
      }
      teams {
        value
        count
      }
      environments {
        value
        count
      }
      clusters {
        value
        count
      }
      rules {
        value
        title(language: $language)
        count
      }
    }
    silent {
      cluster {
        name
      }
      asOf
      serviceCount
    }
  }
}
    `) as unknown as TypedDocumentString<TroubleFacetsQuery, TroubleFacetsQueryVariables>;
export const TroubleDetailsDocument = new TypedDocumentString(`
    query TroubleDetails($language: Language!, $filter: TroubleFilter!) {
  trouble(first: 1, filter: $filter) {
    nodes {
      id
      service {
        serviceId
        contact {
          slack {
            name
            channel
          }
          oncall
        }
        links {
          title
          url
          kind
        }
        environments {
          environment {
            name
          }
          cluster {
            name
          }
          links {
            title
            url
            kind
          }
        }
      }
      places {
        environment {
          name
        }
        cluster {
          name
          stale
          asOf
        }
        namespace
        workload
        finding {
          ...FindingFacts
        }
      }
    }
  }
}
    fragment FindingFacts on Finding {
  rule
  title(language: $language)
  severity
  message(language: $language)
  found(language: $language)
  wanted(language: $language)
  cure(language: $language)
  steps {
    purpose
    kind
    code
    note(language: $language)
  }
  since
  object
  container
  context {
    reason
    count
    lastSeen
    object
  }
  mute {
    reason
    until
    by
  }
}`) as unknown as TypedDocumentString<TroubleDetailsQuery, TroubleDetailsQueryVariables>;