import type { ChangeKind } from '#domain/change.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Act, Campaign, CampaignCourse, CourseAct } from './campaign.ts';
import { type CampaignRefusal, refusal } from './campaign-refusal.ts';
import { campaignStatus, targetDateOf } from './campaign-status.ts';
import { DAY, momentOf } from './day.ts';
import { logged } from './log-act.ts';

/** What somebody wants to happen with a campaign. */
export type CourseWish =
  | { readonly kind: 'launch' }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume'; readonly reason?: string | undefined }
  | { readonly kind: 'extend'; readonly to: string; readonly reason: string }
  | { readonly kind: 'end'; readonly reason?: string | undefined }
  | { readonly kind: 'archive' };

export type Steered =
  /** It is so already. */
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'refused' } & CampaignRefusal)
  | { readonly kind: 'changed'; readonly campaign: Campaign; readonly change: CampaignChange };

/** A change of a campaign as it will be told. */
export interface CampaignChange {
  readonly kind: ChangeKind;
  readonly summary: string;
  readonly before?: JsonObject;
  readonly after?: JsonObject;
}

/** Does to a campaign what somebody wants, if it can be done to it as it stands. Reasons are tidy already. */
export function steer(campaign: Campaign, wish: CourseWish, act: Act): Steered {
  const reason = 'reason' in wish ? (wish.reason ?? '') : '';
  if (reason === '' && (wish.kind === 'pause' || wish.kind === 'extend')) {
    return refusal('text-missing', 'Give a reason: everybody who is asked reads it.');
  }
  if (reason.length > REASON_LENGTH) {
    return refusal('text-too-long', `A reason has at most ${REASON_LENGTH} characters.`);
  }
  switch (wish.kind) {
    case 'launch':
      return launch(campaign, act);
    case 'pause':
      return pause(campaign, act, reason);
    case 'resume':
      return resume(campaign, act, reason);
    case 'extend':
      return extend(campaign, act, wish.to, reason);
    case 'end':
      return end(campaign, act, reason);
    case 'archive':
      return archive(campaign, act);
  }
}

const REASON_LENGTH = 500;
const MOST_EXTENSIONS = 100;
/** A later day is a slip of the pen. */
const MOST_YEARS = 10;

function launch(campaign: Campaign, act: Act): Steered {
  const { course, definition, withdrawnAt } = campaign;
  if (withdrawnAt !== undefined) return WITHDRAWN;
  switch (campaignStatus(campaign, act.at)) {
    case 'ACTIVE':
      return UNCHANGED;
    case 'PAUSED':
      return refusal('not-active', `${definition.title} is paused: resume it.`);
    case 'ARCHIVED':
      return refusal('over', `${definition.title} is archived: make a new campaign.`);
    case 'DRAFT':
    case 'SCHEDULED':
    case 'ENDED': {
      const target = targetDateOf(campaign);
      const isFirst = course.ended === undefined;
      if (isFirst && target !== undefined && target < act.at.slice(0, 10)) {
        return refusal(
          'bad-day',
          `${definition.title} should be done by ${target}, which is over: give it a later day first.`,
        );
      }
      const { ended: _, paused: __, ...rest } = course;
      const summary = `${act.by} launched ${definition.title}.`;
      return changed(campaign, { ...rest, launched: act }, { ...act, kind: 'launched' }, summary);
    }
  }
}

function pause(campaign: Campaign, act: Act, reason: string): Steered {
  const { course, definition } = campaign;
  if (course.paused?.reason === reason) return UNCHANGED;
  const status = campaignStatus(campaign, act.at);
  if (status !== 'ACTIVE' && status !== 'PAUSED') return notRunning(campaign);
  const summary = `${act.by} paused ${definition.title}: ${reason}`;
  const entry = { ...act, kind: 'paused', reason } as const;
  return changed(campaign, { ...course, paused: { ...act, reason } }, entry, summary);
}

function resume(campaign: Campaign, act: Act, reason: string): Steered {
  const { course, definition } = campaign;
  const status = campaignStatus(campaign, act.at);
  if (status === 'ACTIVE') return UNCHANGED;
  if (status !== 'PAUSED') return notRunning(campaign);
  const { paused: _, ...rest } = course;
  const entry = { ...act, kind: 'resumed', ...because(reason) } as const;
  return changed(campaign, rest, entry, `${act.by} resumed ${definition.title}${behind(reason)}`);
}

