import type { Tier } from '#domain/spec.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';
import { countItems, type ItemCounts, NO_ITEMS } from './item-counts.ts';

/** From the level that asks least to the one that asks most; each asks for everything of the ones before, too. */
export const LEVELS = ['C', 'B', 'A'] as const satisfies readonly Tier[];

/** Whether a level asks for what is required from another on. */
export const asksFor = (level: Tier, requiredFrom: Tier): boolean =>
  LEVELS.indexOf(requiredFrom) <= LEVELS.indexOf(level);

/**
 * REACHED: everything that applies is done, or waived for now. MISSED: something is open. CANNOT_TELL: nothing is known
 * to be open, but of some items nobody can tell.
 */
export const LEVEL_VERDICTS = ['REACHED', 'MISSED', 'CANNOT_TELL'] as const;
export type LevelVerdict = (typeof LEVEL_VERDICTS)[number];

/** How much of one level is done: of everything that is required from it or from a lower one on. */
export interface LevelCounts extends ItemCounts {
  readonly level: Tier;
  readonly verdict: LevelVerdict;
}

/** C, B, A; empty when nothing at all is asked. */
export function countLevels(
  items: readonly { readonly level: Tier; readonly state: TodoState }[],
): readonly LevelCounts[] {
  if (items.length === 0) return [];
  let below = NO_ITEMS;
  return LEVELS.map((level) => {
    const own = items.flatMap((item) => (item.level === level ? [item.state] : []));
    below = countItems(own, below);
    return { level, verdict: verdictOf(below), ...below };
  });
}

function verdictOf({ open, cannotTell }: ItemCounts): LevelVerdict {
  if (open > 0) return 'MISSED';
  return cannotTell > 0 ? 'CANNOT_TELL' : 'REACHED';
}

/** The highest level of which nothing is missing, nor of any below. */
export const reachedOf = (levels: readonly LevelCounts[]): Tier | undefined =>
  levels.findLast(({ verdict }) => verdict === 'REACHED')?.level;
