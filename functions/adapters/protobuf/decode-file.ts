import { fromBinary } from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { resolveNames } from './resolve-names.ts';
import { walkMessage } from './walk-message.ts';

const SOURCE_INFO = 9;

/**
 * Decodes a file without its source info, which is most of its bytes and read by `readSourceInfo` at a fraction of the
 * cost.
 */
export function decodeFile(bytes: Uint8Array): {
  readonly file: FileDescriptorProto;
  readonly sourceInfo: readonly Uint8Array[];
} {
  const kept: Uint8Array[] = [];
  const sourceInfo: Uint8Array[] = [];
  let end = 0;
  walkMessage(bytes, 0, new Set([SOURCE_INFO]), (_, value, at, start) => {
    if (typeof value === 'number') return;
    sourceInfo.push(value);
    kept.push(bytes.subarray(end, start));
    end = at + value.length;
  });
  kept.push(bytes.subarray(end));
  const rest = kept.length === 1 ? bytes : Buffer.concat(kept);
  return { file: resolveNames(fromBinary(FileDescriptorProtoSchema, rest)), sourceInfo };
}
