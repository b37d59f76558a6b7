import type { ExitCode } from './command.ts';
import type { SentProblem, SentReceipt } from './receipt.ts';
import { harmless, type Terminal } from './terminal.ts';

/** How many names of a list are shown to a person. */
const SHOWN = 10;

/** Tells a person what became of a publication. */
export function reportReceipt(receipt: SentReceipt, terminal: Terminal): void {
  reportProblems(receipt.problems, terminal);
  const { counts = countsOf(receipt), unchanged } = receipt;
  for (const kind of ['created', 'updated', 'removed'] as const) {
    const list = receipt[kind];
    if (list.length === 0) continue;
    const more = counts[kind] - Math.min(list.length, SHOWN);
    const names = list.slice(0, SHOWN).map(harmless).join(', ');
    terminal.print(`  ${kind.padEnd(8)} ${names}${more > 0 ? ` and ${more} more` : ''}`);
  }
  const parts = [
    `${counts.created} created`,
    `${counts.updated} updated`,
    `${counts.removed} removed`,
    `${unchanged} unchanged`,
  ];
  const numbers = exitCodeOf(receipt) === 0 ? `${parts.join(', ')}; ` : '';
  terminal.print(`${headline(receipt, terminal)}${numbers}${tally(receipt.problems)}.`);
}

export function reportProblems(problems: readonly SentProblem[], { print, paint }: Terminal): void {
  for (const { path, line, column, severity, message, cure } of problems) {
    const place = [path || '(publication)', line, line && column].filter(Boolean).join(':');
    const colour = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan';
    print(`${paint('bold', harmless(place))} ${paint(colour, severity)} ${harmless(message)}`);
    if (cure !== undefined) print(`    ${paint('dim', harmless(cure))}`);
  }
}

/** `1 error, 2 warnings`. */
export function tally(problems: readonly SentProblem[]): string {
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`;
}

export const plural = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? '' : 's'}`;

const countsOf = ({ created, updated, removed }: SentReceipt) => ({
  created: created.length,
  updated: updated.length,
  removed: removed.length,
});

function headline(receipt: SentReceipt, { paint }: Terminal): string {
  const { outcome, dryRun, source, revision, generation } = receipt;
  const good = outcome === 'applied' || outcome === 'unchanged' || outcome === 'applying';
  const word = paint(good ? 'green' : 'red', dryRun ? `Dry run: ${WOULD[outcome]}` : WAS[outcome]);
  if (source === undefined) return `${word}. `;
  const at = revision === undefined ? '' : ` at ${harmless(shortened(revision))}`;
  const number = generation === undefined ? '' : `, generation ${generation}`;
  return `${word} (${harmless(source)}${at}${number}): `;
}

/** Commits are known by their first letters. */
const shortened = (revision: string): string =>
  /^[0-9a-f]{40,}$/.test(revision) ? revision.slice(0, 12) : revision;

const WAS: Readonly<Record<SentReceipt['outcome'], string>> = {
  applied: 'Applied',
  unchanged: 'Unchanged',
  applying: 'Still being applied',
  stale: 'Stale: a newer generation was published before, nothing was written',
  refused: 'Refused, nothing was written',
};

const WOULD: Readonly<Record<SentReceipt['outcome'], string>> = {
  applied: 'would be applied',
  unchanged: 'would change nothing',
  applying: 'would be applied',
  stale: 'is older than what was published',
  refused: 'would be refused',
};

export const exitCodeOf = ({ outcome }: Pick<SentReceipt, 'outcome'>): ExitCode =>
  outcome === 'stale' || outcome === 'refused' ? 1 : 0;
