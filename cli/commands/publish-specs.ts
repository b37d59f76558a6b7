import { resolve } from 'node:path';
import { answer } from '#cli/answer.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { deliver } from '#cli/deliver.ts';
import { isOn, type Options } from '#cli/options.ts';
import { originOf } from '#cli/origin.ts';
import { specFolder } from '#cli/spec-folder.ts';
import { UsageError } from '#cli/usage-error.ts';
import { warnOfUncommitted } from '#cli/warn-of-uncommitted.ts';

export const publishSpecs: Command = {
  name: 'publish specs',
  operand: 'DIR',
  summary: 'Publish organisation.yaml, spec files and campaigns below a folder.',
  details:
    'Every YAML file below DIR is published. Unless --partial is given DIR counts as everything the source holds: services it no longer names are removed (and can be restored on the page). Of a file that is refused what was published last stays; give --strict in CI, so that the run fails then.',
  example: 'msd publish specs services --url https://dashboard.example.com',
  options: [
    'url',
    'token',
    'source',
    'revision',
    'generation',
    'complete',
    'partial',
    'match',
    'dry-run',
    'strict',
    'json',
  ],
  run: async ({ operand, options, terminal }: Invocation) => {
    const complete = isComplete(options);
    const directory = resolve(operand);
    const files = specFolder(directory, options, terminal);
    const origin = originOf(options, directory, process.env);
    warnOfUncommitted(directory, options, terminal);
    const receipt = await deliver(
      {
        path: '/api/specs',
        query: {},
        contentType: 'application/json',
        body: Buffer.from(JSON.stringify({ ...origin, complete, files })),
        mayCompress: false,
      },
      options,
      terminal,
    );
    const code = answer(receipt, options, terminal);
    const isRefused = receipt.problems.some(({ severity }) => severity === 'error');
    return isOn(options, 'strict') && isRefused ? 1 : code;
  },
};

function isComplete(options: Options): boolean {
  if (!isOn(options, 'partial')) return true;
  if (!isOn(options, 'complete')) return false;
  throw new UsageError('--complete and --partial exclude each other.', 'Give one of them.');
}
