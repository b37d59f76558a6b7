import { plural } from './report.ts';
import type { SentChange } from './sent-review.ts';
import { harmless, type Terminal } from './terminal.ts';

type Told = Pick<SentChange, 'rule' | 'kind' | 'path' | 'line' | 'message' | 'acknowledgement'>;

/** How much changed; of a large comparison not every change is there to be shown. */
export interface Tally {
  readonly ruleSet: string;
  readonly breaking: number;
  /** Of those that break. */
  readonly acknowledged: number;
  /** What breaks nothing. */
  readonly others: number;
}

/** Tells a person what changed, file by file. */
export function reportChanges(
  changes: readonly Told[],
  tally: Tally,
  withHarmless: boolean,
  terminal: Terminal,
): void {
  const shown = changes.filter(({ rule }) => rule !== null || withHarmless);
  let current: string | undefined;
  for (const { path, line, message, acknowledgement, ...change } of shown) {
    const place = path ?? '';
    if (place !== current) terminal.print(terminal.paint('bold', harmless(place)));
    current = place;
    terminal.print(
      `  ${`${line ?? ''}`.padStart(5)} ${wordOf(change, terminal)} ${harmless(message)}`,
    );
    if (acknowledgement !== null)
      terminal.print(
        `        ${terminal.paint('dim', 'acknowledged:')} ${harmless(acknowledgement)}`,
      );
  }
  const hint = tally.others > 0 && !withHarmless ? ' (--all shows them)' : '';
  terminal.print(`${verdict(tally, terminal)}; ${plural(tally.others, 'other change')}${hint}.`);
}

function verdict({ ruleSet, breaking, acknowledged }: Tally, { paint }: Terminal): string {
  if (breaking === 0) return paint('green', `Nothing breaks ${ruleSet}`);
  const said = `${plural(breaking, 'change')} ${breaking === 1 ? 'breaks' : 'break'} ${ruleSet}`;
  if (acknowledged === 0) return paint('red', said);
  if (acknowledged === breaking) return paint('yellow', `${said}, and that is acknowledged`);
  return paint('red', `${said}, ${acknowledged} of them acknowledged`);
}

const wordOf = ({ rule, kind }: Pick<Told, 'rule' | 'kind'>, { paint }: Terminal): string =>
  rule === null ? paint('dim', kind) : paint('red', rule);
