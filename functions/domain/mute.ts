import { plusSeconds } from './instant.ts';

/** Characters of a reason. */
export const REASON_LENGTH = 200;
/** Mutes there may be in all; with reasons of this length they fit into one document. */
export const MOST_MUTES = 1000;
/** Days that a mute may last at most: a year, be it a leap year. */
export const LONGEST_DAYS = 366;

/** A health rule that does not count for a service, for a reason and until a day somebody named. */
export interface Mute {
  readonly serviceId: string;
  /** Of a health rule. */
  readonly rule: string;
  /** Absent: in every environment. */
  readonly environment?: string;
  readonly reason: string;
  /** ISO time; never more than a year ahead. */
  readonly until: string;
  readonly by: string;
  readonly at: string;
}

/** Which of a service's mutes it is: for each rule there is one in every environment, and one for all of them. */
export const sameMute = (
  one: Pick<Mute, 'rule' | 'environment'>,
  other: Pick<Mute, 'rule' | 'environment'>,
): boolean => one.rule === other.rule && one.environment === other.environment;

/** A mute as a person asks for it, or why it can't be. */
export function refusalOfMute(
  { reason, until }: Pick<Mute, 'reason' | 'until'>,
  now: string,
): { readonly code: MuteRefusal; readonly message: string } | undefined {
  if (reason === '') {
    return {
      code: 'reason-missing',
      message: 'Say why: whoever sees the muted finding reads the reason.',
    };
  }
  if (reason.length > REASON_LENGTH) {
    return {
      code: 'reason-too-long',
      message: `A reason has at most ${REASON_LENGTH} characters; this one has ${reason.length}.`,
    };
  }
  if (until <= now) {
    return { code: 'until-past', message: `${until} is past: name a moment to come.` };
  }
  const last = plusSeconds(now, LONGEST_DAYS * 86_400);
  if (until > last) {
    return { code: 'until-too-far', message: `A rule is muted for a year at most, until ${last}.` };
  }
  return undefined;
}

export type MuteRefusal = 'reason-missing' | 'reason-too-long' | 'until-past' | 'until-too-far';

/** A reason on one line. */
export const tidyReason = (text: string): string => text.trim().replace(/\s+/g, ' ');
