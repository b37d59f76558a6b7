import type { RawProtoFile } from '#application/ports.ts';
import { SET_LIMITS } from '#domain/check-descriptor-set.ts';
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
  let types = 0;
  let elements = 0;
  const bytes = new Uint8Array(set.buffer, set.byteOffset, set.byteLength);
  walkMessage(bytes, 0, new Set([FILE]), (_, value, at) => {
    if (!(value instanceof Uint8Array))
      throw new DescriptorSetError(at, 'field 1 holds something else than a file');
    const found = scanFile(value, at);
    const { file } = found;
    scanned.push(found);
    types += file.declares.length;
    elements += file.elements;
    // Sets a little over are told in full what is wrong.
    if (
      scanned.length > 2 * SET_LIMITS.files ||
      types > 2 * SET_LIMITS.types ||
      elements > 1.5 * SET_LIMITS.elements
    )
      throw new DescriptorSetError(at, 'it holds far more files and types than are taken');
  });
  const present = new Set(scanned.map(({ file }) => file.path));
  return scanned.map(({ file, lenientImports }) => ({
    ...file,
    imports: file.imports.filter((path) => present.has(path) || !lenientImports.has(path)),
  }));
}
