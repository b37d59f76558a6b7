import type { ContractFile, ContractIndex, RpcServiceSummary } from '#domain/contract.ts';
import type { ContractLog } from '#domain/contract-log.ts';
import type { RecordedAcknowledgement } from '#domain/review/acknowledgement.ts';

/**
 * A contract as it is stored: what it holds is its own `files` laid over those of an immutable base, which many
 * revisions share. A small contract has no base. So a publication writes in proportion to what changed.
 */
export interface StoredContract {
  readonly format: 2;
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
  readonly label: string;
  readonly publishedAt: string;
  readonly hasComments: boolean;
  readonly rendered: string;
  readonly serviceCount: number;
  /** Content hash of the `ContractBase`. */
  readonly base?: string;
  readonly files: readonly StoredFile[];
  /** Paths of the base that it does not hold. */
  readonly gone: readonly string[];
  readonly acknowledgements?: readonly RecordedAcknowledgement[];
  readonly log?: ContractLog;
}

export interface ContractBase {
  readonly files: readonly StoredFile[];
}

/** A file with its services; these name files by path, since a position is only good in one revision. */
export interface StoredFile extends ContractFile {
  readonly services: readonly StoredService[];
}

export type StoredService = Omit<RpcServiceSummary, 'uses' | 'file' | 'package'> & {
  readonly uses: readonly string[];
};

/** What was stored before contracts had bases; files of that time say less of themselves. */
type FormerIndex = Omit<ContractIndex, 'rendered' | 'files'> & {
  readonly format?: undefined;
  readonly files: readonly Pick<ContractFile, 'path' | 'hash' | 'viewKey' | 'digest'>[];
};

export type AnyStoredContract = StoredContract | FormerIndex;

export function openContract(
  stored: AnyStoredContract,
  base: ContractBase | undefined,
): ContractIndex {
  if (stored.format === undefined) return openFormer(stored);
  const { format: _, serviceCount: __, base: ___, gone, files: own, ...header } = stored;
  const files = layOver(base?.files ?? [], own, gone);
  const numbers = new Map(files.map(({ path }, number) => [path, number]));
  const services = files.flatMap((file) =>
    file.services.map(({ uses, ...summary }) => ({
      ...summary,
      file: file.path,
      package: file.package,
      uses: uses.flatMap((path) => numbers.get(path) ?? []),
    })),
  );
  return {
    ...header,
    files,
    services: services.sort((a, b) => (a.fullName < b.fullName ? -1 : 1)),
    types: files.flatMap(({ types }, number) =>
      types.map(([fullName, kind]) => [fullName, number, kind] as const),
    ),
    messageCount: files.reduce(
      (sum, { types }) => sum + types.filter(([, kind]) => kind === 'm').length,
      0,
    ),
  };
}

/** A base that is there already. */
export interface KnownBase {
  readonly hash: string;
  readonly base: ContractBase;
}

const bases = new WeakMap<ContractIndex, KnownBase>();

/** What an index that was opened from the store lies on. */
export const baseBeneath = (index: ContractIndex): KnownBase | undefined => bases.get(index);

/** By what was stored, which never changes after it was read. */
const opened = new WeakMap<AnyStoredContract, ContractIndex>();

/** The same, and the very same index for the same document. */
export function openOnce(stored: AnyStoredContract, base: ContractBase | undefined): ContractIndex {
  const index = opened.get(stored) ?? openContract(stored, base);
  opened.set(stored, index);
  const hash = baseOf(stored);
  if (hash !== undefined && base !== undefined) bases.set(index, { hash, base });
  return index;
}

/** Content hash of the base it lies on. */
export const baseOf = (stored: AnyStoredContract): string | undefined =>
  stored.format === undefined ? undefined : stored.base;

function layOver(
  base: readonly StoredFile[],
  own: readonly StoredFile[],
  gone: readonly string[],
): readonly StoredFile[] {
  if (base.length === 0) return own;
  const left = new Set(gone);
  const files = new Map(base.flatMap((file) => (left.has(file.path) ? [] : [[file.path, file]])));
  for (const file of own) files.set(file.path, file);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every view is made again at the next publication: then the files say everything. */
const openFormer = (index: FormerIndex): ContractIndex => ({
  ...index,
  rendered: '',
  files: index.files.map((file) => ({
    ...file,
    package: '',
    imports: [],
    types: [],
    references: [],
  })),
});

export const serviceCountOf = (stored: AnyStoredContract): number =>
  stored.format === undefined ? stored.services.length : stored.serviceCount;

/** The files of a contract as they are stored. */
export function storedFiles({ files, services }: ContractIndex): readonly StoredFile[] {
  const byFile = Map.groupBy(services, ({ file }) => file);
  return files.map(({ path, hash, viewKey, digest, ...rest }) => ({
    path,
    hash,
    viewKey,
    digest,
    package: rest.package,
    imports: rest.imports,
    types: rest.types,
    references: rest.references,
    services: (byFile.get(path) ?? []).map(({ file: _, package: __, uses, ...summary }) => ({
      ...summary,
      uses: uses.flatMap((used) => files[used]?.path ?? []),
    })),
  }));
}
