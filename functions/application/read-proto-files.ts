import type { ContractFile } from '#domain/contract.ts';
import { ref } from './documents.ts';
import { type Getter, readAllPackedBytes } from './packed.ts';
import type { Codec } from './ports.ts';

/** The original bytes of files, in their order. Throws when one is not there: what names a file keeps it. 1 read each. */
export async function readProtoFiles(
  store: Getter,
  codec: Codec,
  files: readonly Pick<ContractFile, 'hash' | 'path'>[],
): Promise<readonly Uint8Array[]> {
  const found = await readAllPackedBytes(
    store,
    codec,
    files.map(({ hash }) => ref('protoFiles', hash)),
  );
  return files.map(({ path, hash }, index) => {
    const bytes = found[index];
    if (bytes === undefined) throw new Error(`The bytes ${hash} of ${path} are not there.`);
    return bytes;
  });
}
