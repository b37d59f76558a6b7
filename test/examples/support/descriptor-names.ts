import { readFileSync } from 'node:fs';
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

export interface DescriptorNames {
  readonly services: readonly string[];
  readonly messages: readonly string[];
}

export const descriptorBytes = (): Uint8Array =>
  readFileSync(new URL('../../../examples/descriptors.binpb', import.meta.url));

/** The example's contract, decoded by a library that has nothing to do with our own reader. */
export const exampleRegistry = () =>
  createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorBytes()));

export function descriptorNames(): DescriptorNames {
  const all = [...exampleRegistry()];
  const named = (kind: 'service' | 'message') =>
    all.filter((descriptor) => descriptor.kind === kind).map(({ typeName }) => typeName);
  return { services: named('service'), messages: named('message') };
}
