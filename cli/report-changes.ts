import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import { plural } from './report.ts';
import { harmless, type Terminal } from './terminal.ts';

/** Tells a person what changed, file by file. */
export function reportChanges(
  changes: readonly ContractChange[],
  ruleSet: RuleSet,
  withHarmless: boolean,
  terminal: Terminal,
): void {
  const shown = changes.filter(({ breaking }) => breaking || withHarmless);
  let current: string | undefined;
  for (const change of shown) {
    const { path = '', line } = change.after ?? change.before ?? {};
    if (path !== current) terminal.print(terminal.paint('bold', harmless(path)));
    current = path;
    terminal.print(
      `  ${`${line ?? ''}`.padStart(5)} ${wordOf(change, terminal)} ${harmless(change.message)}`,
    );
  }
  const breaking = changes.filter((change) => change.breaking).length;
  const others = changes.length - breaking;
  const word =
    breaking === 0
      ? terminal.paint('green', `Nothing breaks ${ruleSet}`)
      : terminal.paint(
          'red',
          `${plural(breaking, 'change')} ${breaking === 1 ? 'breaks' : 'break'} ${ruleSet}`,
        );
  const hint = others > 0 && !withHarmless ? ' (--all shows them)' : '';
  terminal.print(`${word}; ${plural(others, 'other change')}${hint}.`);
}

const wordOf = ({ rule, kind }: ContractChange, { paint }: Terminal): string =>
  rule === undefined ? paint('dim', kind) : paint('red', rule);
