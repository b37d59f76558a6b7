import { parseMoment } from '#domain/instant.ts';
import { WORD } from './names.ts';

/**
 * Reads parts of an object of which nearly every one is as it should be, without describing each: whatever is not raises
 * a doubt, and then the schema decides. What is absent or null is undefined.
 */
export interface Doubts {
  raised: boolean;
}

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsIn(doubts: Doubts, value: unknown): Fields | undefined {
  if (value == null) return undefined;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Fields;
  doubts.raised = true;
  return undefined;
}

export function listIn(doubts: Doubts, value: unknown): readonly unknown[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value;
  doubts.raised = true;
  return [];
}

export function textIn(doubts: Doubts, value: unknown): string | undefined {
  if (value == null) return undefined;
  if (typeof value === 'string') return value;
  doubts.raised = true;
  return undefined;
}

export function flagIn(doubts: Doubts, value: unknown): boolean | undefined {
  if (value == null) return undefined;
  if (typeof value === 'boolean') return value;
  doubts.raised = true;
  return undefined;
}

export function integerIn(doubts: Doubts, value: unknown): number | undefined {
  if (value == null) return undefined;
  if (Number.isSafeInteger(value)) return value as number;
  doubts.raised = true;
  return undefined;
}

export function countIn(doubts: Doubts, value: unknown): number | undefined {
  const count = integerIn(doubts, value);
  if (count !== undefined && count < 0) doubts.raised = true;
  return count;
}

export function timeIn(doubts: Doubts, value: unknown): string | undefined {
  if (value == null) return undefined;
  const moment = parseMoment(value);
  if (moment === undefined) doubts.raised = true;
  return moment;
}

export function wordIn(doubts: Doubts, value: unknown): string | undefined {
  const text = textIn(doubts, value);
  if (text === undefined || text === '') return undefined;
  return WORD.test(text) ? text : 'Unrecognised';
}

/** What has to be there, and like this. */
export function nameIn(doubts: Doubts, value: unknown, pattern: RegExp): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  doubts.raised = true;
  return '';
}
