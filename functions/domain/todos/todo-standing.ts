import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Judgement } from './judgement.ts';
import type { Task } from './task.ts';
import type { Attestation, TodoNote, Waiver } from './todo-note.ts';
import type { TodoState } from './todo-state.ts';

/** Where a todo stands at a moment. */
export interface TodoStanding {
  readonly state: TodoState;
  /** When it became so. */
  readonly since: string;
  /** When, by time alone, it may next stand otherwise. */
  readonly turnsAt?: string;
}

/** What decides where a todo of a campaign stands. */
export interface JudgedTodo {
  readonly campaign: Pick<Campaign, 'definition' | 'course' | 'withdrawnAt'>;
  readonly judgement: Judgement;
  readonly note?: TodoNote | undefined;
}

/**
 * The verdict of the rules with the word of people on top of it: not applicable by a person beats everything until it is
 * taken back, satisfied beats a waiver, an approved waiver hides the rest until its end. What a person must attest is
 * satisfied while the attestation lasts. What ended or was archived stands as it stood then.
 */
export function standingOfJudged(
  { campaign, judgement, note }: JudgedTodo,
  now: string,
): TodoStanding {
  const at = lastMomentOf(campaign, now);
  const said = campaign.definition.attested
    ? attestedSaying(judgement, note, at)
    : sayingOf(judgement);
  if (note === undefined) return said;
  const standing = withNote(said, note, at);
  const turnsAt = at === now ? nextTurn(note, now) : undefined;
  return turnsAt === undefined ? standing : { ...standing, turnsAt };
}

/** The same of a todo that belongs to no campaign. */
export function standingOfTask(
  { task, note }: { readonly task: Task; readonly note?: TodoNote | undefined },
  now: string,
): TodoStanding {
  const open = task.wasDone ? 'REGRESSED' : 'OPEN';
  const said = { state: task.done ? 'SATISFIED' : open, since: task.since } as const;
  if (note === undefined) return said;
  const standing = withNote(said, note, now);
  const turnsAt = nextTurn(note, now);
  return turnsAt === undefined ? standing : { ...standing, turnsAt };
}

/** It counts: somebody approved it, and its end is not reached. */
export const isInForce = ({ approvedBy, until }: Waiver, now: string): boolean =>
  approvedBy !== undefined && now < until;

/** When by time alone the word of people ceases to count, soonest first; also what is over. */
export const endsOf = ({ waiver, attestation }: TodoNote): readonly string[] =>
  [waiver?.approvedBy === undefined ? undefined : waiver.until, attestation?.until]
    .filter((until) => until !== undefined)
    .sort();

interface Saying {
  readonly state: TodoState;
  readonly since: string;
}

function sayingOf({ verdict, since, wasSatisfied }: Judgement): Saying {
  return { state: verdict === 'OPEN' && wasSatisfied ? 'REGRESSED' : verdict, since };
}

function attestedSaying(judgement: Judgement, note: TodoNote | undefined, at: string): Saying {
  if (judgement.verdict === 'NOT_APPLICABLE') return sayingOf(judgement);
  const attestation = note?.attestation;
  if (attestation && at < attestation.until) {
    return { state: 'SATISFIED', since: latest(judgement.since, startOf(attestation)) };
  }
  const said = sayingOf(judgement);
  if (said.state !== 'OPEN') return said;
  const wasShown = attestation !== undefined || note?.wasAttested;
  if (!wasShown) return said;
  return { state: 'REGRESSED', since: latest(said.since, attestation?.until) };
}

function withNote(said: Saying, note: TodoNote, at: string): Saying {
  const { notApplicable, waiver, releasedAt } = note;
  if (notApplicable) return { state: 'NOT_APPLICABLE', since: notApplicable.at };
  const own = { ...said, since: latest(said.since, releasedAt) };
  if (said.state === 'SATISFIED' || said.state === 'NOT_APPLICABLE') return own;
  if (waiver?.approvedBy === undefined) return own;
  if (isInForce(waiver, at)) {
    return { state: 'WAIVED', since: latest(own.since, beginOf(waiver)) };
  }
  return { ...own, since: latest(own.since, waiver.until) };
}

/** Since when it is waived. */
export const beginOf = ({ since, approvedAt, at }: Waiver): string => since ?? approvedAt ?? at;

const startOf = ({ since, at }: Attestation): string => since ?? at;

const nextTurn = (note: TodoNote, now: string): string | undefined =>
  endsOf(note).find((until) => now < until);

const latest = (one: string, other: string | undefined): string =>
  other !== undefined && other > one ? other : one;

/** What is over stands still from then on. */
function lastMomentOf(
  { course, withdrawnAt }: Pick<Campaign, 'course' | 'withdrawnAt'>,
  now: string,
): string {
  const over = [course.ended?.at, course.archived?.at, withdrawnAt, now]
    .filter((at) => at !== undefined)
    .sort();
  return over[0] ?? now;
}
