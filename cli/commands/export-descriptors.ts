import type { Command, Invocation } from '#cli/command.ts';
import { addressOf, authorizationOf } from '#cli/deliver.ts';
import { fetchFile } from '#cli/fetch-file.ts';
import { isOn, type Options, textOf } from '#cli/options.ts';
import { surroundingSource } from '#cli/origin.ts';
import { UsageError } from '#cli/usage-error.ts';

export const exportDescriptors: Command = {
  name: 'export',
  operand: 'FILE',
  summary: 'Fetch a FileDescriptorSet: of a contract, a package or an RPC service.',
  details:
    'Writes what was published, byte by byte, with all that it imports: for grpcurl -protoset FILE, for buf breaking --against FILE.',
  example:
    'msd export -o pay.binpb --source github.com/acme/protos --service acme.pay.v1.PaymentService',
  options: ['url', 'token', 'source', 'revision', 'package', 'service', 'output', 'json'],
  meanings: {
    source:
      'Who published it, such as github.com/acme/protos. Default: from CI, or the git remote "origin".',
    revision:
      'What was published: a commit, or a label such as main. Default: the contract in force.',
  },
  run: async ({ operand: file, options, terminal }: Invocation) => {
    const query = {
      source: textOf(options, 'source') ?? sourceHere(),
      revision: textOf(options, 'revision'),
      package: textOf(options, 'package'),
      service: textOf(options, 'service'),
    };
    const url = addressOf({ path: '/api/export/descriptors', query }, options);
    const bytes = await fetchFile(url, authorizationOf(options), file, 'application/x-protobuf');
    terminal.print(told(options, file, bytes));
    return 0;
  },
};

const told = (options: Options, file: string, bytes: number): string =>
  isOn(options, 'json')
    ? JSON.stringify({ file, bytes })
    : `${file}: ${bytes.toLocaleString('en')} bytes`;

function sourceHere(): string {
  const source = surroundingSource(process.cwd(), process.env);
  if (source !== undefined) return source;
  throw new UsageError(
    'The source is not known.',
    'Give --source, such as github.com/acme/protos: who published the contract.',
  );
}
