import { readFileSync } from 'node:fs';
import { answer } from '#cli/answer.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { deliver } from '#cli/deliver.ts';
import { textOf } from '#cli/options.ts';
import { originOf } from '#cli/origin.ts';
import { UsageError } from '#cli/usage-error.ts';

export const publishDescriptors: Command = {
  name: 'publish descriptors',
  operand: 'FILE',
  summary: 'Publish a FileDescriptorSet: the gRPC APIs of a proto repository.',
  details:
    'FILE comes from buf build --as-file-descriptor-set -o FILE, or from protoc --include_imports --include_source_info --descriptor_set_out=FILE. Without source info there are no comments to show.',
  example: 'msd publish descriptors contract.binpb --url https://dashboard.example.com',
  options: ['url', 'token', 'source', 'revision', 'generation', 'label', 'dry-run', 'json'],
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
      `"${file}" can't be read: ${error instanceof Error ? error.message : error}.`,
      'Name the file that buf or protoc wrote.',
    );
  }
}
