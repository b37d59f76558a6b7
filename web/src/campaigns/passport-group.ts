import { openIn, type Progress } from './progress.ts';

/** From the lowest level to the highest. */
export const LEVELS = ['C', 'B', 'A'] as const;
export type Level = (typeof LEVELS)[number];

/** The items of one level, added up. */
export interface LevelOfItems {
  readonly level: Level;
  readonly items: number;
  readonly progress: Progress;
}

interface Campaign {
  readonly level: Level | null;
  readonly targetDate: string | null;
  readonly progress: Progress;
}

/** Campaigns parted, in the order given. */
export interface Parted<T> {
  /** Asked for their own sake, and the items of the passport that stand alone. */
  readonly alone: readonly T[];
  readonly items: readonly T[];
  /** Those that do not stand alone. */
  readonly grouped: readonly T[];
}

/** Items with a day that stand alone even when the passport is folded. */
const FEW = 5;

/** Items that are due stand alone among what else is asked; folded, only the next few. */
export function partPassport<T extends Campaign>(
  campaigns: readonly T[],
  unfolded: boolean,
): Parted<T> {
  const items = campaigns.filter(({ level }) => level !== null);
  const due = items.filter(isDue).slice(0, unfolded ? undefined : FEW);
  return {
    alone: campaigns.filter((one) => one.level === null || due.includes(one)),
    items,
    grouped: items.filter((item) => !due.includes(item)),
  };
}

/** It has a day, and something is left to do by then. */
const isDue = ({ targetDate, progress }: Campaign): boolean =>
  targetDate !== null && openIn(progress) + progress.cannotTell > 0;

/** The levels that have items, the lowest first. */
export const levelsOf = (
  items: readonly Pick<Campaign, 'level' | 'progress'>[],
): readonly LevelOfItems[] =>
  LEVELS.map((level) => {
    const own = items.filter((item) => item.level === level);
    return { level, items: own.length, progress: sumOf(own.map(({ progress }) => progress)) };
  }).filter(({ items: count }) => count > 0);

const NOTHING: Progress = {
  done: 0,
  total: 0,
  open: 0,
  regressed: 0,
  cannotTell: 0,
  waived: 0,
};

export const sumOf = (parts: readonly Progress[]): Progress =>
  parts.reduce(
    (sum, part) => ({
      done: sum.done + part.done,
      total: sum.total + part.total,
      open: sum.open + part.open,
      regressed: sum.regressed + part.regressed,
      cannotTell: sum.cannotTell + part.cannotTell,
      waived: sum.waived + part.waived,
    }),
    NOTHING,
  );

/** What the address says of the passport: as it comes it is folded, unless one filters. */
export const isUnfolded = (said: string | undefined, narrowed: boolean): boolean =>
  said === 'all' || (narrowed && said !== 'folded');

/** What the address says then. */
export const afterToggle = (unfolded: boolean, narrowed: boolean): string | undefined =>
  unfolded ? (narrowed ? 'folded' : undefined) : narrowed ? undefined : 'all';
