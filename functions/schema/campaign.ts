import { teamsOf } from '#application/teams-of.ts';
import { todoCounts } from '#application/todo-counts.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import {
  CAMPAIGN_STATUSES,
  campaignStatus,
  targetDateOf,
} from '#domain/campaigns/campaign-status.ts';
import { momentOf } from '#domain/campaigns/day.ts';
import { progressOf } from '#domain/todos/progress.ts';
import { builder } from './builder.ts';
import { CampaignActRef, CampaignOriginRef } from './campaign-origin.ts';
import { LinkRef } from './link.ts';
import { ProgressRef } from './progress.ts';
import { TierEnum } from './service.ts';
import { TeamRef } from './team.ts';
import { PriorityEnum, TodoRef } from './todo.ts';

export const CampaignStatusEnum = builder.enumType('CampaignStatus', { values: CAMPAIGN_STATUSES });
export const CampaignRef = builder.objectRef<Campaign>('Campaign');

builder.node(CampaignRef, {
  id: { resolve: ({ definition }) => definition.id },
  loadOne: async (id, { board }) => (await board()).campaigns.get(id),
  description: 'What is asked of which services, why, and how to do it.',
  fields: (t) => ({
    campaignId: t.string({
      description: 'What mutations and filters take.',
      resolve: ({ definition }) => definition.id,
    }),
    title: t.string({ resolve: ({ definition }) => definition.title }),
    body: t.string({
      nullable: true,
      description: 'Why it is asked (Markdown).',
      resolve: ({ definition }) => definition.body,
    }),
    fix: t.string({
      nullable: true,
      description: 'How it is done (Markdown).',
      resolve: ({ definition }) => definition.fix,
    }),
    links: t.field({ type: [LinkRef], resolve: ({ definition }) => [...definition.links] }),
    ownerTeam: t.string({ nullable: true, resolve: ({ definition }) => definition.ownerTeam }),
    team: t.field({
      type: TeamRef,
      nullable: true,
      description: 'The owner, when it is a team that has services.',
      resolve: ({ definition: { ownerTeam } }, _, { withCatalogue }) =>
        ownerTeam === undefined
          ? null
          : withCatalogue((catalogue) => teamsOf(catalogue).get(ownerTeam)),
    }),
    projectOwner: t.string({
      nullable: true,
      resolve: ({ definition }) => definition.projectOwner,
    }),
    priority: t.field({ type: PriorityEnum, resolve: ({ definition }) => definition.priority }),
    category: t.string({ nullable: true, resolve: ({ definition }) => definition.category }),
    level: t.field({
      type: TierEnum,
      nullable: true,
      description: 'It is an item of the readiness passport, required from this level on.',
      resolve: ({ definition }) => definition.level,
    }),
    effort: t.int({
      nullable: true,
      description: '1 (minutes) to 5 (weeks).',
      resolve: ({ definition }) => definition.effort,
    }),
    scope: t.string({
      description: 'Who is asked: a rule.',
      resolve: ({ definition }) => definition.scope,
    }),
    applicable: t.string({
      nullable: true,
      description: 'Of those asked, to whom it applies: a rule.',
      resolve: ({ definition }) => definition.applicable,
    }),
    satisfied: t.string({
      nullable: true,
      description: 'When it is done: a rule. Null where a person shows it.',
      resolve: ({ definition }) => definition.satisfied,
    }),
    attestedForDays: t.int({
      nullable: true,
      description: 'A person shows it, and again after so many days.',
      resolve: ({ definition }) => definition.attested?.validDays,
    }),
    standing: t.boolean({
      description: 'A permanent check, which has no end.',
      resolve: ({ definition }) => definition.standing,
    }),
    status: t.field({
      type: CampaignStatusEnum,
      resolve: (campaign, _, { now }) => campaignStatus(campaign, now),
    }),
    launchAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when on it runs.',
      resolve: ({ definition: { launchAt } }) =>
        launchAt === undefined ? null : momentOf(launchAt),
    }),
    targetDate: t.string({
      nullable: true,
      description: 'The day by which it should be done, after all extensions: 2027-03-31.',
      resolve: targetDateOf,
    }),
    originalTargetDate: t.string({
      nullable: true,
      description: 'The same before any extension.',
      resolve: ({ definition }) => definition.targetDate,
    }),
    overdue: t.boolean({
      description: 'It runs, and its day is past in UTC.',
      resolve: (campaign, _, { now }) => {
        const day = targetDateOf(campaign);
        const isRunning = campaignStatus(campaign, now) === 'ACTIVE';
        return isRunning && day !== undefined && day < now.slice(0, 10);
      },
    }),
    pausedReason: t.string({
      nullable: true,
      resolve: ({ course }) => course.paused?.reason,
    }),
    origin: t.expose('origin', { type: CampaignOriginRef }),
    withdrawnAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since then no file describes it any more: it is over until one does again.',
      resolve: ({ withdrawnAt }) => withdrawnAt,
    }),
    costlySince: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Since then its rules cost too much over all services to be judged: every todo of it cannot be told.',
      resolve: ({ costlySince }) => costlySince,
    }),
    acts: t.field({
      type: [CampaignActRef],
      description: 'What people did with it, newest first; at most 100.',
      resolve: ({ course }) => (course.log ?? []).toReversed(),
    }),
    version: t.exposeInt('version', {
      description: 'Rises with every change; whoever edits names the one he saw.',
    }),
    progress: t.field({
      type: ProgressRef,
      description: 'Of one that is paused or over, as it stood then.',
      resolve: ({ definition }, _, { withBoard, now }) =>
        withBoard((board) => progressOf(todoCounts(board, now).ofCampaign(definition.id))),
    }),
  }),
});

builder.objectField(TodoRef, 'campaign', (t) =>
  t.field({
    type: CampaignRef,
    nullable: true,
    description: 'Null for what belongs to no campaign.',
    resolve: ({ campaign }) => campaign,
  }),
);
