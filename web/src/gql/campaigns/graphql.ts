/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ApproveTodoWaiverInput = {
  clientMutationId?: string | null | undefined;
  todoId: string;
};

export type AttestTodoInput = {
  clientMutationId?: string | null | undefined;
  /** At most 1,000 characters. */
  evidence: string;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
  todoId: string;
  /** An https address where it can be seen. */
  url?: string | null | undefined;
};

export type AttestedInput = {
  /** For how many days the evidence holds. */
  validDays: number;
};

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

/** A campaign as a file in git says it. Either `satisfied` or `attested` is there. */
export type CampaignInput = {
  /** A rule. */
  applicable?: string | null | undefined;
  attested?: AttestedInput | null | undefined;
  /** Why it is asked (Markdown). */
  body?: string | null | undefined;
  category?: string | null | undefined;
  /** 1 (minutes) to 5 (weeks). */
  effort?: number | null | undefined;
  /** How it is done (Markdown). */
  fix?: string | null | undefined;
  /** A DNS label, unique in the organisation. */
  id: string;
  /** A day, 2027-03-31, or a moment. A draft without it. */
  launchAt?: string | null | undefined;
  level?: Tier | null | undefined;
  links?: Array<LinkInput> | null | undefined;
  ownerTeam?: string | null | undefined;
  /** MEDIUM when left out. */
  priority?: Priority | null | undefined;
  projectOwner?: string | null | undefined;
  /** A rule. */
  satisfied?: string | null | undefined;
  /** A rule: who is asked. Everybody when left out. */
  scope?: string | null | undefined;
  standing?: boolean | null | undefined;
  /** A day. */
  targetDate?: string | null | undefined;
  title: string;
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

export type CommentOnTodoInput = {
  /** The same again makes no second comment. */
  clientMutationId?: string | null | undefined;
  /** Markdown, at most 5,000 characters. */
  text: string;
  todoId: string;
};

export type CompleteTaskInput = {
  clientMutationId?: string | null | undefined;
  /** What shows it, at most 1,000 characters. */
  evidence?: string | null | undefined;
  todoId: string;
};

export type CreateCampaignInput = {
  campaign: CampaignInput;
  clientMutationId?: string | null | undefined;
};

export type CreateTaskInput = {
  /** Why it is asked (Markdown), at most 10,000 characters. */
  body?: string | null | undefined;
  /** The same again makes no second task. */
  clientMutationId?: string | null | undefined;
  /** A day: 2027-03-31. */
  dueDate?: string | null | undefined;
  /** How it is done (Markdown), at most 10,000 characters. */
  fix?: string | null | undefined;
  links?: Array<LinkInput> | null | undefined;
  priority?: Priority | null | undefined;
  serviceId: string;
  /** At most 200 characters. */
  title: string;
};

export type DeclineTodoWaiverInput = {
  clientMutationId?: string | null | undefined;
  reason: string;
  todoId: string;
};

export type DeleteCampaignDraftInput = {
  campaignId: string;
  clientMutationId?: string | null | undefined;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
};

/** The whole definition: what is left out is taken away. */
export type EditCampaignInput = {
  campaign: CampaignInput;
  clientMutationId?: string | null | undefined;
  /** The version that was looked at. */
  expectedVersion: number;
};

/** What is left out stays; null goes back to what the campaign or task says. */
export type EditTodoInput = {
  assignee?: string | null | undefined;
  clientMutationId?: string | null | undefined;
  /** A day: 2027-03-31. */
  dueDate?: string | null | undefined;
  /** The version that was looked at. */
  expectedVersion: number;
  priority?: Priority | null | undefined;
  todoId: string;
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

export type Language =
  | 'EN'
  | 'JA';

export type LinkInput = {
  kind?: LinkKind | null | undefined;
  title: string;
  url: string;
};

export type LinkKind =
  | 'DASHBOARD'
  | 'DESIGN'
  | 'DOCS'
  | 'LOGS'
  | 'RUNBOOK'
  | 'TRACES';

export type MarkTodoNotApplicableInput = {
  clientMutationId?: string | null | undefined;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
  /** At most 1,000 characters. */
  reason: string;
  todoId: string;
};

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

/** MACHINE: a rule over facts decides. PERSON: somebody shows it, and again when the evidence is too old. */
export type ReadinessJudge =
  | 'MACHINE'
  | 'PERSON';

/** REACHED: everything that applies is done, or waived for now. MISSED: something is open. CANNOT_TELL: nothing is known to be open, but of some items nobody can tell. */
export type ReadinessVerdict =
  | 'CANNOT_TELL'
  | 'MISSED'
  | 'REACHED';

/** A saved campaign, or rules. Of one that is edited both: then only the rules given here count, and those saved do not. */
export type RehearseCampaignInput = {
  /** A rule. */
  applicable?: string | null | undefined;
  /** Its own todos are then no load. Without rules it has to be known. */
  campaignId?: string | null | undefined;
  /** A rule. Left out of rules, or null: a person shows it, so that it is open everywhere. */
  satisfied?: string | null | undefined;
  /** A rule. Everybody when left out; `true` says so. */
  scope?: string | null | undefined;
};

export type RuleCompletionKind =
  /** What the loop around is looking at. */
  | 'ELEMENT'
  | 'FACT'
  | 'FIELD'
  | 'FUNCTION';

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

export type TakeTodoWordBackInput = {
  clientMutationId?: string | null | undefined;
  reason?: string | null | undefined;
  todoId: string;
};

export type Tier =
  | 'A'
  | 'B'
  | 'C';

export type TodoCauseKind =
  | 'CAMPAIGN'
  | 'EVENT'
  | 'EXPIRY'
  | 'PERSON'
  | 'RECONCILE';

/** Every criterion must hold; inside a list one value suffices. */
export type TodoFilter = {
  assignee?: Array<string> | null | undefined;
  /** A person must show that it is so; no rule decides. */
  attested?: boolean | null | undefined;
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

export type TodoOrder =
  | 'DUE_DATE'
  | 'SERVICE'
  | 'SINCE'
  | 'URGENCY';

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

/** GONE: the service is not in scope any more, or the campaign is over. */
export type TodoTransitionState =
  | 'CANNOT_TELL'
  | 'GONE'
  | 'NOT_APPLICABLE'
  | 'OPEN'
  | 'REGRESSED'
  | 'SATISFIED'
  | 'WAIVED';

export type TriedRule =
  | 'APPLICABLE'
  | 'SATISFIED'
  | 'SCOPE';

export type WaiveTodoInput = {
  clientMutationId?: string | null | undefined;
  /** Not compared when left out. */
  expectedVersion?: number | null | undefined;
  /** At most 1,000 characters. */
  reason: string;
  todoId: string;
  /** At most a year ahead. */
  until: string;
};

export type CourseAnswerFragment = { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null };

export type LaunchCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
  language: Language;
}>;


export type LaunchCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type PauseCampaignMutationVariables = Exact<{
  input: PauseCampaignInput;
  language: Language;
}>;


export type PauseCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ResumeCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
  language: Language;
}>;


export type ResumeCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ExtendCampaignMutationVariables = Exact<{
  input: ExtendCampaignInput;
  language: Language;
}>;


export type ExtendCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type EndCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
  language: Language;
}>;


