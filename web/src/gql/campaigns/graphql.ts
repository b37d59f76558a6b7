/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CampaignActKind =
  | 'ARCHIVED'
  | 'EDITED'
  | 'ENDED'
  | 'EXTENDED'
  | 'LAUNCHED'
  | 'PAUSED'
  | 'RESUMED';

export type CampaignCourseInput = {
  campaignId: string;
  clientMutationId?: string | null | undefined;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
  /** At most 500 characters; kept of a resumption and an end. */
  reason?: string | null | undefined;
};

/** Every criterion must hold; inside a list one value suffices. */
export type CampaignFilter = {
  category?: Array<string> | null | undefined;
  level?: Array<Tier> | null | undefined;
  origin?: Array<CampaignOriginKind> | null | undefined;
  ownerTeam?: Array<string> | null | undefined;
  standing?: boolean | null | undefined;
  /** Without it, archived campaigns are left out. */
  status?: Array<CampaignStatus> | null | undefined;
  /** Words that id, title, body, team or category hold. */
  text?: string | null | undefined;
};

export type CampaignOriginKind =
  | 'CONTRACT'
  | 'FILE'
  | 'PAGE';

export type CampaignStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'ENDED'
  | 'PAUSED'
  | 'SCHEDULED';

export type DeleteCampaignDraftInput = {
  campaignId: string;
  clientMutationId?: string | null | undefined;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
};

export type ExtendCampaignInput = {
  campaignId: string;
  clientMutationId?: string | null | undefined;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
  /** At most 500 characters. */
  reason: string;
  /** The new day by which it should be done. */
  to: string;
};

export type ForecastKind =
  | 'DONE'
  | 'INTERVAL'
  | 'NOTHING_CLOSED'
  | 'TOO_EARLY';

export type PauseCampaignInput = {
  campaignId: string;
  clientMutationId?: string | null | undefined;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
  /** At most 500 characters. */
  reason: string;
};

export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** A saved campaign, or rules; of a saved one that is edited both. */
export type RehearseCampaignInput = {
  /** A rule. */
  applicable?: string | null | undefined;
  /** Its own todos are then no load. */
  campaignId?: string | null | undefined;
  /** A rule. Left out of rules: a person shows it, so that it is open everywhere. */
  satisfied?: string | null | undefined;
  /** A rule. Everybody when left out. */
  scope?: string | null | undefined;
};

export type RuleOutcome =
  /** A fact is missing or stale. */
  | 'CANNOT_TELL'
  | 'FALSE'
  | 'TRUE';

export type RuleVerdict =
  | 'CANNOT_TELL'
  | 'NOT_APPLICABLE'
  | 'OPEN'
  | 'SATISFIED';

export type Tier =
  | 'A'
  | 'B'
  | 'C';

/** Every criterion must hold; inside a list one value suffices. */
export type TodoFilter = {
  assignee?: Array<string> | null | undefined;
  /** Ids of campaigns; those that are over are found by their id only. */
  campaign?: Array<string> | null | undefined;
  category?: Array<string> | null | undefined;
  /** Items of the readiness passport that are required from these levels on. */
  level?: Array<Tier> | null | undefined;
  /** Assigned to whoever asks. */
  mine?: boolean | null | undefined;
  origin?: Array<TodoOrigin> | null | undefined;
  overdue?: boolean | null | undefined;
  priority?: Array<Priority> | null | undefined;
  service?: Array<string> | null | undefined;
  state?: Array<TodoState> | null | undefined;
  team?: Array<string> | null | undefined;
  /** Words that title, service, assignee or key contain. */
  text?: string | null | undefined;
  /** Somebody asks to waive it, and nobody approved. */
  waiverRequested?: boolean | null | undefined;
};

export type TodoOrigin =
  | 'CAMPAIGN'
  | 'EXTERNAL'
  | 'HAND';

