import type { PrintedProto } from '#application/ports.ts';
import { printProto } from './print-proto.ts';
import { scanFile } from './scan-file.ts';

/** The same for files as they are stored: the bytes of their FileDescriptorProto. */
export function printStored(file: Uint8Array, optionFiles: readonly Uint8Array[]): PrintedProto {
  const others = optionFiles.map((bytes) => scanFile(bytes, 0).file);
  return printProto(scanFile(file, 0).file, others);
}