function extend(campaign: Campaign, act: Act, to: string, reason: string): Steered {
  const { course, definition } = campaign;
  const last = course.extensions.at(-1);
  if (last?.to === to && last.reason === reason) return UNCHANGED;
  if (isOver(campaign, act)) return overAlready(campaign);
  if (definition.standing) {
    return refusal(
      'standing',
      `${definition.title} is a permanent check: it has no end to put off.`,
    );
  }
  if (!DAY.test(to) || momentOf(to) === undefined) {
    return refusal('bad-day', `${to} is no day: write it like 2027-03-31.`);
  }
  const target = targetDateOf(campaign);
  const today = act.at.slice(0, 10);
  if (to < today || (target !== undefined && to <= target)) {
    const reached = target !== undefined && target > today ? target : today;
    return refusal('not-later', `${to} is no extension: name a day after ${reached}.`);
  }
  const latest = `${Number(today.slice(0, 4)) + MOST_YEARS}${today.slice(4)}`;
  if (to > latest) {
    return refusal('bad-day', `${to} is too far ahead: name a day up to ${latest}.`);
  }
  const extensions = [...course.extensions, { ...act, to, reason }].slice(-MOST_EXTENSIONS);
  const entry = { ...act, kind: 'extended', to, reason } as const;
  const summary = `${act.by} extended ${definition.title} to ${to}: ${reason}`;
  return changed(campaign, { ...course, extensions }, entry, summary, {
    ...(target === undefined ? {} : { targetDate: target }),
  });
}

function end(campaign: Campaign, act: Act, reason: string): Steered {
  const { course, definition } = campaign;
  if (course.ended) return UNCHANGED;
  if (campaignStatus(campaign, act.at) === 'DRAFT') {
    return refusal('not-active', `${definition.title} never ran: archive or delete the draft.`);
  }
  const entry = { ...act, kind: 'ended', ...because(reason) } as const;
  const ended = { ...act, ...because(reason) };
  const summary = `${act.by} ended ${definition.title}${behind(reason)}`;
  return changed(campaign, { ...course, ended }, entry, summary);
}

function archive(campaign: Campaign, act: Act): Steered {
  const { course, definition } = campaign;
  switch (campaignStatus(campaign, act.at)) {
    case 'ARCHIVED':
      return UNCHANGED;
    case 'DRAFT':
    case 'ENDED':
      return changed(
        campaign,
        { ...course, archived: act },
        { ...act, kind: 'archived' },
        `${act.by} archived ${definition.title}.`,
      );
    case 'SCHEDULED':
    case 'ACTIVE':
    case 'PAUSED':
      return refusal('not-over', `${definition.title} is not over: end it first.`);
  }
}

const UNCHANGED = { kind: 'unchanged' } as const;
const WITHDRAWN = refusal(
  'withdrawn',
  'Its file is published no more: publish the file again, or make a campaign of another id.',
);

const isOver = (campaign: Campaign, { at }: Act): boolean =>
  ['ENDED', 'ARCHIVED'].includes(campaignStatus(campaign, at));
const overAlready = ({ definition }: Campaign) =>
  refusal('over', `${definition.title} is over: launch it again first.`);
const notRunning = ({ definition }: Campaign) =>
  refusal('not-active', `${definition.title} is not running.`);

const because = (reason: string) => (reason === '' ? {} : { reason });
const behind = (reason: string) => (reason === '' ? '.' : `: ${reason}`);

function changed(
  campaign: Campaign,
  course: CampaignCourse,
  act: CourseAct,
  summary: string,
  before: JsonObject = {},
): Steered {
  const { kind, by: _, at, fields: __, ...after } = act;
  const next = { ...campaign, course: logged(course, act), version: campaign.version + 1 };
  return {
    kind: 'changed',
    campaign: next,
    change: {
      kind: `campaign-${kind}`,
      summary,
      before: { status: campaignStatus(campaign, at), ...before },
      after: { status: campaignStatus(next, at), ...after },
    },
  };
}