export type EndCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ArchiveCampaignMutationVariables = Exact<{
  input: CampaignCourseInput;
  language: Language;
}>;


export type ArchiveCampaignMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type DeleteCampaignDraftMutationVariables = Exact<{
  input: DeleteCampaignDraftInput;
  language: Language;
}>;


export type DeleteCampaignDraftMutation = { answer: { deletedCampaignId: string | null, campaign: { id: string, version: number } | null, conflict: { current: { id: string, version: number } } | null, error: { message: string } | null } };

export type ForecastDaysFragment = { kind: ForecastKind, from: string | null, likely: string | null, to: string | null, lateFrom: number | null, lateLikely: number | null, lateTo: number | null };

export type ProgressCountsFragment = { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number };

export type RehearseCampaignQueryVariables = Exact<{
  input: RehearseCampaignInput;
  language: Language;
}>;


export type RehearseCampaignQuery = { rehearseCampaign: { asked: number, notAsked: number, satisfied: number, open: number, notApplicable: number, cannotTell: number, left: number, problems: Array<{ field: string, message: string, cure: string }>, services: Array<{ verdict: RuleVerdict, serviceId: string, service: { team: { name: string } } | null, terms: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> }>, teams: Array<{ team: string, services: number, open: number, satisfied: number, cannotTell: number, carries: number, carriesMany: boolean }> } };

export type RehearsedRowFragment = { verdict: RuleVerdict, serviceId: string, service: { team: { name: string } } | null, terms: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> };

export type TermFoundFragment = { text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> };

export type CampaignToEditQueryVariables = Exact<{
  id: string | number;
}>;


export type CampaignToEditQuery = { campaign: { id: string, campaignId: string, version: number, status: CampaignStatus, title: string, body: string | null, fix: string | null, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, standing: boolean, launchAt: string | null, originalTargetDate: string | null, links: Array<{ title: string, url: string, kind: LinkKind | null }>, origin: { kind: CampaignOriginKind } } | null };

export type EditedCampaignFragment = { id: string, campaignId: string, version: number, status: CampaignStatus, title: string, body: string | null, fix: string | null, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, standing: boolean, launchAt: string | null, originalTargetDate: string | null, links: Array<{ title: string, url: string, kind: LinkKind | null }>, origin: { kind: CampaignOriginKind } };

export type SavedCampaignFragment = { campaign: { id: string, campaignId: string } | null, conflict: { current: { id: string, campaignId: string, version: number, status: CampaignStatus, title: string, body: string | null, fix: string | null, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, standing: boolean, launchAt: string | null, originalTargetDate: string | null, links: Array<{ title: string, url: string, kind: LinkKind | null }>, origin: { kind: CampaignOriginKind } } } | null, error: { message: string, problems: Array<{ field: string, message: string, cure: string }> } | null };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
  language: Language;
}>;


export type CreateCampaignMutation = { answer: { campaign: { id: string, campaignId: string } | null, conflict: { current: { id: string, campaignId: string, version: number, status: CampaignStatus, title: string, body: string | null, fix: string | null, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, standing: boolean, launchAt: string | null, originalTargetDate: string | null, links: Array<{ title: string, url: string, kind: LinkKind | null }>, origin: { kind: CampaignOriginKind } } } | null, error: { message: string, problems: Array<{ field: string, message: string, cure: string }> } | null } };

export type EditCampaignMutationVariables = Exact<{
  input: EditCampaignInput;
  language: Language;
}>;


export type EditCampaignMutation = { answer: { campaign: { id: string, campaignId: string } | null, conflict: { current: { id: string, campaignId: string, version: number, status: CampaignStatus, title: string, body: string | null, fix: string | null, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, standing: boolean, launchAt: string | null, originalTargetDate: string | null, links: Array<{ title: string, url: string, kind: LinkKind | null }>, origin: { kind: CampaignOriginKind } } } | null, error: { message: string, problems: Array<{ field: string, message: string, cure: string }> } | null } };

export type CheckRuleQueryVariables = Exact<{
  rule: string;
  language: Language;
}>;


export type CheckRuleQuery = { checkRule: { problems: Array<{ message: string, cure: string | null, from: number, to: number, line: number, column: number }> } };

export type RuleFaultFragment = { message: string, cure: string | null, from: number, to: number, line: number, column: number };

export type CompleteRuleQueryVariables = Exact<{
  rule: string;
  offset: number;
  language: Language;
}>;


export type CompleteRuleQuery = { completeRule: Array<{ kind: RuleCompletionKind, label: string, insert: string, type: string, description: string, from: number, to: number }> };

export type TryRuleQueryVariables = Exact<{
  scope?: string | null | undefined;
  applicable?: string | null | undefined;
  satisfied: string;
  serviceId?: string | null | undefined;
  language: Language;
}>;


