import { resolve } from 'node:path';
import { type CheckedFiles, checkFiles } from '#cli/check-files.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { deliver } from '#cli/deliver.ts';
import { isOn, type Options } from '#cli/options.ts';
import { originOf } from '#cli/origin.ts';
import type { SpecFile } from '#cli/read-spec-files.ts';
import type { SentProblem, SentReceipt } from '#cli/receipt.ts';
import { exitCodeOf, plural, reportProblems, reportReceipt, tally } from '#cli/report.ts';
import { specFolder } from '#cli/spec-folder.ts';
import type { Terminal } from '#cli/terminal.ts';

export const validate: Command = {
  name: 'validate',
  operand: 'DIR',
  summary: 'Check organisation.yaml, spec files and campaigns below a folder.',
  details:
    'Every YAML file below DIR is read and checked here, without a server. With --url the dashboard is asked too what a publication would do; nothing is written.',
  example: 'msd validate services',
  options: ['url', 'token', 'source', 'revision', 'generation', 'match', 'json'],
  run: async ({ operand, options, terminal }: Invocation) => {
    const directory = resolve(operand);
    const files = specFolder(directory, options, terminal);
    const checked = checkFiles(files);
    const receipt = isOn(options, 'url')
      ? await askServer(directory, files, options, terminal)
      : undefined;
    const isValid =
      !checked.problems.some(({ severity }) => severity === 'error') &&
      (receipt === undefined || exitCodeOf(receipt) === 0) &&
      !receipt?.problems.some(({ severity }) => severity === 'error');
    if (isOn(options, 'json')) {
      const told = { valid: isValid, files: files.length, ...checked };
      terminal.print(JSON.stringify(receipt ? { ...told, receipt } : told, null, 2));
    } else {
      tell(files, checked, receipt, isValid, terminal);
    }
    return isValid ? 0 : 1;
  },
};

function askServer(
  directory: string,
  files: readonly SpecFile[],
  options: Options,
  terminal: Terminal,
): Promise<SentReceipt> {
  const trying: Options = { ...options, 'dry-run': [''] };
  const origin = originOf(trying, directory, process.env);
  return deliver(
    {
      path: '/api/specs',
      query: {},
      contentType: 'application/json',
      body: Buffer.from(JSON.stringify({ ...origin, complete: true, files })),
      mayCompress: false,
    },
    trying,
    terminal,
  );
}

function tell(
  files: readonly SpecFile[],
  { services, campaigns, problems }: CheckedFiles,
  receipt: SentReceipt | undefined,
  isValid: boolean,
  terminal: Terminal,
): void {
  reportProblems(problems, terminal);
  const word = terminal.paint(isValid ? 'green' : 'red', isValid ? 'Valid' : 'Not valid');
  terminal.print(
    `${word}: ${plural(files.length, 'file')}, ${plural(services, 'service')}${campaigns === 0 ? '' : `, ${plural(campaigns, 'campaign')}`}; ${tally(problems)} found here.`,
  );
  if (receipt === undefined) return;
  const known = new Set(problems.map(keyOf));
  const news = receipt.problems.filter((problem) => !known.has(keyOf(problem)));
  reportReceipt({ ...receipt, problems: news }, terminal);
}

const keyOf = ({ path, line, code, message }: SentProblem): string =>
  JSON.stringify([path, line, code, code.startsWith('duplicate-') ? '' : message]);