export type TodoState =
  | 'CANNOT_TELL'
  | 'NOT_APPLICABLE'
  | 'OPEN'
  | 'REGRESSED'
  | 'SATISFIED'
  | 'WAIVED';

export type CourseAnswerFragment = { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null };

export type LaunchCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
}>;


export type LaunchCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type PauseCampaignMutationVariables = Exact<{
  input: PauseCampaignInput;
}>;


export type PauseCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ResumeCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
}>;


export type ResumeCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ExtendCampaignMutationVariables = Exact<{
  input: ExtendCampaignInput;
}>;


export type ExtendCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type EndCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
}>;


export type EndCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ArchiveCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
}>;


export type ArchiveCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type DeleteCampaignDraftMutationVariables = Exact<{
  input: DeleteCampaignDraftInput;
}>;


export type DeleteCampaignDraftMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ForecastDaysFragment = { kind: ForecastKind, from: string | null, likely: string | null, to: string | null, lateFrom: number | null, lateLikely: number | null, lateTo: number | null };

export type ProgressCountsFragment = { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number };

export type RehearseCampaignQueryVariables = Exact<{
  input: RehearseCampaignInput;
}>;


export type RehearseCampaignQuery = { rehearseCampaign: { asked: number, notAsked: number, satisfied: number, open: number, notApplicable: number, cannotTell: number, left: number, problems: Array<{ field: string, message: string, cure: string }>, services: Array<{ verdict: RuleVerdict, serviceId: string, service: { team: { name: string } } | null, terms: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> }>, teams: Array<{ team: string, services: number, open: number, satisfied: number, cannotTell: number, carries: number, carriesMany: boolean }> } };

export type RehearsedRowFragment = { verdict: RuleVerdict, serviceId: string, service: { team: { name: string } } | null, terms: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> };

export type TermFoundFragment = { text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> };

export type CampaignPageQueryVariables = Exact<{
  id: string | number;
}>;


export type CampaignPageQuery = { campaign: { id: string, campaignId: string, title: string, body: string | null, fix: string | null, status: CampaignStatus, version: number, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, standing: boolean, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, launchAt: string | null, targetDate: string | null, originalTargetDate: string | null, pausedReason: string | null, withdrawnAt: string | null, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number }, forecast: { kind: ForecastKind, from: string | null, likely: string | null, to: string | null, lateFrom: number | null, lateLikely: number | null, lateTo: number | null } | null, burnUp: Array<{ day: string, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }>, teams: Array<{ name: string, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }>, team: { name: string } | null, links: Array<{ title: string, url: string }>, origin: { kind: CampaignOriginKind, by: string | null, source: string | null, path: string | null, revision: string | null, url: string | null, at: string }, acts: Array<{ kind: CampaignActKind, by: string, at: string, reason: string | null, to: string | null, fields: Array<string> }> } | null };

export type CampaignFactsFragment = { id: string, campaignId: string, title: string, body: string | null, fix: string | null, status: CampaignStatus, version: number, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, standing: boolean, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, launchAt: string | null, targetDate: string | null, originalTargetDate: string | null, pausedReason: string | null, withdrawnAt: string | null, team: { name: string } | null, links: Array<{ title: string, url: string }>, origin: { kind: CampaignOriginKind, by: string | null, source: string | null, path: string | null, revision: string | null, url: string | null, at: string }, acts: Array<{ kind: CampaignActKind, by: string, at: string, reason: string | null, to: string | null, fields: Array<string> }> };

export type CampaignTodosQueryVariables = Exact<{
  filter: TodoFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type CampaignTodosQuery = { todos: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: TodoState, since: string, serviceId: string, dueDate: string | null, overdue: boolean, assignee: string | null, service: { team: { name: string } } | null, evidence: { nodes: Array<{ after: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> }> } }> } };

export type CampaignTodoFragment = { id: string, state: TodoState, since: string, serviceId: string, dueDate: string | null, overdue: boolean, assignee: string | null, service: { team: { name: string } } | null, evidence: { nodes: Array<{ after: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> }> } };

