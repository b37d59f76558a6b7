/** How far something has come, as the API tells it. */
export interface Progress {
  readonly done: number;
  /** Everybody asked whom it concerns. */
  readonly total: number;
  readonly open: number;
  readonly regressed: number;
  readonly cannotTell: number;
  readonly waived: number;
}

/** The parts of every bar from left to right, with the state that each counts. */
export const PARTS = [
  { state: 'SATISFIED', count: 'done' },
  { state: 'WAIVED', count: 'waived' },
  { state: 'CANNOT_TELL', count: 'cannotTell' },
  { state: 'REGRESSED', count: 'regressed' },
  { state: 'OPEN', count: 'open' },
] as const;

/** What somebody has to do. */
export const openIn = ({ open, regressed }: Progress): number => open + regressed;

/** Of everybody asked, in whole percent, never 100 before all is done; undefined where nobody is asked or nothing can be told. */
export const percentDone = ({ done, total, cannotTell }: Progress): number | undefined =>
  total === cannotTell ? undefined : Math.floor((100 * done) / total);
