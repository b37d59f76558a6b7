/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type EvidenceKind =
  | 'DECLARED'
  | 'GRPC_CONSUMES'
  | 'MESSAGING';

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

export type ProblemFilter = {
  severity?: Array<ProblemSeverity> | null | undefined;
  source?: string | null | undefined;
  team?: string | null | undefined;
};

export type ProblemSeverity =
  | 'ERROR'
  | 'INFO'
  | 'WARNING';

export type RolloutOutcome =
  | 'DONE'
  | 'MOVING'
  | 'REPLACED'
  | 'STUCK'
  | 'UNSEEN';

export type SearchKind =
  | 'CAMPAIGN'
  | 'CLUSTER'
  | 'PROTO_TYPE'
  | 'RPC_METHOD'
  | 'RPC_SERVICE'
  | 'SERVICE'
  | 'TEAM';

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

export type SourceKind =
  | 'CLUSTER'
  | 'DESCRIPTORS'
  | 'SPECS';

export type Tier =
  | 'A'
  | 'B'
  | 'C';

export type ViewerRole =
  | 'ADMIN'
  | 'EDITOR'
  | 'VIEWER';

export type FindQueryVariables = Exact<{
  query: string;
  language: Language;
}>;


export type FindQuery = { search: Array<{ kind: SearchKind, title: string, detail: string | null, path: string }> };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { viewer: { name: string, email: string | null, role: ViewerRole, local: boolean }, organisation: { name: string, problemCount: number }, critical: { totalCount: number } };

export type CatalogueVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueVersionQuery = { catalogueVersion: { version: string, oldestPublication: string | null, clusters: Array<{ name: string, environments: Array<string>, asOf: string, stale: boolean }> } };

export type DeadLetterLineFragment = { id: string, queue: string, type: string, about: string, queuedAt: string, givenUpAt: string, attempts: number, lastError: string | null, replayable: boolean };

