import type { ContractIndex } from '#domain/contract.ts';
import type { Json } from '#domain/json.ts';
import { ref } from './documents.ts';
import { splitPacked, type Write } from './packed.ts';
import type { Codec, DocumentRef } from './ports.ts';
import {
  type ContractBase,
  type KnownBase,
  type StoredContract,
  type StoredFile,
  storedFiles,
} from './stored-contract.ts';

/** A contract in the form in which it is written. */
export interface PackedContract {
  readonly stored: StoredContract;
  /** The base it names, when that is new. */
  readonly staged: readonly Write[];
}

/** Characters of JSON up to which a contract is one document without a base. */
const SMALL = 200_000;
/** What differs from the base may be this part of the whole; then a new base is made. */
const OVERLAY = 0.05;

export const contractBaseRef = (hash: string): DocumentRef => ref('contractBases', hash);

export function packContract(
  codec: Codec,
  index: ContractIndex,
  known: KnownBase | undefined,
): PackedContract {
  const files = storedFiles(index);
  const whole = lengthOf(files);
  if (whole <= SMALL) return { stored: headOf(index, { files, gone: [] }), staged: [] };
  const overlay = known && overlayOf(known.base, files);
  if (overlay && lengthOf(overlay.files) + lengthOf(overlay.gone) <= whole * OVERLAY)
    return { stored: headOf(index, { ...overlay, base: known.hash }), staged: [] };
  // Many megabytes: made once, as bytes.
  const base = new TextEncoder().encode(JSON.stringify({ files }));
  const hash = codec.sha256(base);
  return {
    stored: headOf(index, { files: [], gone: [], base: hash }),
    staged: splitPacked(contractBaseRef(hash), codec.packBytes(base), { at: index.publishedAt }),
  };
}

function headOf(
  index: ContractIndex,
  over: Pick<StoredContract, 'files' | 'gone' | 'base'>,
): StoredContract {
  const { source, revision, generation, label, publishedAt, hasComments, rendered } = index;
  const header = { source, revision, generation, label, publishedAt, hasComments, rendered };
  return { format: 2, ...header, serviceCount: index.services.length, ...over };
}

function overlayOf(
  base: ContractBase,
  files: readonly StoredFile[],
): { readonly files: readonly StoredFile[]; readonly gone: readonly string[] } {
  const before = new Map(base.files.map((file) => [file.path, file]));
  const differing = files.filter((file) => {
    const old = before.get(file.path);
    before.delete(file.path);
    return old?.viewKey !== file.viewKey || JSON.stringify(old) !== JSON.stringify(file);
  });
  return { files: differing, gone: [...before.keys()] };
}

const lengthOf = (items: readonly Json[] | readonly StoredFile[]): number =>
  items.reduce<number>((sum, item) => sum + JSON.stringify(item).length, 0);
