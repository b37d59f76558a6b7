import type { Command } from './command.ts';
import { type OptionName, optionSpec } from './options.ts';
import { wrap } from './wrap.ts';

const EXIT_CODES = `Exit codes: 0 applied, unchanged or valid · 1 refused, stale, breaking or out of reach
            2 usage, or nothing that can be compared`;

/** All about one command, or a line for each of several. */
export const help = (commands: readonly Command[]): string => {
  const [only, ...others] = commands;
  return only !== undefined && others.length === 0 ? helpOf(only) : overview(commands);
};

function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operand, summary }) => [`msd ${name} ${operand}`, summary]);
  return `msd checks and publishes what the Microservice Dashboard shows.

${table(rows)}

  msd COMMAND --help tells more, msd --version which one this is.

${EXIT_CODES}
`;
}

function helpOf({
  name,
  operand,
  details,
  example,
  options,
  meanings,
  exitCodes,
}: Command): string {
  const rows = [...options, 'help' as const].map((option) => [
    usageOf(option),
    meanings?.[option] ?? optionSpec(option).help,
  ]);
  return `msd ${name} ${operand} [options]

${wrap(details, 100)}

${table(rows)}

For example
  ${example}

${exitCodes === undefined ? EXIT_CODES : `Exit codes: ${wrap(exitCodes, 84).replaceAll('\n', '\n            ')}`}
`;
}

function usageOf(option: OptionName): string {
  const { value } = optionSpec(option);
  return value === undefined ? `--${option}` : `--${option} ${value}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([left = '']) => left.length)) + 2;
  return rows
    .map(([left = '', right = '']) => {
      const lines = wrap(right, 98 - width).split('\n');
      return `  ${left.padEnd(width)}${lines.join(`\n  ${' '.repeat(width)}`)}`;
    })
    .join('\n');
}