export type DeadLettersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeadLettersQuery = { deadLetters: { totalCount: number, nodes: Array<{ id: string, queue: string, type: string, about: string, queuedAt: string, givenUpAt: string, attempts: number, lastError: string | null, replayable: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, letterDecisions: Array<{ decision: string, queue: string, type: string, about: string, at: string, by: string, reason: string | null }>, eventTraffic: { waiting: number, waitingSince: string | null, deliveries: number, slowestSeconds: number, lastDelivery: string | null } };

export type ReplayDeadLetterMutationVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type ReplayDeadLetterMutation = { replayDeadLetter: { error: { message: string } | null } };

export type DiscardDeadLetterMutationVariables = Exact<{
  id: string | number;
  reason: string;
  language: Language;
}>;


export type DiscardDeadLetterMutation = { discardDeadLetter: { error: { message: string } | null } };

export type HomeQueryVariables = Exact<{
  spoken: Language;
}>;


export type HomeQuery = { organisation: { name: string, serviceCount: number, teamCount: number, rpcServiceCount: number, problemCount: number, environments: Array<{ name: string, protected: boolean, serviceCount: number, health: Array<{ health: Health, count: number }> }> }, trouble: { totalCount: number, nodes: Array<{ id: string, serviceId: string, team: { name: string }, environments: Array<{ health: Health, reason: string | null, asOf: string, environment: { name: string, protected: boolean }, workloads: Array<{ findings: Array<{ severity: Severity, since: string }> }> }> }> }, problems: { totalCount: number, nodes: Array<{ id: string, severity: ProblemSeverity, source: string, path: string, line: number | null, message: string, since: string }> }, changes: { nodes: Array<{ id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number }> }, sources: Array<{ id: string, name: string, kind: SourceKind, revision: string, lastSeen: string, silent: boolean, items: number, problemCount: number }> };

export type HomeEnvironmentFragment = { name: string, protected: boolean, serviceCount: number, health: Array<{ health: Health, count: number }> };

export type TroubledServiceFragment = { id: string, serviceId: string, team: { name: string }, environments: Array<{ health: Health, reason: string | null, asOf: string, environment: { name: string, protected: boolean }, workloads: Array<{ findings: Array<{ severity: Severity, since: string }> }> }> };

export type HomeProblemFragment = { id: string, severity: ProblemSeverity, source: string, path: string, line: number | null, message: string, since: string };

export type HomeSourceFragment = { id: string, name: string, kind: SourceKind, revision: string, lastSeen: string, silent: boolean, items: number, problemCount: number };

export type ProblemLineFragment = { id: string, severity: ProblemSeverity, code: string, source: string, path: string, line: number | null, column: number | null, message: string, cure: string | null, since: string, url: string | null, service: { serviceId: string } | null, team: { name: string } | null };

export type ProblemsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProblemFilter | null | undefined;
  language: Language;
}>;


export type ProblemsQuery = { problems: { totalCount: number, nodes: Array<{ id: string, severity: ProblemSeverity, code: string, source: string, path: string, line: number | null, column: number | null, message: string, cure: string | null, since: string, url: string | null, service: { serviceId: string } | null, team: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, sources: Array<{ name: string, kind: SourceKind, problemCount: number }> };

export type RemovedServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RemovedServicesQuery = { removedServices: Array<{ serviceId: string, team: string, description: string | null, removedAt: string, source: string, revision: string }> };

export type ServiceApiQueryVariables = Exact<{
  serviceId: string;
}>;


export type ServiceApiQuery = { service: { id: string, serviceId: string, environments: Array<{ environment: { name: string }, cluster: { name: string }, runningContract: { revision: string, source: string | null, whole: string | null, latest: string | null, behind: number | null } | null }>, messaging: { publishes: Array<{ topic: string, message: string | null, type:
          | { __typename: 'ProtoEnum' }
          | { __typename: 'ProtoMessage' }
         | null }>, subscribes: Array<{ topic: string, message: string | null, type:
          | { __typename: 'ProtoEnum' }
          | { __typename: 'ProtoMessage' }
         | null }> }, rpcServices: Array<{ id: string, fullName: string, name: string, package: string, deprecated: boolean, methodCount: number, methods: Array<{ name: string, fullName: string, deprecated: boolean, clientStreaming: boolean, serverStreaming: boolean, input: { fullName: string }, output: { fullName: string } }> }> } | null };

export type ServiceDependenciesQueryVariables = Exact<{
  serviceId: string;
}>;


export type ServiceDependenciesQuery = { service: { id: string, serviceId: string, dependencies: Array<{ from: string, to: string, fromService: { serviceId: string, description: string | null, health: Health, lifecycle: Lifecycle, team: { name: string } } | null, toService: { serviceId: string, description: string | null, health: Health, lifecycle: Lifecycle, team: { name: string } } | null, evidence: Array<{ kind: EvidenceKind, detail: string, source: string, path: string, revision: string, at: string }> }>, dependents: Array<{ from: string, to: string, fromService: { serviceId: string, description: string | null, health: Health, lifecycle: Lifecycle, team: { name: string } } | null, toService: { serviceId: string, description: string | null, health: Health, lifecycle: Lifecycle, team: { name: string } } | null, evidence: Array<{ kind: EvidenceKind, detail: string, source: string, path: string, revision: string, at: string }> }> } | null };

export type EdgeFactsFragment = { from: string, to: string, fromService: { serviceId: string, description: string | null, health: Health, lifecycle: Lifecycle, team: { name: string } } | null, toService: { serviceId: string, description: string | null, health: Health, lifecycle: Lifecycle, team: { name: string } } | null, evidence: Array<{ kind: EvidenceKind, detail: string, source: string, path: string, revision: string, at: string }> };

export type EdgeEndFragment = { serviceId: string, description: string | null, health: Health, lifecycle: Lifecycle, team: { name: string } };

export type ServiceHeadQueryVariables = Exact<{
  serviceId: string;
  language: Language;
}>;


export type ServiceHeadQuery = { service: { id: string, serviceId: string, description: string | null, corporation: string | null, tier: Tier | null, slo: string | null, lifecycle: Lifecycle, language: string | null, repository: string | null, tags: Array<string>, aliases: Array<string>, createdAt: string, rpcServiceCount: number, team: { name: string }, contact: { email: string | null, oncall: string | null, slack: Array<{ name: string, channel: string }> }, links: Array<{ title: string, url: string, kind: LinkKind | null }>, toDo: { totalCount: number }, restored: { at: string, by: string } | null, environments: Array<{ namespace: string, health: Health, reason: string | null, version: string | null, desired: number | null, ready: number | null, asOf: string, stale: boolean, rolledOutAt: string | null, environment: { name: string, protected: boolean }, cluster: { name: string }, lead: { target: string, drift: Drift, since: string | null, rollouts: number | null, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null } | null, links: Array<{ title: string, url: string, kind: LinkKind | null }>, workloads: Array<{ kind: string, name: string, namespace: string, desired: number | null, ready: number | null, images: Array<string>, restarts: number, health: Health, rolledOutAt: string | null, hpa: { min: number, max: number, current: number } | null, findings: Array<{ rule: string, title: string, severity: Severity, message: string, found: string | null, wanted: string | null, cure: string | null, since: string, object: string, container: string | null, steps: Array<{ purpose: FixPurpose, kind: FixKind, code: string, note: string | null }>, context: Array<{ reason: string, count: number, lastSeen: string | null, object: string }>, mute: { reason: string, until: string, by: string } | null }> }> }> } | null };

export type ServiceEnvironmentFactsFragment = { namespace: string, health: Health, reason: string | null, version: string | null, desired: number | null, ready: number | null, asOf: string, stale: boolean, rolledOutAt: string | null, environment: { name: string, protected: boolean }, cluster: { name: string }, lead: { target: string, drift: Drift, since: string | null, rollouts: number | null, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null } | null, links: Array<{ title: string, url: string, kind: LinkKind | null }>, workloads: Array<{ kind: string, name: string, namespace: string, desired: number | null, ready: number | null, images: Array<string>, restarts: number, health: Health, rolledOutAt: string | null, hpa: { min: number, max: number, current: number } | null, findings: Array<{ rule: string, title: string, severity: Severity, message: string, found: string | null, wanted: string | null, cure: string | null, since: string, object: string, container: string | null, steps: Array<{ purpose: FixPurpose, kind: FixKind, code: string, note: string | null }>, context: Array<{ reason: string, count: number, lastSeen: string | null, object: string }>, mute: { reason: string, until: string, by: string } | null }> }> };

export type ServiceHistoryQueryVariables = Exact<{
  serviceId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ServiceHistoryQuery = { service: { id: string, changes: { totalCount: number, nodes: Array<{ id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number, contract: { drift: Drift, base: string, target: string, revisions: number | null, source: string | null, from: string | null, to: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, rollouts: { nodes: Array<{ workloadKind: string, workloadName: string, rollout: { revision: number | null, images: Array<string>, startedAt: string, atLatest: boolean, seconds: number | null, outcome: RolloutOutcome }, environment: { name: string }, cluster: { name: string } }> }, environments: Array<{ health: Health, since: string | null, environment: { name: string }, cluster: { name: string } }> } | null };

export type RememberedRolloutFragment = { workloadKind: string, workloadName: string, rollout: { revision: number | null, images: Array<string>, startedAt: string, atLatest: boolean, seconds: number | null, outcome: RolloutOutcome }, environment: { name: string }, cluster: { name: string } };

export type ServiceOverviewQueryVariables = Exact<{
  serviceId: string;
  language: Language;
}>;


export type ServiceOverviewQuery = { service: { id: string, spec: { text: string, path: string, source: string, revision: string, publishedAt: string, url: string | null }, resources: Array<{ kind: string, name: string, environment: string | null }>, messaging: { publishes: Array<{ topic: string, message: string | null, type:
          | { __typename: 'ProtoEnum' }
          | { __typename: 'ProtoMessage' }
         | null }>, subscribes: Array<{ topic: string, message: string | null, type:
          | { __typename: 'ProtoEnum' }
          | { __typename: 'ProtoMessage' }
         | null }> }, dependencies: Array<{ to: string, toService: { serviceId: string } | null }>, problems: Array<{ id: string, severity: ProblemSeverity, code: string, source: string, path: string, line: number | null, column: number | null, message: string, cure: string | null, since: string, url: string | null, service: { serviceId: string } | null, team: { name: string } | null }>, changes: { nodes: Array<{ id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number }> } } | null };

export type TopicFactsFragment = { topic: string, message: string | null, type:
    | { __typename: 'ProtoEnum' }
    | { __typename: 'ProtoMessage' }
   | null };

export type ServicesQueryVariables = Exact<{
  spoken: Language;
  first: number;
  after?: string | null | undefined;
  filter: ServiceFilter;
  orderBy: ServiceOrder;
}>;


export type ServicesQuery = { services: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, serviceId: string, description: string | null, corporation: string | null, tier: Tier | null, lifecycle: Lifecycle, language: string | null, tags: Array<string>, rpcServiceCount: number, health: Health, team: { name: string }, environments: Array<{ health: Health, reason: string | null, version: string | null, stale: boolean, asOf: string, environment: { name: string } }>, lastChange: { id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number } | null }> } };

export type ServiceFacetsQueryVariables = Exact<{
  filter: ServiceFilter;
}>;


export type ServiceFacetsQuery = { services: { totalCount: number, facets: { teams: Array<{ value: string, count: number }>, corporations: Array<{ value: string, count: number }>, tiers: Array<{ value: string, count: number }>, lifecycles: Array<{ value: string, count: number }>, languages: Array<{ value: string, count: number }>, tags: Array<{ value: string, count: number }>, health: Array<{ environment: string, health: Health, count: number }> } }, environments: Array<{ name: string, protected: boolean }> };

export type ServiceRowFragment = { id: string, serviceId: string, description: string | null, corporation: string | null, tier: Tier | null, lifecycle: Lifecycle, language: string | null, tags: Array<string>, rpcServiceCount: number, health: Health, team: { name: string }, environments: Array<{ health: Health, reason: string | null, version: string | null, stale: boolean, asOf: string, environment: { name: string } }>, lastChange: { id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number } | null };

export type RestoreServiceMutationVariables = Exact<{
  serviceId: string;
  language: Language;
}>;


export type RestoreServiceMutation = { restoreService: { service: { serviceId: string } | null, error: { code: string, message: string } | null } };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { sources: Array<{ id: string, name: string, kind: SourceKind, revision: string, generation: number, lastSeen: string, lastChanged: string, firstSeen: string, expectEverySeconds: number | null, silent: boolean, items: number, problemCount: number }>, removedServices: Array<{ serviceId: string, team: string, description: string | null, removedAt: string, source: string, revision: string }> };

export type TeamQueryVariables = Exact<{
  name: string;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type TeamQuery = { team: { id: string, name: string, corporations: Array<string>, serviceCount: number, health: Array<{ health: Health, environment: { name: string, protected: boolean } }>, slack: Array<{ name: string, channel: string }>, problems: Array<{ id: string, severity: ProblemSeverity, code: string, source: string, path: string, line: number | null, column: number | null, message: string, cure: string | null, since: string, url: string | null, service: { serviceId: string } | null, team: { name: string } | null }> } | null, services: { totalCount: number, nodes: Array<{ id: string, serviceId: string, description: string | null, tier: Tier | null, lifecycle: Lifecycle, rpcServiceCount: number, environments: Array<{ health: Health, reason: string | null, version: string | null, environment: { name: string } }>, lastChange: { id: string, kind: ChangeKind, at: string, source: string, revision: string, subject: string, summary: string, serviceId: string | null, before: unknown, after: unknown, breakingCount: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TeamsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TeamsQuery = { environments: Array<{ name: string, protected: boolean }>, teams: { totalCount: number, nodes: Array<{ id: string, name: string, corporations: Array<string>, serviceCount: number, health: Array<{ health: Health, environment: { name: string } }>, slack: Array<{ name: string, channel: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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
export const DeadLetterLineFragmentDoc = new TypedDocumentString(`
    fragment DeadLetterLine on DeadLetter {
  id
  queue
  type
  about
  queuedAt
  givenUpAt
  attempts
  lastError
  replayable
}
    `, {"fragmentName":"DeadLetterLine"}) as unknown as TypedDocumentString<DeadLetterLineFragment, unknown>;
export const HomeEnvironmentFragmentDoc = new TypedDocumentString(`
    fragment HomeEnvironment on Environment {
  name
  protected
  serviceCount
  health {
    health
    count
  }
}
    `, {"fragmentName":"HomeEnvironment"}) as unknown as TypedDocumentString<HomeEnvironmentFragment, unknown>;
export const TroubledServiceFragmentDoc = new TypedDocumentString(`
    fragment TroubledService on Service {
  id
  serviceId
  team {
    name
  }
  environments {
    environment {
      name
      protected
    }
    health
    reason(language: $spoken)
    asOf
    workloads {
      findings {
        severity
        since
      }
    }
  }
}
    `, {"fragmentName":"TroubledService"}) as unknown as TypedDocumentString<TroubledServiceFragment, unknown>;
export const HomeProblemFragmentDoc = new TypedDocumentString(`
    fragment HomeProblem on Problem {
  id
  severity
  source
  path
  line
  message(language: $spoken)
  since
}
    `, {"fragmentName":"HomeProblem"}) as unknown as TypedDocumentString<HomeProblemFragment, unknown>;
export const HomeSourceFragmentDoc = new TypedDocumentString(`
    fragment HomeSource on Source {
  id
  name
  kind
  revision
  lastSeen
  silent
  items
  problemCount
}
    `, {"fragmentName":"HomeSource"}) as unknown as TypedDocumentString<HomeSourceFragment, unknown>;
export const ProblemLineFragmentDoc = new TypedDocumentString(`
    fragment ProblemLine on Problem {
  id
  severity
  code
  source
  path
  line
  column
  message(language: $language)
  cure(language: $language)
  since
  url
  service {
    serviceId
  }
  team {
    name
  }
}
    `, {"fragmentName":"ProblemLine"}) as unknown as TypedDocumentString<ProblemLineFragment, unknown>;
export const EdgeEndFragmentDoc = new TypedDocumentString(`
    fragment EdgeEnd on Service {
  serviceId
  description
  health
  lifecycle
  team {
    name
  }
}
    `, {"fragmentName":"EdgeEnd"}) as unknown as TypedDocumentString<EdgeEndFragment, unknown>;
export const EdgeFactsFragmentDoc = new TypedDocumentString(`
    fragment EdgeFacts on Edge {
  from
  to
  fromService {
    ...EdgeEnd
  }
  toService {
    ...EdgeEnd
  }
  evidence {
    kind
    detail
    source
    path
    revision
    at
  }
}
    fragment EdgeEnd on Service {
  serviceId
  description
  health
  lifecycle
  team {
    name
  }
}`, {"fragmentName":"EdgeFacts"}) as unknown as TypedDocumentString<EdgeFactsFragment, unknown>;
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
export const ServiceEnvironmentFactsFragmentDoc = new TypedDocumentString(`
    fragment ServiceEnvironmentFacts on ServiceEnvironment {
  environment {
    name
    protected
  }
  cluster {
    name
  }
  namespace
  health
  reason(language: $language)
  version
  desired
  ready
  asOf
  stale
  rolledOutAt
  lead {
    target
    drift
    since
    rollouts
    contract {
      drift
      base
      target
      revisions
      source
      from
      to
    }
  }
  links {
    title
    url
    kind
  }
  workloads {
    ...WorkloadFacts
  }
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
}`, {"fragmentName":"ServiceEnvironmentFacts"}) as unknown as TypedDocumentString<ServiceEnvironmentFactsFragment, unknown>;
export const RememberedRolloutFragmentDoc = new TypedDocumentString(`
    fragment RememberedRollout on ServiceRollout {
  rollout {
    revision
    images
    startedAt
    atLatest
    seconds
    outcome
  }
  environment {
    name
  }
  cluster {
    name
  }
  workloadKind
  workloadName
}
    `, {"fragmentName":"RememberedRollout"}) as unknown as TypedDocumentString<RememberedRolloutFragment, unknown>;
export const TopicFactsFragmentDoc = new TypedDocumentString(`
    fragment TopicFacts on TopicMessage {
  topic
  message
  type {
    __typename
  }
}
    `, {"fragmentName":"TopicFacts"}) as unknown as TypedDocumentString<TopicFactsFragment, unknown>;
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
export const ServiceRowFragmentDoc = new TypedDocumentString(`
    fragment ServiceRow on Service {
  id
  serviceId
  description
  corporation
  team {
    name
  }
  tier
  lifecycle
  language
  tags
  rpcServiceCount
  health
  environments {
    environment {
      name
    }
    health
    reason(language: $spoken)
    version
    stale
    asOf
  }
  lastChange {
    ...ChangeLine
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
}`, {"fragmentName":"ServiceRow"}) as unknown as TypedDocumentString<ServiceRowFragment, unknown>;
export const FindDocument = new TypedDocumentString(`
    query Find($query: String!, $language: Language!) {
  search(query: $query, first: 40) {
    kind
    title
    detail(language: $language)
    path
  }
}
    `) as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;
export const FrameDocument = new TypedDocumentString(`
    query Frame {
  viewer {
    name
    email
    role
    local
  }
  organisation {
    name
    problemCount
  }
  critical: trouble(first: 0, filter: {state: [ACTIVE], severity: [CRITICAL]}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;
export const CatalogueVersionDocument = new TypedDocumentString(`
    query CatalogueVersion {
  catalogueVersion {
    version
    oldestPublication
    clusters {
      name
      environments
      asOf
      stale
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogueVersionQuery, CatalogueVersionQueryVariables>;
export const DeadLettersDocument = new TypedDocumentString(`
    query DeadLetters($first: Int!, $after: String) {
  deadLetters(first: $first, after: $after) {
    totalCount
    nodes {
      ...DeadLetterLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  letterDecisions {
    decision
    queue
    type
    about
    at
    by
    reason
  }
  eventTraffic {
    waiting
    waitingSince
    deliveries
    slowestSeconds
    lastDelivery
  }
}
    fragment DeadLetterLine on DeadLetter {
  id
  queue
  type
  about
  queuedAt
  givenUpAt
  attempts
  lastError
  replayable
}`) as unknown as TypedDocumentString<DeadLettersQuery, DeadLettersQueryVariables>;
export const ReplayDeadLetterDocument = new TypedDocumentString(`
    mutation ReplayDeadLetter($id: ID!, $language: Language!) {
  replayDeadLetter(input: {id: $id}) {
    error {
      message(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayDeadLetterMutation, ReplayDeadLetterMutationVariables>;
export const DiscardDeadLetterDocument = new TypedDocumentString(`
    mutation DiscardDeadLetter($id: ID!, $reason: String!, $language: Language!) {
  discardDeadLetter(input: {id: $id, reason: $reason}) {
    error {
      message(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardDeadLetterMutation, DiscardDeadLetterMutationVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($spoken: Language!) {
  organisation {
    name
    serviceCount
    teamCount
    rpcServiceCount
    problemCount
    environments {
      ...HomeEnvironment
    }
  }
  trouble: services(
    first: 20
    orderBy: HEALTH
    filter: {health: [CRITICAL, WARNING]}
  ) {
    totalCount
    nodes {
      ...TroubledService
    }
  }
  problems(first: 50) {
    totalCount
    nodes {
      ...HomeProblem
    }
  }
  changes(first: 200) {
    nodes {
      ...ChangeLine
    }
  }
  sources {
    ...HomeSource
  }
}
    fragment HomeEnvironment on Environment {
  name
  protected
  serviceCount
  health {
    health
    count
  }
}
fragment TroubledService on Service {
  id
  serviceId
  team {
    name
  }
  environments {
    environment {
      name
      protected
    }
    health
    reason(language: $spoken)
    asOf
    workloads {
      findings {
        severity
        since
      }
    }
  }
}
fragment HomeProblem on Problem {
  id
  severity
  source
  path
  line
  message(language: $spoken)
  since
}
fragment HomeSource on Source {
  id
  name
  kind
  revision
  lastSeen
  silent
  items
  problemCount
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
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const ProblemsDocument = new TypedDocumentString(`
    query Problems($first: Int!, $after: String, $filter: ProblemFilter, $language: Language!) {
  problems(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      ...ProblemLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  sources {
    name
    kind
    problemCount
  }
}
    fragment ProblemLine on Problem {
  id
  severity
  code
  source
  path
  line
  column
  message(language: $language)
  cure(language: $language)
  since
  url
  service {
    serviceId
  }
  team {
    name
  }
}`) as unknown as TypedDocumentString<ProblemsQuery, ProblemsQueryVariables>;
export const RemovedServicesDocument = new TypedDocumentString(`
    query RemovedServices {
  removedServices {
    serviceId
    team
    description
    removedAt
    source
    revision
  }
}
    `) as unknown as TypedDocumentString<RemovedServicesQuery, RemovedServicesQueryVariables>;
export const ServiceApiDocument = new TypedDocumentString(`
    query ServiceApi($serviceId: String!) {
  service(serviceId: $serviceId) {
    id
    serviceId
    environments {
      environment {
        name
      }
      cluster {
        name
      }
      runningContract {
        revision
        source
        whole
        latest
        behind
      }
    }
    messaging {
      publishes {
        ...TopicFacts
      }
      subscribes {
        ...TopicFacts
      }
    }
    rpcServices {
      id
      fullName
      name
      package
      deprecated
      methodCount
      methods {
        name
        fullName
        deprecated
        clientStreaming
        serverStreaming
        input {
          fullName
        }
        output {
          fullName
        }
      }
    }
  }
}
    fragment TopicFacts on TopicMessage {
  topic
  message
  type {
    __typename
  }
}`) as unknown as TypedDocumentString<ServiceApiQuery, ServiceApiQueryVariables>;
export const ServiceDependenciesDocument = new TypedDocumentString(`
    query ServiceDependencies($serviceId: String!) {
  service(serviceId: $serviceId) {
    id
    serviceId
    dependencies {
      ...EdgeFacts
    }
    dependents {
      ...EdgeFacts
    }
  }
}
    fragment EdgeFacts on Edge {
  from
  to
  fromService {
    ...EdgeEnd
  }
  toService {
    ...EdgeEnd
  }
  evidence {
    kind
    detail
    source
    path
    revision
    at
  }
}
fragment EdgeEnd on Service {
  serviceId
  description
  health
  lifecycle
  team {
    name
  }
}`) as unknown as TypedDocumentString<ServiceDependenciesQuery, ServiceDependenciesQueryVariables>;
export const ServiceHeadDocument = new TypedDocumentString(`
    query ServiceHead($serviceId: String!, $language: Language!) {
  service(serviceId: $serviceId) {
    id
    serviceId
    description
    corporation
    team {
      name
    }
    contact {
      slack {
        name
        channel
      }
      email
      oncall
    }
    tier
    slo
    lifecycle
    language
    repository
    links {
      title
      url
      kind
    }
    tags
    aliases
    toDo: todos(first: 0, filter: {state: [OPEN, REGRESSED], attested: false}) {
      totalCount
    }
    createdAt
    restored {
      at
      by
    }
    rpcServiceCount
    environments {
      ...ServiceEnvironmentFacts
    }
  }
}
    fragment ServiceEnvironmentFacts on ServiceEnvironment {
  environment {
    name
    protected
  }
  cluster {
    name
  }
  namespace
  health
  reason(language: $language)
  version
  desired
  ready
  asOf
  stale
  rolledOutAt
  lead {
    target
    drift
    since
    rollouts
    contract {
      drift
      base
      target
      revisions
      source
      from
      to
    }
  }
  links {
    title
    url
    kind
  }
  workloads {
    ...WorkloadFacts
  }
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
}`) as unknown as TypedDocumentString<ServiceHeadQuery, ServiceHeadQueryVariables>;
export const ServiceHistoryDocument = new TypedDocumentString(`
    query ServiceHistory($serviceId: String!, $first: Int!, $after: String) {
  service(serviceId: $serviceId) {
    id
    changes(first: $first, after: $after) {
      totalCount
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
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    rollouts(first: 100) {
      nodes {
        ...RememberedRollout
      }
    }
    environments {
      environment {
        name
      }
      cluster {
        name
      }
      health
      since
    }
  }
}
    fragment RememberedRollout on ServiceRollout {
  rollout {
    revision
    images
    startedAt
    atLatest
    seconds
    outcome
  }
  environment {
    name
  }
  cluster {
    name
  }
  workloadKind
  workloadName
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
}`) as unknown as TypedDocumentString<ServiceHistoryQuery, ServiceHistoryQueryVariables>;
export const ServiceOverviewDocument = new TypedDocumentString(`
    query ServiceOverview($serviceId: String!, $language: Language!) {
  service(serviceId: $serviceId) {
    id
    spec {
      text
      path
      source
      revision
      publishedAt
      url
    }
    resources {
      kind
      name
      environment
    }
    messaging {
      publishes {
        ...TopicFacts
      }
      subscribes {
        ...TopicFacts
      }
    }
    dependencies {
      to
      toService {
        serviceId
      }
    }
    problems {
      ...ProblemLine
    }
    changes(first: 8) {
      nodes {
        ...ChangeLine
      }
    }
  }
}
    fragment ProblemLine on Problem {
  id
  severity
  code
  source
  path
  line
  column
  message(language: $language)
  cure(language: $language)
  since
  url
  service {
    serviceId
  }
  team {
    name
  }
}
fragment TopicFacts on TopicMessage {
  topic
  message
  type {
    __typename
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
}`) as unknown as TypedDocumentString<ServiceOverviewQuery, ServiceOverviewQueryVariables>;
export const ServicesDocument = new TypedDocumentString(`
    query Services($spoken: Language!, $first: Int!, $after: String, $filter: ServiceFilter!, $orderBy: ServiceOrder!) {
  services(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ServiceRow
    }
  }
}
    fragment ServiceRow on Service {
  id
  serviceId
  description
  corporation
  team {
    name
  }
  tier
  lifecycle
  language
  tags
  rpcServiceCount
  health
  environments {
    environment {
      name
    }
    health
    reason(language: $spoken)
    version
    stale
    asOf
  }
  lastChange {
    ...ChangeLine
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
}`) as unknown as TypedDocumentString<ServicesQuery, ServicesQueryVariables>;
export const ServiceFacetsDocument = new TypedDocumentString(`
    query ServiceFacets($filter: ServiceFilter!) {
  services(first: 1, filter: $filter) {
    totalCount
    facets {
      teams {
        value
        count
      }
      corporations {
        value
        count
      }
      tiers {
        value
        count
      }
      lifecycles {
        value
        count
      }
      languages {
        value
        count
      }
      tags {
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
    `) as unknown as TypedDocumentString<ServiceFacetsQuery, ServiceFacetsQueryVariables>;
export const RestoreServiceDocument = new TypedDocumentString(`
    mutation RestoreService($serviceId: String!, $language: Language!) {
  restoreService(input: {serviceId: $serviceId}) {
    service {
      serviceId
    }
    error {
      code
      message(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreServiceMutation, RestoreServiceMutationVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources {
  sources {
    id
    name
    kind
    revision
    generation
    lastSeen
    lastChanged
    firstSeen
    expectEverySeconds
    silent
    items
    problemCount
  }
  removedServices {
    serviceId
    team
    description
    removedAt
    source
    revision
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const TeamDocument = new TypedDocumentString(`
    query Team($name: String!, $first: Int!, $after: String, $language: Language!) {
  team(name: $name) {
    id
    name
    corporations
    serviceCount
    health {
      environment {
        name
        protected
      }
      health
    }
    slack {
      name
      channel
    }
    problems {
      ...ProblemLine
    }
  }
  services(first: $first, after: $after, orderBy: HEALTH, filter: {team: [$name]}) {
    totalCount
    nodes {
      id
      serviceId
      description
      tier
      lifecycle
      rpcServiceCount
      environments {
        environment {
          name
        }
        health
        reason(language: $language)
        version
      }
      lastChange {
        ...ChangeLine
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ProblemLine on Problem {
  id
  severity
  code
  source
  path
  line
  column
  message(language: $language)
  cure(language: $language)
  since
  url
  service {
    serviceId
  }
  team {
    name
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
}`) as unknown as TypedDocumentString<TeamQuery, TeamQueryVariables>;
export const TeamsDocument = new TypedDocumentString(`
    query Teams($first: Int!, $after: String) {
  environments {
    name
    protected
  }
  teams(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      corporations
      serviceCount
      health {
        environment {
          name
        }
        health
      }
      slack {
        name
        channel
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TeamsQuery, TeamsQueryVariables>;