export type CampaignTodoFacetsQueryVariables = Exact<{
  filter: TodoFilter;
}>;


export type CampaignTodoFacetsQuery = { todos: { totalCount: number, facets: { states: Array<{ value: string, count: number }>, teams: Array<{ value: string, count: number }> } } };

export type CampaignsQueryVariables = Exact<{
  filter: CampaignFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type CampaignsQuery = { campaigns: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, campaignId: string, title: string, status: CampaignStatus, ownerTeam: string | null, category: string | null, level: Tier | null, standing: boolean, targetDate: string | null, overdue: boolean, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }> } };

export type CampaignRowFragment = { id: string, campaignId: string, title: string, status: CampaignStatus, ownerTeam: string | null, category: string | null, level: Tier | null, standing: boolean, targetDate: string | null, overdue: boolean, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } };

export type CampaignForecastsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CampaignForecastsQuery = { campaigns: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, forecast: { kind: ForecastKind, from: string | null, likely: string | null, to: string | null, lateFrom: number | null, lateLikely: number | null, lateTo: number | null } | null }> } };

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
export const CourseAnswerFragmentDoc = new TypedDocumentString(`
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}
    `, {"fragmentName":"CourseAnswer"}) as unknown as TypedDocumentString<CourseAnswerFragment, unknown>;
export const ForecastDaysFragmentDoc = new TypedDocumentString(`
    fragment ForecastDays on CampaignForecast {
  kind
  from
  likely
  to
  lateFrom
  lateLikely
  lateTo
}
    `, {"fragmentName":"ForecastDays"}) as unknown as TypedDocumentString<ForecastDaysFragment, unknown>;
export const TermFoundFragmentDoc = new TypedDocumentString(`
    fragment TermFound on RuleTerm {
  text
  outcome
  why
  found {
    name
    value
  }
}
    `, {"fragmentName":"TermFound"}) as unknown as TypedDocumentString<TermFoundFragment, unknown>;
export const RehearsedRowFragmentDoc = new TypedDocumentString(`
    fragment RehearsedRow on RehearsedService {
  verdict
  serviceId
  service {
    team {
      name
    }
  }
  terms {
    ...TermFound
  }
}
    fragment TermFound on RuleTerm {
  text
  outcome
  why
  found {
    name
    value
  }
}`, {"fragmentName":"RehearsedRow"}) as unknown as TypedDocumentString<RehearsedRowFragment, unknown>;
export const CampaignFactsFragmentDoc = new TypedDocumentString(`
    fragment CampaignFacts on Campaign {
  id
  campaignId
  title
  body
  fix
  status
  version
  ownerTeam
  team {
    name
  }
  projectOwner
  priority
  category
  level
  effort
  standing
  scope
  applicable
  satisfied
  attestedForDays
  launchAt
  targetDate
  originalTargetDate
  pausedReason
  withdrawnAt
  links {
    title
    url
  }
  origin {
    kind
    by
    source
    path
    revision
    url
    at
  }
  acts {
    kind
    by
    at
    reason
    to
    fields
  }
}
    `, {"fragmentName":"CampaignFacts"}) as unknown as TypedDocumentString<CampaignFactsFragment, unknown>;
export const CampaignTodoFragmentDoc = new TypedDocumentString(`
    fragment CampaignTodo on Todo {
  id
  state
  since
  serviceId
  dueDate
  overdue
  assignee
  service {
    team {
      name
    }
  }
  evidence(first: 1) {
    nodes {
      after {
        ...TermFound
      }
    }
  }
}
    fragment TermFound on RuleTerm {
  text
  outcome
  why
  found {
    name
    value
  }
}`, {"fragmentName":"CampaignTodo"}) as unknown as TypedDocumentString<CampaignTodoFragment, unknown>;
export const ProgressCountsFragmentDoc = new TypedDocumentString(`
    fragment ProgressCounts on Progress {
  done
  total
  open
  regressed
  cannotTell
  waived
}
    `, {"fragmentName":"ProgressCounts"}) as unknown as TypedDocumentString<ProgressCountsFragment, unknown>;
