import type { ContractFile, ContractIndex } from '#domain/contract.ts';
import { orderByImports } from '#domain/import-graph.ts';
import type { Codec, DocumentStore } from './ports.ts';
import { readProtoFiles } from './read-proto-files.ts';

/** What of a contract is wanted: everything, or what a package or an RPC service needs. */
export interface ExportWish {
  readonly package?: string;
  readonly service?: string;
}

/**
 * The wanted files and all they import, each behind its imports, as compilers and grpcurl want them. Undefined when
 * there is nothing of that name.
 */
export function filesToExport(
  { files, services }: ContractIndex,
  wish: ExportWish,
): readonly ContractFile[] | undefined {
  const wanted = files.filter(
    (file) =>
      (wish.package === undefined || file.package === wish.package) &&
      (wish.service === undefined ||
        services.some(
          ({ fullName, file: path }) => fullName === wish.service && path === file.path,
        )),
  );
  if (wanted.length === 0) return undefined;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const closure = new Set(wanted);
  // A set may grow while it is walked.
  for (const { imports } of closure)
    for (const path of imports) {
      const imported = byPath.get(path);
      if (imported) closure.add(imported);
    }
  const order = orderByImports([...closure]);
  if (order.kind === 'cycle') throw new Error('A stored contract has no import cycle.');
  return order.files;
}

/** Differs whenever the bytes of an export do. */
export const exportDigest = (codec: Codec, files: readonly ContractFile[]): string =>
  codec.sha256(files.map(({ hash }) => hash).join());

const BATCH = 50;

/** A FileDescriptorSet of these files with the very bytes that were published; 1 read each, held in part. */
export async function* exportDescriptors(
  { store, codec }: { readonly store: DocumentStore; readonly codec: Codec },
  files: readonly ContractFile[],
): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < files.length; start += BATCH) {
    for (const bytes of await readProtoFiles(store, codec, files.slice(start, start + BATCH))) {
      yield headOf(bytes.length);
      yield bytes;
    }
  }
}

/** Field 1, a message of so many bytes: https://protobuf.dev/programming-guides/encoding/ */
function headOf(length: number): Uint8Array {
  const head = [0x0a];
  let rest = length;
  for (; rest > 0x7f; rest >>>= 7) head.push((rest & 0x7f) | 0x80);
  return new Uint8Array([...head, rest]);
}
