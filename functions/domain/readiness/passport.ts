import type { Tier } from '#domain/spec.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { cheapestFirst } from './cheapest-first.ts';
import { countItems, type ItemCounts } from './item-counts.ts';
import { asksFor, LEVELS, type PassportItem, passportItemOf } from './passport-item.ts';

/** How ready a service is for production, by what is judged of it now. */
export interface Passport {
  /** Where it should come; absent where its spec does not tell. */
  readonly target?: Tier;
  /** The highest level of which nothing is missing, nor of any below; absent when that is none. */
  readonly level?: Tier;
  /** C, B, A; empty when nothing at all is asked. */
  readonly levels: readonly LevelStanding[];
  readonly items: readonly PassportItem[];
}

/** One level: everything that is required from it or from a lower one on. */
export interface LevelStanding extends ItemCounts {
  readonly level: Tier;
  readonly verdict: LevelVerdict;
  /** What has to be done or told for it yet, cheapest first. */
  readonly missing: readonly PassportItem[];
}

/**
 * REACHED: everything that applies is done, or waived for now. MISSED: something is open. CANNOT_TELL: nothing is known
 * to be open, but of some items nobody can tell.
 */
export const LEVEL_VERDICTS = ['REACHED', 'MISSED', 'CANNOT_TELL'] as const;
export type LevelVerdict = (typeof LEVEL_VERDICTS)[number];

/** The passport by all todos of a service; those that are no items of it are left out. */
export function passportOf(todos: readonly Todo[], target?: Tier): Passport {
  const items = todos.flatMap((todo) => passportItemOf(todo) ?? []);
  const levels = items.length === 0 ? [] : LEVELS.map((level) => standingOf(level, items));
  const reached = levels.findLast(({ verdict }) => verdict === 'REACHED');
  return {
    ...(target === undefined ? {} : { target }),
    ...(reached === undefined ? {} : { level: reached.level }),
    levels,
    items,
  };
}

function standingOf(level: Tier, all: readonly PassportItem[]): LevelStanding {
  const items = all.filter((item) => asksFor(level, item.level));
  const counts = countItems(items);
  return { level, ...counts, verdict: verdictOf(counts), missing: missingOf(items) };
}

function verdictOf({ open, cannotTell }: ItemCounts): LevelVerdict {
  if (open > 0) return 'MISSED';
  return cannotTell > 0 ? 'CANNOT_TELL' : 'REACHED';
}

const missingOf = (items: readonly PassportItem[]): readonly PassportItem[] =>
  cheapestFirst(items.filter(({ todo: { state } }) => MISSING.has(state)));

const MISSING: ReadonlySet<string> = new Set(['OPEN', 'REGRESSED', 'CANNOT_TELL']);

export const standingAt = ({ levels }: Passport, level: Tier): LevelStanding | undefined =>
  levels.find((one) => one.level === level);

/** The lowest level that is not reached yet. */
export const nextLevelOf = ({ levels }: Passport): LevelStanding | undefined =>
  levels.find(({ verdict }) => verdict !== 'REACHED');

/** The level one is on the way to: the target while it is not reached, else the next above what is reached. */
export function aimOf(passport: Passport): LevelStanding | undefined {
  const target = passport.target && standingAt(passport, passport.target);
  return target && target.verdict !== 'REACHED' ? target : nextLevelOf(passport);
}
