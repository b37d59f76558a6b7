import { plural } from './report.ts';
import { harmless, type Terminal } from './terminal.ts';

export type LevelName = 'A' | 'B' | 'C';

/** The readiness of a service as the dashboard tells it. */
export interface SentReadiness {
  readonly target: LevelName | null;
  /** The highest that is reached. */
  readonly level: LevelName | null;
  readonly levels: readonly SentLevel[];
}

export interface SentLevel {
  readonly level: LevelName;
  readonly verdict: 'REACHED' | 'MISSED' | 'CANNOT_TELL';
  readonly total: number;
  readonly done: number;
  readonly waived: number;
  readonly open: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
  /** Cheapest first. */
  readonly missing: readonly SentItem[];
}

export interface SentItem {
  readonly level: LevelName;
  readonly effort: number;
  readonly judgedBy: 'MACHINE' | 'PERSON';
  readonly reason: string;
  readonly category: string | null;
  readonly todo: {
    readonly todoId: string;
    readonly title: string;
    readonly state: string;
    readonly fix: string | null;
  };
}

/** Of so many it is told how they are done. */
const EXPLAINED = 5;

/** Tells a person whether a level is reached, and what is missing for it, cheapest first. */
export function reportReadiness(
  service: string,
  { level: reached, target }: SentReadiness,
  standing: SentLevel,
  all: boolean,
  { print, paint }: Pick<Terminal, 'print' | 'paint'>,
): void {
  const { level, verdict, missing } = standing;
  const has = reached === null ? 'has reached no level yet' : `has reached level ${reached}`;
  const should = target === null ? '' : `; it should reach ${target}`;
  print(`${harmless(service)} ${has}${should}.`);
  print(`${paint(STYLES[verdict], `Level ${level}: ${WORDS[verdict]}.`)} ${tally(standing)}`);
  if (missing.length === 0) return;
  print(`\nMissing for level ${level}, cheapest first:`);
  for (const [place, { todo, reason }] of missing.entries()) {
    const isUnknown = todo.state === 'CANNOT_TELL';
    print(
      `\n${String(place + 1).padStart(3)}. ${paint('bold', harmless(todo.title))}${isUnknown ? ' (can’t be told)' : ''}`,
    );
    print(`     ${paint('dim', harmless(reason))}`);
    if (todo.fix === null || (!all && place >= EXPLAINED)) continue;
    for (const line of todo.fix.trim().split('\n')) print(`     ${harmless(line)}`.trimEnd());
  }
  if (!all && missing.length > EXPLAINED) print('\n--all tells how the others are done.');
}

const WORDS = { REACHED: 'reached', MISSED: 'not reached', CANNOT_TELL: 'can’t be told' } as const;
const STYLES = { REACHED: 'green', MISSED: 'red', CANNOT_TELL: 'yellow' } as const;

function tally({ total, done, waived, open, cannotTell, notApplicable }: SentLevel): string {
  const rest = [
    [open, 'open'],
    [cannotTell, 'can’t be told'],
    [waived, 'waived for now'],
    [notApplicable, 'not applicable'],
  ] as const;
  const told = rest.filter(([count]) => count > 0).map(([count, word]) => `, ${count} ${word}`);
  return `${done} of ${plural(total, 'item')} done${told.join('')}.`;
}
