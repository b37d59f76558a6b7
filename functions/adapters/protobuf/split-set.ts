import type { RawProtoFile } from '#application/ports.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { type ScannedFile, scanFile } from './scan-file.ts';
import { walkMessage } from './walk-message.ts';

const FILE = 1;

/**
 * Splits a FileDescriptorSet into views of its bytes; nothing is copied or decoded. A buf image is one too: each of
 * its files carries a field of buf's own, which stays among the file's bytes. Unknown fields of the set are skipped.
 */
export function splitSet(set: Uint8Array): readonly RawProtoFile[] {
  const scanned: ScannedFile[] = [];
  const bytes = new Uint8Array(set.buffer, set.byteOffset, set.byteLength);
  walkMessage(bytes, 0, new Set([FILE]), (_, value, at) => {
    if (!(value instanceof Uint8Array))
      throw new DescriptorSetError(at, 'field 1 holds something else than a file');
    scanned.push(scanFile(value, at));
  });
  const present = new Set(scanned.map(({ file }) => file.path));
  return scanned.map(({ file, lenientImports }) => ({
    ...file,
    imports: file.imports.filter((path) => present.has(path) || !lenientImports.has(path)),
  }));
}