export const CampaignRowFragmentDoc = new TypedDocumentString(`
    fragment CampaignRow on Campaign {
  id
  campaignId
  title
  status
  ownerTeam
  category
  level
  standing
  targetDate
  overdue
  progress {
    ...ProgressCounts
  }
}
    fragment ProgressCounts on Progress {
  done
  total
  open
  regressed
  cannotTell
  waived
}`, {"fragmentName":"CampaignRow"}) as unknown as TypedDocumentString<CampaignRowFragment, unknown>;
export const LaunchCampaignDocument = new TypedDocumentString(`
    mutation LaunchCampaign($input: CampaignCourseInput!) {
  answer: launchCampaign(input: $input) {
    ...CourseAnswer
  }
}
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}`) as unknown as TypedDocumentString<LaunchCampaignMutation, LaunchCampaignMutationVariables>;
export const PauseCampaignDocument = new TypedDocumentString(`
    mutation PauseCampaign($input: PauseCampaignInput!) {
  answer: pauseCampaign(input: $input) {
    ...CourseAnswer
  }
}
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}`) as unknown as TypedDocumentString<PauseCampaignMutation, PauseCampaignMutationVariables>;
export const ResumeCampaignDocument = new TypedDocumentString(`
    mutation ResumeCampaign($input: CampaignCourseInput!) {
  answer: resumeCampaign(input: $input) {
    ...CourseAnswer
  }
}
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}`) as unknown as TypedDocumentString<ResumeCampaignMutation, ResumeCampaignMutationVariables>;
export const ExtendCampaignDocument = new TypedDocumentString(`
    mutation ExtendCampaign($input: ExtendCampaignInput!) {
  answer: extendCampaign(input: $input) {
    ...CourseAnswer
  }
}
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}`) as unknown as TypedDocumentString<ExtendCampaignMutation, ExtendCampaignMutationVariables>;
export const EndCampaignDocument = new TypedDocumentString(`
    mutation EndCampaign($input: CampaignCourseInput!) {
  answer: endCampaign(input: $input) {
    ...CourseAnswer
  }
}
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}`) as unknown as TypedDocumentString<EndCampaignMutation, EndCampaignMutationVariables>;
export const ArchiveCampaignDocument = new TypedDocumentString(`
    mutation ArchiveCampaign($input: CampaignCourseInput!) {
  answer: archiveCampaign(input: $input) {
    ...CourseAnswer
  }
}
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}`) as unknown as TypedDocumentString<ArchiveCampaignMutation, ArchiveCampaignMutationVariables>;
export const DeleteCampaignDraftDocument = new TypedDocumentString(`
    mutation DeleteCampaignDraft($input: DeleteCampaignDraftInput!) {
  answer: deleteCampaignDraft(input: $input) {
    ...CourseAnswer
  }
}
    fragment CourseAnswer on CampaignPayload {
  campaign {
    id
    version
  }
  deletedCampaignId
  conflict {
    current {
      id
      version
    }
  }
  error {
    message
  }
}`) as unknown as TypedDocumentString<DeleteCampaignDraftMutation, DeleteCampaignDraftMutationVariables>;
export const RehearseCampaignDocument = new TypedDocumentString(`
    query RehearseCampaign($input: RehearseCampaignInput!) {
  rehearseCampaign(input: $input) {
    asked
    notAsked
    satisfied
    open
    notApplicable
    cannotTell
    left
    problems {
      field
      message
      cure
    }
    services(first: 100, verdict: [OPEN, CANNOT_TELL]) {
      ...RehearsedRow
    }
    teams {
      team
      services
      open
      satisfied
      cannotTell
      carries
      carriesMany
    }
  }
}
    fragment RehearsedRow on RehearsedService {
  verdict
  serviceId
  service {
    team {
      name
    }
  }
  terms {
    ...TermFound
  }
}
fragment TermFound on RuleTerm {
  text
  outcome
  why
  found {
    name
    value
  }
}`) as unknown as TypedDocumentString<RehearseCampaignQuery, RehearseCampaignQueryVariables>;
export const CampaignPageDocument = new TypedDocumentString(`
    query CampaignPage($id: ID!) {
  campaign(id: $id) {
    ...CampaignFacts
    progress {
      ...ProgressCounts
    }
    forecast {
      ...ForecastDays
    }
    burnUp {
      day
      progress {
        ...ProgressCounts
      }
    }
    teams {
      name
      progress {
        ...ProgressCounts
      }
    }
  }
}
    fragment ForecastDays on CampaignForecast {
  kind
  from
  likely
  to
  lateFrom
  lateLikely
  lateTo
}
fragment ProgressCounts on Progress {
  done
  total
  open
  regressed
  cannotTell
  waived
}
fragment CampaignFacts on Campaign {
  id
  campaignId
  title
  body
  fix
  status
  version
  ownerTeam
  team {
    name
  }
  projectOwner
  priority
  category
  level
  effort
  standing
  scope
  applicable
  satisfied
  attestedForDays
  launchAt
  targetDate
  originalTargetDate
  pausedReason
  withdrawnAt
  links {
    title
    url
  }
  origin {
    kind
    by
    source
    path
    revision
    url
    at
  }
  acts {
    kind
    by
    at
    reason
    to
    fields
  }
}`) as unknown as TypedDocumentString<CampaignPageQuery, CampaignPageQueryVariables>;
export const CampaignTodosDocument = new TypedDocumentString(`
    query CampaignTodos($filter: TodoFilter!, $first: Int!, $after: String) {
  todos(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...CampaignTodo
    }
  }
}
    fragment TermFound on RuleTerm {
  text
  outcome
  why
  found {
    name
    value
  }
}
fragment CampaignTodo on Todo {
  id
  state
  since
  serviceId
  dueDate
  overdue
  assignee
  service {
    team {
      name
    }
  }
  evidence(first: 1) {
    nodes {
      after {
        ...TermFound
      }
    }
  }
}`) as unknown as TypedDocumentString<CampaignTodosQuery, CampaignTodosQueryVariables>;
export const CampaignTodoFacetsDocument = new TypedDocumentString(`
    query CampaignTodoFacets($filter: TodoFilter!) {
  todos(filter: $filter, first: 0) {
    totalCount
    facets {
      states {
        value
        count
      }
      teams {
        value
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignTodoFacetsQuery, CampaignTodoFacetsQueryVariables>;
export const CampaignsDocument = new TypedDocumentString(`
    query Campaigns($filter: CampaignFilter!, $first: Int!, $after: String) {
  campaigns(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...CampaignRow
    }
  }
}
    fragment ProgressCounts on Progress {
  done
  total
  open
  regressed
  cannotTell
  waived
}
fragment CampaignRow on Campaign {
  id
  campaignId
  title
  status
  ownerTeam
  category
  level
  standing
  targetDate
  overdue
  progress {
    ...ProgressCounts
  }
}`) as unknown as TypedDocumentString<CampaignsQuery, CampaignsQueryVariables>;
export const CampaignForecastsDocument = new TypedDocumentString(`
    query CampaignForecasts($first: Int!, $after: String) {
  campaigns(
    filter: {status: [ACTIVE], standing: false}
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      forecast {
        ...ForecastDays
      }
    }
  }
}
    fragment ForecastDays on CampaignForecast {
  kind
  from
  likely
  to
  lateFrom
  lateLikely
  lateTo
}`) as unknown as TypedDocumentString<CampaignForecastsQuery, CampaignForecastsQueryVariables>;