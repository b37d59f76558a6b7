import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { printProto } from '#adapters/protobuf/print-proto.ts';
import { walkMessage } from '#adapters/protobuf/walk-message.ts';
import { createOptionFiles } from '#application/option-files.ts';
import { compileProto } from './compile-proto.ts';

/**
 * Prints every file of a set as source and has the real compiler read it: the paths whose descriptors are not byte for
 * byte as they were, source info aside.
 */
export async function roundTrip(set: Uint8Array): Promise<readonly string[]> {
  const sources = printSet(set);
  const before = descriptorReader.split(set);
  const again = descriptorReader.split(await compileProto(sources));
  const after = new Map(again.map((file) => [file.path, withoutSourceInfo(file.bytes)]));
  return before
    .filter(({ path, bytes }) => !after.get(path)?.equals(withoutSourceInfo(bytes)))
    .map(({ path }) => path);
}

export function printSet(set: Uint8Array): Readonly<Record<string, string>> {
  const files = descriptorReader.split(set);
  const optionFiles = createOptionFiles(files);
  return Object.fromEntries(
    files.map((file) => [file.path, printProto(file, optionFiles(file)).text]),
  );
}

const SOURCE_INFO = 9;

export function withoutSourceInfo(bytes: Uint8Array): Buffer {
  const kept: Uint8Array[] = [];
  let end = 0;
  walkMessage(bytes, 0, new Set([SOURCE_INFO]), (_, value, at, start) => {
    kept.push(bytes.subarray(end, start));
    end = at + (value instanceof Uint8Array ? value.length : 0);
  });
  return Buffer.concat([...kept, bytes.subarray(end)]);
}
