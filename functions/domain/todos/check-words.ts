import { DAY, momentOf } from '#domain/campaigns/day.ts';
import { plusSeconds, spokenMoment } from '#domain/instant.ts';
import type { TodoRefusal } from './todo-refusal.ts';

/** Characters of a reason or of the evidence of an attestation. */
export const REASON_LENGTH = 1_000;
/** Characters of a comment. */
export const COMMENT_LENGTH = 5_000;
/** Days for which a todo may be waived at once: a year, be it a leap year. */
const LONGEST_DAYS = 366;

/** `what` begins a sentence: `A reason`. Texts are trimmed before. */
export function refusalOfText(
  what: string,
  text: string,
  longest: number,
): TodoRefusal | undefined {
  if (text === '') return { code: 'text-missing', message: `${what} must say something.` };
  if (text.length <= longest) return undefined;
  return {
    code: 'text-too-long',
    message: `${what} has at most ${longest} characters; this one has ${text.length}.`,
  };
}

export const refusalOfDay = (day: string): TodoRefusal | undefined =>
  DAY.test(day) && momentOf(day) !== undefined
    ? undefined
    : { code: 'bad-day', message: `${day} is no day: write it like 2027-03-31.` };

export function refusalOfUntil(until: string, now: string): TodoRefusal | undefined {
  if (until <= now) {
    return {
      code: 'until-past',
      message: `${spokenMoment(until)} is past: name a moment to come.`,
    };
  }
  const last = plusSeconds(now, LONGEST_DAYS * 86_400);
  if (until <= last) return undefined;
  return {
    code: 'until-too-far',
    message: `A todo is waived for a year at most, until ${spokenMoment(last)}: then somebody looks again.`,
  };
}

const HTTPS = /^https:\/\/[^\s/$.?#][^\s]*$/;

export const refusalOfUrl = (url: string): TodoRefusal | undefined =>
  HTTPS.test(url) && url.length <= 2_000
    ? undefined
    : {
        code: 'bad-link',
        message: 'Evidence lies behind an https address of 2,000 characters at most.',
      };