export type TryRuleQuery = { tryRule: { asked: number, satisfied: number, open: number, notApplicable: number, cannotTell: number, left: number, problems: Array<{ rule: TriedRule }>, failing: Array<{ serviceId: string }>, unclear: Array<{ serviceId: string }>, service: { verdict: RuleVerdict | null, terms: Array<{ rule: TriedRule, term: { text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> } }> } | null } };

export type RuleReferenceQueryVariables = Exact<{
  language: Language;
}>;


export type RuleReferenceQuery = { ruleFacts: Array<{ path: string, type: string, optional: boolean, description: string }>, ruleFunctions: Array<{ name: string, on: string | null, example: string, description: string }> };

export type CampaignMatrixQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CampaignMatrixQuery = { campaigns: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, campaignId: string, title: string, ownerTeam: string | null, category: string | null, level: Tier | null, standing: boolean, targetDate: string | null, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number }, teams: Array<{ name: string, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }> }> } };

export type MatrixCampaignFragment = { id: string, campaignId: string, title: string, ownerTeam: string | null, category: string | null, level: Tier | null, standing: boolean, targetDate: string | null, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number }, teams: Array<{ name: string, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }> };

export type CampaignPageQueryVariables = Exact<{
  id: string | number;
  key: string;
  language: Language;
}>;


export type CampaignPageQuery = { unclear: { totalCount: number, nodes: Array<{ id: string, found: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> }> }, campaign: { id: string, campaignId: string, title: string, body: string | null, fix: string | null, status: CampaignStatus, version: number, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, standing: boolean, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, launchAt: string | null, targetDate: string | null, originalTargetDate: string | null, pausedReason: string | null, withdrawnAt: string | null, costlySince: string | null, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number }, forecast: { kind: ForecastKind, from: string | null, likely: string | null, to: string | null, lateFrom: number | null, lateLikely: number | null, lateTo: number | null } | null, burnUp: Array<{ day: string, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }>, teams: Array<{ name: string, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }>, team: { name: string } | null, links: Array<{ title: string, url: string }>, origin: { kind: CampaignOriginKind, by: string | null, source: string | null, path: string | null, revision: string | null, url: string | null, at: string }, acts: Array<{ kind: CampaignActKind, by: string, at: string, reason: string | null, to: string | null, fields: Array<string> }> } | null };

export type CampaignFactsFragment = { id: string, campaignId: string, title: string, body: string | null, fix: string | null, status: CampaignStatus, version: number, ownerTeam: string | null, projectOwner: string | null, priority: Priority, category: string | null, level: Tier | null, effort: number | null, standing: boolean, scope: string, applicable: string | null, satisfied: string | null, attestedForDays: number | null, launchAt: string | null, targetDate: string | null, originalTargetDate: string | null, pausedReason: string | null, withdrawnAt: string | null, costlySince: string | null, team: { name: string } | null, links: Array<{ title: string, url: string }>, origin: { kind: CampaignOriginKind, by: string | null, source: string | null, path: string | null, revision: string | null, url: string | null, at: string }, acts: Array<{ kind: CampaignActKind, by: string, at: string, reason: string | null, to: string | null, fields: Array<string> }> };

export type CampaignTodosQueryVariables = Exact<{
  filter: TodoFilter;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type CampaignTodosQuery = { todos: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: TodoState, since: string, serviceId: string, dueDate: string | null, overdue: boolean, assignee: string | null, service: { team: { name: string } } | null, found: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> }> } };

export type CampaignTodoFragment = { id: string, state: TodoState, since: string, serviceId: string, dueDate: string | null, overdue: boolean, assignee: string | null, service: { team: { name: string } } | null, found: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> };

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

export type CampaignReadinessQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignReadinessQuery = { readiness: { summary: { services: number, reached: Array<{ level: Tier, services: number }> } } };

