import { readFileSync } from 'node:fs';
import { answer } from '#cli/answer.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { deliver } from '#cli/deliver.ts';
import { isOn, textOf } from '#cli/options.ts';
import { originOf } from '#cli/origin.ts';
import { acknowledgementsFrom, acknowledgeQuery } from '#cli/read-acknowledgements.ts';
import { ruleSetOf } from '#cli/rule-set-of.ts';
import { UsageError } from '#cli/usage-error.ts';
import { whyUnread } from '#cli/why-unread.ts';

export const publishDescriptors: Command = {
  name: 'publish descriptors',
  operand: 'FILE',
  summary: 'Publish a FileDescriptorSet: the gRPC APIs of a proto repository.',
  details:
    'FILE comes from buf build --as-file-descriptor-set -o FILE, or from protoc --include_imports --include_source_info --descriptor_set_out=FILE. Without source info there are no comments to show. --acknowledge-from keeps with the revision why its breaking changes are meant. A dry run tells what breaks, as msd compare --against main does, and fails when nobody acknowledged it.',
  example: 'msd publish descriptors contract.binpb --url https://dashboard.example.com',
  options: [
    'url',
    'token',
    'source',
    'revision',
    'generation',
    'label',
    'acknowledge-from',
    'dry-run',
    'rules',
    'json',
  ],
  run: async ({ operand, options, terminal }: Invocation) => {
    const body = readSet(operand);
    const { source, revision, generation } = originOf(options, process.cwd(), process.env);
    const receipt = await deliver(
      {
        path: '/api/descriptors',
        query: {
          source,
          revision,
          generation: String(generation),
          label: textOf(options, 'label'),
          rules: isOn(options, 'rules') ? ruleSetOf(options) : undefined,
          acknowledge: acknowledgeQuery(await acknowledgementsFrom(options, terminal)),
        },
        contentType: 'application/x-protobuf',
        body,
        mayCompress: true,
      },
      options,
      terminal,
    );
    return answer(receipt, options, terminal);
  },
};

function readSet(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(
      `"${file}" can't be read: ${whyUnread(error)}.`,
      'Name the file that buf or protoc wrote.',
    );
  }
}
