import { parseArgs } from 'node:util';
import { didYouMean } from '#domain/did-you-mean.ts';
import type { Command } from './command.ts';
import { OPTIONS, type OptionName, type Options, optionSpec } from './options.ts';
import { UsageError } from './usage-error.ts';

export type CommandLine =
  | { readonly kind: 'version' }
  /** Of all commands, of those that begin with a word, or of one. */
  | { readonly kind: 'help'; readonly commands: readonly Command[] }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly operand: string;
      readonly operands: readonly string[];
      readonly options: Options;
    };

/** Reads what was typed. Throws `UsageError` with what was probably meant. */
export function parseCommandLine(
  args: readonly string[],
  commands: readonly Command[],
): CommandLine {
  const { words, options } = split(args);
  if (options.version !== undefined) return { kind: 'version' };
  const isHelp = options.help !== undefined || words[0] === 'help';
  const typed = words[0] === 'help' ? words.slice(1) : words;
  if (typed.length === 0 && (isHelp || args.length === 0)) return { kind: 'help', commands };
  const group = isHelp && typed.length === 1 ? groupOf(typed[0] ?? '', commands) : [];
  if (group.length > 0) return { kind: 'help', commands: group };
  const command = find(typed, commands);
  if (isHelp) return { kind: 'help', commands: [command] };
  const operands = [...typed.slice(command.name.split(' ').length), ...(options.output ?? [])];
  refuseForeign(command, options);
  checkOperands(command, operands, options);
  return { kind: 'run', command, operand: operands[0] ?? '', operands, options };
}

/** Words and options in any order; checks names and that values are there. */
function split(args: readonly string[]): { words: readonly string[]; options: Options } {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      names().map((name) => [
        name,
        {
          type: optionSpec(name).value ? 'string' : 'boolean',
          ...(name === 'output' ? { short: 'o' } : {}),
        },
      ]),
    ),
  });
  const words: string[] = [];
  const options: Partial<Record<OptionName, readonly string[]>> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownName(SHORT[token.name] ?? token.name, token.rawName);
    options[name] = [...(options[name] ?? []), valueFor(name, token.value, token.inlineValue)];
  }
  return { words, options };
}

const SHORT: Readonly<Record<string, OptionName>> = { h: 'help', o: 'output' };

const names = (): readonly OptionName[] => Object.keys(OPTIONS) as OptionName[];

function knownName(name: string, raw: string): OptionName {
  const known = names().find((one) => one === name);
  if (known !== undefined) return known;
  const meant = didYouMean(name, names());
  throw new UsageError(
    `There is no option ${raw}.`,
    meant ? `Did you mean --${meant}?` : 'See msd help.',
  );
}

function valueFor(
  name: OptionName,
  value: string | undefined,
  inline: boolean | undefined,
): string {
  const wanted = optionSpec(name).value;
  if (wanted === undefined) {
    if (value === undefined) return '';
    throw new UsageError(`--${name} takes no value.`, `Write --${name} alone.`);
  }
  const missing = value === undefined || value === '' || (!inline && /^-./.test(value));
  if (!missing) return value;
  throw new UsageError(`--${name} needs a value.`, `Write --${name} ${wanted}.`);
}

const groupOf = (word: string, commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${word} `));

function find(words: readonly string[], commands: readonly Command[]): Command {
  const found = commands.find(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
  if (found !== undefined) return found;
  const [first = '', second] = words;
  const group = groupOf(first, commands);
  const candidates = commands.map(({ name }) => name);
  if (group.length > 0) {
    const kinds = group.map(({ name }) => name.slice(first.length + 1));
    const meant = second === undefined ? undefined : didYouMean(second, kinds);
    throw new UsageError(
      second === undefined ? `msd ${first} needs to know what.` : `msd can't ${first} "${second}".`,
      meant ? `Did you mean msd ${first} ${meant}?` : `Use one of: ${kinds.join(', ')}.`,
    );
  }
  const meant =
    didYouMean(words.slice(0, 2).join(' '), candidates) ??
    didYouMean(
      first,
      candidates.map((name) => name.split(' ')[0] ?? name),
    );
  throw new UsageError(
    first === '' ? 'No command is given.' : `There is no command "${first}".`,
    meant ? `Did you mean msd ${meant}?` : `Use one of: ${candidates.join(', ')}.`,
  );
}

function refuseForeign(command: Command, options: Options): void {
  for (const name of Object.keys(options) as OptionName[]) {
    if (command.options.includes(name)) continue;
    const meant = didYouMean(name, command.options);
    throw new UsageError(
      `msd ${command.name} has no option --${name}.`,
      meant ? `Did you mean --${meant}?` : `See msd ${command.name} --help.`,
    );
  }
}

/** As many as the command names, and no more; one in brackets may be left out. */
function checkOperands(command: Command, operands: readonly string[], options: Options): void {
  const wanted = (command.operandWith?.(options) ?? command.operand).split(' ');
  const tooMany = operands[wanted.length];
  const needed = wanted.filter((one) => !one.startsWith('[')).length;
  if (operands.length >= needed && tooMany === undefined) return;
  const all = wanted.join(' and ');
  throw new UsageError(
    tooMany === undefined
      ? `msd ${command.name} needs ${all}.`
      : `msd ${command.name} takes ${wanted.length === 1 ? 'one ' : ''}${all}, and there is also "${tooMany}".`,
    `For example: ${command.example}`,
  );
}