export type MyTodosQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyTodosQuery = { viewer: { name: string, todos: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type WaiversToApproveQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WaiversToApproveQuery = { todos: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MyTeamsToDoQueryVariables = Exact<{
  teams: Array<string> | string;
  first: number;
  after?: string | null | undefined;
}>;


export type MyTeamsToDoQuery = { todos: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TodoDetailQueryVariables = Exact<{
  todoId: string;
  language: Language;
}>;


export type TodoDetailQuery = { todo: { body: string | null, fix: string | null, id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, links: Array<{ title: string, url: string }>, found: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }>, evidence: { nodes: Array<{ at: string, from: TodoState | null, to: TodoTransitionState, cause: { kind: TodoCauseKind, by: string | null, reason: string | null, source: string | null, revision: string | null, summary: string | null, at: string }, before: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }>, after: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> }>, pageInfo: { hasNextPage: boolean } }, comments: { nodes: Array<{ id: string, by: string, at: string, text: string }> }, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null };

export type TodoStepFragment = { at: string, from: TodoState | null, to: TodoTransitionState, cause: { kind: TodoCauseKind, by: string | null, reason: string | null, source: string | null, revision: string | null, summary: string | null, at: string }, before: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }>, after: Array<{ text: string, outcome: RuleOutcome, why: string | null, found: Array<{ name: string, value: string }> }> };

export type TodoLineFragment = { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null };

export type ServiceTodosQueryVariables = Exact<{
  serviceId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ServiceTodosQuery = { service: { id: string, todos: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TodosQueryVariables = Exact<{
  filter?: TodoFilter | null | undefined;
  orderBy?: TodoOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TodosQuery = { todos: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ServicePassportQueryVariables = Exact<{
  serviceId: string;
  missing: number;
}>;


export type ServicePassportQuery = { service: { id: string, readiness: { level: Tier | null, target: Tier | null, badge: string, aim: { level: Tier, verdict: ReadinessVerdict, done: number, total: number, waived: number, cannotTell: number, missing: Array<{ effort: number, judgedBy: ReadinessJudge, todo: { todoId: string, title: string, state: TodoState } }> } | null, levels: Array<{ level: Tier, verdict: ReadinessVerdict, done: number, total: number, waived: number, cannotTell: number, missing: Array<{ effort: number, judgedBy: ReadinessJudge, todo: { todoId: string, title: string, state: TodoState } }> }> } } | null };

export type PassportLevelFragment = { level: Tier, verdict: ReadinessVerdict, done: number, total: number, waived: number, cannotTell: number, missing: Array<{ effort: number, judgedBy: ReadinessJudge, todo: { todoId: string, title: string, state: TodoState } }> };

export type TodoAnswerFragment = { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null };

export type EditTodoMutationVariables = Exact<{
  input: EditTodoInput;
  language: Language;
}>;


export type EditTodoMutation = { editTodo: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type WaiveTodoMutationVariables = Exact<{
  input: WaiveTodoInput;
  language: Language;
}>;


export type WaiveTodoMutation = { waiveTodo: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type UnwaiveTodoMutationVariables = Exact<{
  input: TakeTodoWordBackInput;
  language: Language;
}>;


export type UnwaiveTodoMutation = { unwaiveTodo: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type ApproveTodoWaiverMutationVariables = Exact<{
  input: ApproveTodoWaiverInput;
  language: Language;
}>;


export type ApproveTodoWaiverMutation = { approveTodoWaiver: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type DeclineTodoWaiverMutationVariables = Exact<{
  input: DeclineTodoWaiverInput;
  language: Language;
}>;


export type DeclineTodoWaiverMutation = { declineTodoWaiver: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type MarkTodoNotApplicableMutationVariables = Exact<{
  input: MarkTodoNotApplicableInput;
  language: Language;
}>;


export type MarkTodoNotApplicableMutation = { markTodoNotApplicable: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type MarkTodoApplicableMutationVariables = Exact<{
  input: TakeTodoWordBackInput;
  language: Language;
}>;


export type MarkTodoApplicableMutation = { markTodoApplicable: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type AttestTodoMutationVariables = Exact<{
  input: AttestTodoInput;
  language: Language;
}>;


export type AttestTodoMutation = { attestTodo: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type WithdrawTodoAttestationMutationVariables = Exact<{
  input: TakeTodoWordBackInput;
  language: Language;
}>;


export type WithdrawTodoAttestationMutation = { withdrawTodoAttestation: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
  language: Language;
}>;


export type CompleteTaskMutation = { completeTask: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type ReopenTaskMutationVariables = Exact<{
  input: TakeTodoWordBackInput;
  language: Language;
}>;


export type ReopenTaskMutation = { reopenTask: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type CreateTaskMutationVariables = Exact<{
  input: CreateTaskInput;
  language: Language;
}>;


export type CreateTaskMutation = { createTask: { todo: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } | null, conflict: { yours: unknown, current: { id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null } } | null, error: { message: string } | null } };

export type CommentOnTodoMutationVariables = Exact<{
  input: CommentOnTodoInput;
  language: Language;
}>;


export type CommentOnTodoMutation = { commentOnTodo: { comment: { id: string } | null, error: { message: string } | null } };

export type TeamWeekQueryVariables = Exact<{
  team: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TeamWeekQuery = { team: { id: string, todoProgress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number }, overdue: { totalCount: number }, regressed: { totalCount: number }, toShow: { totalCount: number }, carried: { totalCount: number, facets: { assignees: Array<{ value: string, count: number }> } }, todos: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TeamMovesQueryVariables = Exact<{
  team: string;
  since: string;
  first: number;
}>;


export type TeamMovesQuery = { closed: { totalCount: number, nodes: Array<{ id: string, at: string, kind: ChangeKind, subject: string, serviceId: string | null, summary: string, after: unknown }> }, regressed: { totalCount: number, nodes: Array<{ id: string, at: string, kind: ChangeKind, subject: string, serviceId: string | null, summary: string, after: unknown }> }, opened: { totalCount: number, nodes: Array<{ id: string, at: string, kind: ChangeKind, subject: string, serviceId: string | null, summary: string, after: unknown }> } };

export type MovesFragment = { totalCount: number, nodes: Array<{ id: string, at: string, kind: ChangeKind, subject: string, serviceId: string | null, summary: string, after: unknown }> };

export type TeamReadinessQueryVariables = Exact<{
  team: string;
}>;


export type TeamReadinessQuery = { readiness: { totalCount: number, nodes: Array<{ level: Tier | null, target: Tier | null, service: { id: string, serviceId: string } | null, aim: { level: Tier, done: number, total: number, waived: number, cannotTell: number } | null }> } };

export type MyTeamsQueryVariables = Exact<{
  teams: Array<string> | string;
}>;


export type MyTeamsQuery = { overdue: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }> }, regressed: { totalCount: number, nodes: Array<{ id: string, todoId: string, serviceId: string, title: string, state: TodoState, since: string, dueDate: string | null, overdue: boolean, priority: Priority, assignee: string | null, campaignId: string | null, origin: TodoOrigin, system: string | null, version: number, paused: boolean, mayApprove: boolean, commentCount: number, attestedForDays: number | null, done: { by: string, at: string } | null, waiver: { reason: string, approvedBy: string | null, until: string, inForce: boolean } | null, waiverRequest: { reason: string, requestedBy: string, until: string } | null, notApplicable: { reason: string, by: string } | null, attestation: { evidence: string, url: string | null, by: string, until: string, inForce: boolean } | null }> } };

export type TeamNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamNamesQuery = { teams: { nodes: Array<{ name: string, serviceCount: number }> } };

export type HomeWeekQueryVariables = Exact<{
  teams?: Array<string> | string | null | undefined;
  first: number;
}>;


export type HomeWeekQuery = { viewer: { name: string, todos: { totalCount: number } }, overdue: { totalCount: number }, regressed: { totalCount: number }, campaigns: { totalCount: number, nodes: Array<{ id: string, campaignId: string, title: string, targetDate: string | null, overdue: boolean, progress: { done: number, total: number, open: number, regressed: number, cannotTell: number, waived: number } }> } };

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
    message(language: $language)
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
  why(language: $language)
  found {
    name
    value(language: $language)
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
  why(language: $language)
  found {
    name
    value(language: $language)
  }
}`, {"fragmentName":"RehearsedRow"}) as unknown as TypedDocumentString<RehearsedRowFragment, unknown>;
export const EditedCampaignFragmentDoc = new TypedDocumentString(`
    fragment EditedCampaign on Campaign {
  id
  campaignId
  version
  status
  title
  body
  fix
  ownerTeam
  projectOwner
  priority
  category
  level
  effort
  scope
  applicable
  satisfied
  attestedForDays
  standing
  launchAt
  originalTargetDate
  links {
    title
    url
    kind
  }
  origin {
    kind
  }
}
    `, {"fragmentName":"EditedCampaign"}) as unknown as TypedDocumentString<EditedCampaignFragment, unknown>;
export const SavedCampaignFragmentDoc = new TypedDocumentString(`
    fragment SavedCampaign on CampaignPayload {
  campaign {
    id
    campaignId
  }
  conflict {
    current {
      ...EditedCampaign
    }
  }
  error {
    message(language: $language)
    problems {
      field
      message(language: $language)
      cure(language: $language)
    }
  }
}
    fragment EditedCampaign on Campaign {
  id
  campaignId
  version
  status
  title
  body
  fix
  ownerTeam
  projectOwner
  priority
  category
  level
  effort
  scope
  applicable
  satisfied
  attestedForDays
  standing
  launchAt
  originalTargetDate
  links {
    title
    url
    kind
  }
  origin {
    kind
  }
}`, {"fragmentName":"SavedCampaign"}) as unknown as TypedDocumentString<SavedCampaignFragment, unknown>;
export const RuleFaultFragmentDoc = new TypedDocumentString(`
    fragment RuleFault on RuleProblem {
  message(language: $language)
  cure(language: $language)
  from
  to
  line
  column
}
    `, {"fragmentName":"RuleFault"}) as unknown as TypedDocumentString<RuleFaultFragment, unknown>;
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
export const MatrixCampaignFragmentDoc = new TypedDocumentString(`
    fragment MatrixCampaign on Campaign {
  id
  campaignId
  title
  ownerTeam
  category
  level
  standing
  targetDate
  progress {
    ...ProgressCounts
  }
  teams {
    name
    progress {
      ...ProgressCounts
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
}`, {"fragmentName":"MatrixCampaign"}) as unknown as TypedDocumentString<MatrixCampaignFragment, unknown>;
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
  costlySince
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
  found {
    ...TermFound
  }
}
    fragment TermFound on RuleTerm {
  text
  outcome
  why(language: $language)
  found {
    name
    value(language: $language)
  }
}`, {"fragmentName":"CampaignTodo"}) as unknown as TypedDocumentString<CampaignTodoFragment, unknown>;
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
export const TodoStepFragmentDoc = new TypedDocumentString(`
    fragment TodoStep on TodoTransition {
  at
  from
  to
  cause {
    kind
    by
    reason
    source
    revision
    summary(language: $language)
    at
  }
  before {
    ...TermFound
  }
  after {
    ...TermFound
  }
}
    fragment TermFound on RuleTerm {
  text
  outcome
  why(language: $language)
  found {
    name
    value(language: $language)
  }
}`, {"fragmentName":"TodoStep"}) as unknown as TypedDocumentString<TodoStepFragment, unknown>;
export const PassportLevelFragmentDoc = new TypedDocumentString(`
    fragment PassportLevel on ReadinessLevel {
  level
  verdict
  done
  total
  waived
  cannotTell
  missing(first: $missing) {
    effort
    judgedBy
    todo {
      todoId
      title
      state
    }
  }
}
    `, {"fragmentName":"PassportLevel"}) as unknown as TypedDocumentString<PassportLevelFragment, unknown>;
export const TodoLineFragmentDoc = new TypedDocumentString(`
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
    `, {"fragmentName":"TodoLine"}) as unknown as TypedDocumentString<TodoLineFragment, unknown>;
export const TodoAnswerFragmentDoc = new TypedDocumentString(`
    fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`, {"fragmentName":"TodoAnswer"}) as unknown as TypedDocumentString<TodoAnswerFragment, unknown>;
export const MovesFragmentDoc = new TypedDocumentString(`
    fragment Moves on ChangeConnection {
  totalCount
  nodes {
    id
    at
    kind
    subject
    serviceId
    summary
    after
  }
}
    `, {"fragmentName":"Moves"}) as unknown as TypedDocumentString<MovesFragment, unknown>;
export const LaunchCampaignDocument = new TypedDocumentString(`
    mutation LaunchCampaign($input: CampaignCourseInput!, $language: Language!) {
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
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<LaunchCampaignMutation, LaunchCampaignMutationVariables>;
export const PauseCampaignDocument = new TypedDocumentString(`
    mutation PauseCampaign($input: PauseCampaignInput!, $language: Language!) {
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
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<PauseCampaignMutation, PauseCampaignMutationVariables>;
export const ResumeCampaignDocument = new TypedDocumentString(`
    mutation ResumeCampaign($input: CampaignCourseInput!, $language: Language!) {
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
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<ResumeCampaignMutation, ResumeCampaignMutationVariables>;
export const ExtendCampaignDocument = new TypedDocumentString(`
    mutation ExtendCampaign($input: ExtendCampaignInput!, $language: Language!) {
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
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<ExtendCampaignMutation, ExtendCampaignMutationVariables>;
export const EndCampaignDocument = new TypedDocumentString(`
    mutation EndCampaign($input: CampaignCourseInput!, $language: Language!) {
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
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<EndCampaignMutation, EndCampaignMutationVariables>;
export const ArchiveCampaignDocument = new TypedDocumentString(`
    mutation ArchiveCampaign($input: CampaignCourseInput!, $language: Language!) {
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
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<ArchiveCampaignMutation, ArchiveCampaignMutationVariables>;
export const DeleteCampaignDraftDocument = new TypedDocumentString(`
    mutation DeleteCampaignDraft($input: DeleteCampaignDraftInput!, $language: Language!) {
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
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<DeleteCampaignDraftMutation, DeleteCampaignDraftMutationVariables>;
export const RehearseCampaignDocument = new TypedDocumentString(`
    query RehearseCampaign($input: RehearseCampaignInput!, $language: Language!) {
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
      message(language: $language)
      cure(language: $language)
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
  why(language: $language)
  found {
    name
    value(language: $language)
  }
}`) as unknown as TypedDocumentString<RehearseCampaignQuery, RehearseCampaignQueryVariables>;
export const CampaignToEditDocument = new TypedDocumentString(`
    query CampaignToEdit($id: ID!) {
  campaign(id: $id) {
    ...EditedCampaign
  }
}
    fragment EditedCampaign on Campaign {
  id
  campaignId
  version
  status
  title
  body
  fix
  ownerTeam
  projectOwner
  priority
  category
  level
  effort
  scope
  applicable
  satisfied
  attestedForDays
  standing
  launchAt
  originalTargetDate
  links {
    title
    url
    kind
  }
  origin {
    kind
  }
}`) as unknown as TypedDocumentString<CampaignToEditQuery, CampaignToEditQueryVariables>;
export const CreateCampaignDocument = new TypedDocumentString(`
    mutation CreateCampaign($input: CreateCampaignInput!, $language: Language!) {
  answer: createCampaign(input: $input) {
    ...SavedCampaign
  }
}
    fragment EditedCampaign on Campaign {
  id
  campaignId
  version
  status
  title
  body
  fix
  ownerTeam
  projectOwner
  priority
  category
  level
  effort
  scope
  applicable
  satisfied
  attestedForDays
  standing
  launchAt
  originalTargetDate
  links {
    title
    url
    kind
  }
  origin {
    kind
  }
}
fragment SavedCampaign on CampaignPayload {
  campaign {
    id
    campaignId
  }
  conflict {
    current {
      ...EditedCampaign
    }
  }
  error {
    message(language: $language)
    problems {
      field
      message(language: $language)
      cure(language: $language)
    }
  }
}`) as unknown as TypedDocumentString<CreateCampaignMutation, CreateCampaignMutationVariables>;
export const EditCampaignDocument = new TypedDocumentString(`
    mutation EditCampaign($input: EditCampaignInput!, $language: Language!) {
  answer: editCampaign(input: $input) {
    ...SavedCampaign
  }
}
    fragment EditedCampaign on Campaign {
  id
  campaignId
  version
  status
  title
  body
  fix
  ownerTeam
  projectOwner
  priority
  category
  level
  effort
  scope
  applicable
  satisfied
  attestedForDays
  standing
  launchAt
  originalTargetDate
  links {
    title
    url
    kind
  }
  origin {
    kind
  }
}
fragment SavedCampaign on CampaignPayload {
  campaign {
    id
    campaignId
  }
  conflict {
    current {
      ...EditedCampaign
    }
  }
  error {
    message(language: $language)
    problems {
      field
      message(language: $language)
      cure(language: $language)
    }
  }
}`) as unknown as TypedDocumentString<EditCampaignMutation, EditCampaignMutationVariables>;
export const CheckRuleDocument = new TypedDocumentString(`
    query CheckRule($rule: String!, $language: Language!) {
  checkRule(rule: $rule) {
    problems {
      ...RuleFault
    }
  }
}
    fragment RuleFault on RuleProblem {
  message(language: $language)
  cure(language: $language)
  from
  to
  line
  column
}`) as unknown as TypedDocumentString<CheckRuleQuery, CheckRuleQueryVariables>;
export const CompleteRuleDocument = new TypedDocumentString(`
    query CompleteRule($rule: String!, $offset: Int!, $language: Language!) {
  completeRule(rule: $rule, offset: $offset) {
    kind
    label
    insert
    type
    description(language: $language)
    from
    to
  }
}
    `) as unknown as TypedDocumentString<CompleteRuleQuery, CompleteRuleQueryVariables>;
export const TryRuleDocument = new TypedDocumentString(`
    query TryRule($scope: String, $applicable: String, $satisfied: String!, $serviceId: String, $language: Language!) {
  tryRule(
    scope: $scope
    applicable: $applicable
    satisfied: $satisfied
    serviceId: $serviceId
    first: 30
  ) {
    problems {
      rule
    }
    asked
    satisfied
    open
    notApplicable
    cannotTell
    left
    failing {
      serviceId
    }
    unclear {
      serviceId
    }
    service {
      verdict
      terms {
        rule
        term {
          ...TermFound
        }
      }
    }
  }
}
    fragment TermFound on RuleTerm {
  text
  outcome
  why(language: $language)
  found {
    name
    value(language: $language)
  }
}`) as unknown as TypedDocumentString<TryRuleQuery, TryRuleQueryVariables>;
export const RuleReferenceDocument = new TypedDocumentString(`
    query RuleReference($language: Language!) {
  ruleFacts {
    path
    type
    optional
    description(language: $language)
  }
  ruleFunctions {
    name
    on
    example
    description(language: $language)
  }
}
    `) as unknown as TypedDocumentString<RuleReferenceQuery, RuleReferenceQueryVariables>;
export const CampaignMatrixDocument = new TypedDocumentString(`
    query CampaignMatrix($first: Int!, $after: String) {
  campaigns(filter: {status: [ACTIVE]}, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...MatrixCampaign
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
fragment MatrixCampaign on Campaign {
  id
  campaignId
  title
  ownerTeam
  category
  level
  standing
  targetDate
  progress {
    ...ProgressCounts
  }
  teams {
    name
    progress {
      ...ProgressCounts
    }
  }
}`) as unknown as TypedDocumentString<CampaignMatrixQuery, CampaignMatrixQueryVariables>;
export const CampaignPageDocument = new TypedDocumentString(`
    query CampaignPage($id: ID!, $key: String!, $language: Language!) {
  unclear: todos(filter: {campaign: [$key], state: [CANNOT_TELL]}, first: 50) {
    totalCount
    nodes {
      id
      found {
        ...TermFound
      }
    }
  }
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
fragment TermFound on RuleTerm {
  text
  outcome
  why(language: $language)
  found {
    name
    value(language: $language)
  }
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
  costlySince
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
    query CampaignTodos($filter: TodoFilter!, $first: Int!, $after: String, $language: Language!) {
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
  why(language: $language)
  found {
    name
    value(language: $language)
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
  found {
    ...TermFound
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
export const CampaignReadinessDocument = new TypedDocumentString(`
    query CampaignReadiness {
  readiness(first: 0) {
    summary {
      services
      reached {
        level
        services
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignReadinessQuery, CampaignReadinessQueryVariables>;
export const MyTodosDocument = new TypedDocumentString(`
    query MyTodos($first: Int!, $after: String) {
  viewer {
    name
    todos(
      first: $first
      after: $after
      filter: {state: [OPEN, REGRESSED, CANNOT_TELL]}
      orderBy: DUE_DATE
    ) {
      totalCount
      nodes {
        ...TodoLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<MyTodosQuery, MyTodosQueryVariables>;
export const WaiversToApproveDocument = new TypedDocumentString(`
    query WaiversToApprove($first: Int!, $after: String) {
  todos(first: $first, after: $after, filter: {waiverRequested: true}) {
    totalCount
    nodes {
      ...TodoLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<WaiversToApproveQuery, WaiversToApproveQueryVariables>;
export const MyTeamsToDoDocument = new TypedDocumentString(`
    query MyTeamsToDo($teams: [String!]!, $first: Int!, $after: String) {
  todos(
    first: $first
    after: $after
    orderBy: DUE_DATE
    filter: {team: $teams, state: [OPEN, REGRESSED], attested: false}
  ) {
    totalCount
    nodes {
      ...TodoLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<MyTeamsToDoQuery, MyTeamsToDoQueryVariables>;
export const TodoDetailDocument = new TypedDocumentString(`
    query TodoDetail($todoId: String!, $language: Language!) {
  todo(todoId: $todoId) {
    ...TodoLine
    body
    fix
    links {
      title
      url
    }
    found {
      ...TermFound
    }
    evidence(first: 20) {
      nodes {
        ...TodoStep
      }
      pageInfo {
        hasNextPage
      }
    }
    comments(first: 50) {
      nodes {
        id
        by
        at
        text
      }
    }
  }
}
    fragment TermFound on RuleTerm {
  text
  outcome
  why(language: $language)
  found {
    name
    value(language: $language)
  }
}
fragment TodoStep on TodoTransition {
  at
  from
  to
  cause {
    kind
    by
    reason
    source
    revision
    summary(language: $language)
    at
  }
  before {
    ...TermFound
  }
  after {
    ...TermFound
  }
}
fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<TodoDetailQuery, TodoDetailQueryVariables>;
export const ServiceTodosDocument = new TypedDocumentString(`
    query ServiceTodos($serviceId: String!, $first: Int!, $after: String) {
  service(serviceId: $serviceId) {
    id
    todos(first: $first, after: $after) {
      totalCount
      nodes {
        ...TodoLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<ServiceTodosQuery, ServiceTodosQueryVariables>;
export const TodosDocument = new TypedDocumentString(`
    query Todos($filter: TodoFilter, $orderBy: TodoOrder, $first: Int!, $after: String) {
  todos(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    nodes {
      ...TodoLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<TodosQuery, TodosQueryVariables>;
export const ServicePassportDocument = new TypedDocumentString(`
    query ServicePassport($serviceId: String!, $missing: Int!) {
  service(serviceId: $serviceId) {
    id
    readiness {
      level
      target
      badge
      aim {
        ...PassportLevel
      }
      levels {
        ...PassportLevel
      }
    }
  }
}
    fragment PassportLevel on ReadinessLevel {
  level
  verdict
  done
  total
  waived
  cannotTell
  missing(first: $missing) {
    effort
    judgedBy
    todo {
      todoId
      title
      state
    }
  }
}`) as unknown as TypedDocumentString<ServicePassportQuery, ServicePassportQueryVariables>;
export const EditTodoDocument = new TypedDocumentString(`
    mutation EditTodo($input: EditTodoInput!, $language: Language!) {
  editTodo(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<EditTodoMutation, EditTodoMutationVariables>;
export const WaiveTodoDocument = new TypedDocumentString(`
    mutation WaiveTodo($input: WaiveTodoInput!, $language: Language!) {
  waiveTodo(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<WaiveTodoMutation, WaiveTodoMutationVariables>;
export const UnwaiveTodoDocument = new TypedDocumentString(`
    mutation UnwaiveTodo($input: TakeTodoWordBackInput!, $language: Language!) {
  unwaiveTodo(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<UnwaiveTodoMutation, UnwaiveTodoMutationVariables>;
export const ApproveTodoWaiverDocument = new TypedDocumentString(`
    mutation ApproveTodoWaiver($input: ApproveTodoWaiverInput!, $language: Language!) {
  approveTodoWaiver(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<ApproveTodoWaiverMutation, ApproveTodoWaiverMutationVariables>;
export const DeclineTodoWaiverDocument = new TypedDocumentString(`
    mutation DeclineTodoWaiver($input: DeclineTodoWaiverInput!, $language: Language!) {
  declineTodoWaiver(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<DeclineTodoWaiverMutation, DeclineTodoWaiverMutationVariables>;
export const MarkTodoNotApplicableDocument = new TypedDocumentString(`
    mutation MarkTodoNotApplicable($input: MarkTodoNotApplicableInput!, $language: Language!) {
  markTodoNotApplicable(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<MarkTodoNotApplicableMutation, MarkTodoNotApplicableMutationVariables>;
export const MarkTodoApplicableDocument = new TypedDocumentString(`
    mutation MarkTodoApplicable($input: TakeTodoWordBackInput!, $language: Language!) {
  markTodoApplicable(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<MarkTodoApplicableMutation, MarkTodoApplicableMutationVariables>;
export const AttestTodoDocument = new TypedDocumentString(`
    mutation AttestTodo($input: AttestTodoInput!, $language: Language!) {
  attestTodo(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<AttestTodoMutation, AttestTodoMutationVariables>;
export const WithdrawTodoAttestationDocument = new TypedDocumentString(`
    mutation WithdrawTodoAttestation($input: TakeTodoWordBackInput!, $language: Language!) {
  withdrawTodoAttestation(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<WithdrawTodoAttestationMutation, WithdrawTodoAttestationMutationVariables>;
export const CompleteTaskDocument = new TypedDocumentString(`
    mutation CompleteTask($input: CompleteTaskInput!, $language: Language!) {
  completeTask(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const ReopenTaskDocument = new TypedDocumentString(`
    mutation ReopenTask($input: TakeTodoWordBackInput!, $language: Language!) {
  reopenTask(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<ReopenTaskMutation, ReopenTaskMutationVariables>;
export const CreateTaskDocument = new TypedDocumentString(`
    mutation CreateTask($input: CreateTaskInput!, $language: Language!) {
  createTask(input: $input) {
    ...TodoAnswer
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}
fragment TodoAnswer on TodoPayload {
  todo {
    ...TodoLine
  }
  conflict {
    yours
    current {
      ...TodoLine
    }
  }
  error {
    message(language: $language)
  }
}`) as unknown as TypedDocumentString<CreateTaskMutation, CreateTaskMutationVariables>;
export const CommentOnTodoDocument = new TypedDocumentString(`
    mutation CommentOnTodo($input: CommentOnTodoInput!, $language: Language!) {
  commentOnTodo(input: $input) {
    comment {
      id
    }
    error {
      message(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<CommentOnTodoMutation, CommentOnTodoMutationVariables>;
export const TeamWeekDocument = new TypedDocumentString(`
    query TeamWeek($team: String!, $first: Int!, $after: String) {
  team(name: $team) {
    id
    todoProgress {
      ...ProgressCounts
    }
    overdue: todos(first: 0, filter: {overdue: true}) {
      totalCount
    }
    regressed: todos(first: 0, filter: {state: [REGRESSED]}) {
      totalCount
    }
    toShow: todos(first: 0, filter: {state: [OPEN, REGRESSED], attested: true}) {
      totalCount
    }
    carried: todos(first: 0, filter: {state: [OPEN, REGRESSED], attested: false}) {
      totalCount
      facets {
        assignees {
          value
          count
        }
      }
    }
    todos(
      first: $first
      after: $after
      orderBy: DUE_DATE
      filter: {state: [OPEN, REGRESSED], attested: false}
    ) {
      totalCount
      nodes {
        ...TodoLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
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
fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<TeamWeekQuery, TeamWeekQueryVariables>;
export const TeamMovesDocument = new TypedDocumentString(`
    query TeamMoves($team: String!, $since: DateTime!, $first: Int!) {
  closed: changes(
    first: $first
    filter: {team: $team, since: $since, kind: [TODO_SATISFIED]}
  ) {
    ...Moves
  }
  regressed: changes(
    first: $first
    filter: {team: $team, since: $since, kind: [TODO_REGRESSED]}
  ) {
    ...Moves
  }
  opened: changes(
    first: $first
    filter: {team: $team, since: $since, kind: [TODO_OPENED]}
  ) {
    ...Moves
  }
}
    fragment Moves on ChangeConnection {
  totalCount
  nodes {
    id
    at
    kind
    subject
    serviceId
    summary
    after
  }
}`) as unknown as TypedDocumentString<TeamMovesQuery, TeamMovesQueryVariables>;
export const TeamReadinessDocument = new TypedDocumentString(`
    query TeamReadiness($team: String!) {
  readiness(first: 100, filter: {team: [$team]}) {
    totalCount
    nodes {
      service {
        id
        serviceId
      }
      level
      target
      aim {
        level
        done
        total
        waived
        cannotTell
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TeamReadinessQuery, TeamReadinessQueryVariables>;
export const MyTeamsDocument = new TypedDocumentString(`
    query MyTeams($teams: [String!]!) {
  overdue: todos(first: 50, filter: {team: $teams, overdue: true}) {
    totalCount
    nodes {
      ...TodoLine
    }
  }
  regressed: todos(first: 50, filter: {team: $teams, state: [REGRESSED]}) {
    totalCount
    nodes {
      ...TodoLine
    }
  }
}
    fragment TodoLine on Todo {
  id
  todoId
  serviceId
  title
  state
  since
  dueDate
  overdue
  priority
  assignee
  campaignId
  origin
  system
  version
  paused
  mayApprove
  commentCount
  attestedForDays
  done {
    by
    at
  }
  waiver {
    reason
    approvedBy
    until
    inForce
  }
  waiverRequest {
    reason
    requestedBy
    until
  }
  notApplicable {
    reason
    by
  }
  attestation {
    evidence
    url
    by
    until
    inForce
  }
}`) as unknown as TypedDocumentString<MyTeamsQuery, MyTeamsQueryVariables>;
export const TeamNamesDocument = new TypedDocumentString(`
    query TeamNames {
  teams(first: 200) {
    nodes {
      name
      serviceCount
    }
  }
}
    `) as unknown as TypedDocumentString<TeamNamesQuery, TeamNamesQueryVariables>;
export const HomeWeekDocument = new TypedDocumentString(`
    query HomeWeek($teams: [String!], $first: Int!) {
  viewer {
    name
    todos(first: 0, filter: {state: [OPEN, REGRESSED, CANNOT_TELL]}) {
      totalCount
    }
  }
  overdue: todos(first: 0, filter: {team: $teams, overdue: true}) {
    totalCount
  }
  regressed: todos(first: 0, filter: {team: $teams, state: [REGRESSED]}) {
    totalCount
  }
  campaigns(first: $first, filter: {status: [ACTIVE], standing: false}) {
    totalCount
    nodes {
      id
      campaignId
      title
      targetDate
      overdue
      progress {
        ...ProgressCounts
      }
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
}`) as unknown as TypedDocumentString<HomeWeekQuery, HomeWeekQueryVariables>;