import type { Tier } from '#domain/spec.ts';
import type { Todo } from '#domain/todos/todo.ts';
import { cheapestFirst } from './cheapest-first.ts';
import { asksFor, countLevels, type LevelCounts, reachedOf } from './level-counts.ts';
import { type PassportItem, passportItemOf } from './passport-item.ts';

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

export interface LevelStanding extends LevelCounts {
  /** What has to be done or told for it yet, cheapest first. */
  readonly missing: readonly PassportItem[];
}

/** The passport by all todos of a service; those that are no items of it are left out. */
export function passportOf(todos: readonly Todo[], target?: Tier): Passport {
  const items = todos.flatMap((todo) => passportItemOf(todo) ?? []);
  const missing = cheapestFirst(items.filter(({ todo: { state } }) => MISSING.has(state)));
  const levels = countLevels(items.map(({ level, todo: { state } }) => ({ level, state }))).map(
    (counts) => ({
      ...counts,
      missing: missing.filter(({ level }) => asksFor(counts.level, level)),
    }),
  );
  const level = reachedOf(levels);
  return {
    ...(target === undefined ? {} : { target }),
    ...(level === undefined ? {} : { level }),
    levels,
    items,
  };
}

const MISSING: ReadonlySet<string> = new Set(['OPEN', 'REGRESSED', 'CANNOT_TELL']);

export const standingAt = ({ levels }: Passport, level: Tier): LevelStanding | undefined =>
  levels.find((one) => one.level === level);

/** The level one is on the way to: the target while it is not reached, else the next above what is reached. */
export function aimOf(passport: Passport): LevelStanding | undefined {
  const target = passport.target && standingAt(passport, passport.target);
  if (target && target.verdict !== 'REACHED') return target;
  return passport.levels.find(({ verdict }) => verdict !== 'REACHED');
}
