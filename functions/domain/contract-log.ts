import type { ContractIndex } from './contract.ts';
import type { ContractDifference } from './contract-changes.ts';
import type { RecordedAcknowledgement } from './review/acknowledgement.ts';

/** What each revision of a contract changed, as far as the label in force is concerned; newest first. */
export interface ContractLog {
  /** How many revisions it tells of. */
  readonly count: number;
  readonly recent: readonly LoggedRevision[];
  /** Older ones: content hashes of immutable pages. */
  readonly pages: readonly string[];
  /** Names of the revisions behind the recent ones, newest first and without a gap; the last few hundred. */
  readonly older?: readonly string[];
  /** Those behind the recent ones that broke something, newest first, as far as there is room. */
  readonly broken?: readonly BrokenRevision[];
}

/** What stays at hand of a revision that broke something. */
export type BrokenRevision = Pick<
  LoggedRevision,
  'revision' | 'at' | 'breaking' | 'acknowledgements'
>;

export interface LoggedRevision {
  /** 1 for the first. */
  readonly number: number;
  readonly revision: string;
  readonly generation: number;
  readonly at: string;
  /** The revision before, to compare with; absent from the first, which lists nothing: everything in it was new. */
  readonly previous?: string;
  readonly files: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly services: readonly LoggedElement[];
  readonly types: readonly LoggedElement[];
  readonly breaking?: LoggedBreaking;
  readonly acknowledgements?: readonly RecordedAcknowledgement[];
}

/** Full name, whether it was `a`dded, `c`hanged or `r`emoved, and its digest from then on ('' when it is gone). */
export type LoggedElement = readonly [fullName: string, change: 'a' | 'c' | 'r', digest: string];

/** What the revision broke. */
export interface LoggedBreaking {
  readonly count: number;
  /** The first of them: rule and symbol. */
  readonly findings: readonly (readonly [rule: string, symbol: string])[];
  /** RPC services with how much of them it broke, what they take and return included; absent from older entries. */
  readonly services?: readonly (readonly [fullName: string, count: number])[];
}

type Told = Pick<LoggedRevision, 'files' | 'services' | 'types'>;

/** How two contracts differ, as the log tells it. */
export function differenceToLog(
  before: ContractIndex,
  after: ContractIndex,
  { added, changed, removed }: ContractDifference,
): Told {
  return {
    files: countFiles(before, after),
    services: [
      ...added.map(({ fullName, digest }) => [fullName, 'a', digest] as const),
      ...changed.map((pair) => [pair.after.fullName, 'c', pair.after.digest] as const),
      ...removed.map(({ fullName }) => [fullName, 'r', ''] as const),
    ],
    types: differingTypes(before, after),
  };
}

function countFiles(before: ContractIndex, after: ContractIndex): LoggedRevision['files'] {
  const old = new Map(before.files.map(({ path, hash }) => [path, hash]));
  const found = { added: 0, changed: 0, removed: 0 };
  for (const { path, hash } of after.files) {
    const known = old.get(path);
    if (known === undefined) found.added += 1;
    else if (known !== hash) found.changed += 1;
    old.delete(path);
  }
  return { ...found, removed: old.size };
}

interface TypeState {
  readonly digest: string;
  readonly bytes: string;
}

/** Digests of different versions of our own say nothing; then those count whose file has other bytes. */
export function differingTypes(
  before: ContractIndex,
  after: ContractIndex,
): readonly LoggedElement[] {
  const isComparable = before.rendered === after.rendered;
  const old = typesOf(before, after);
  const found: LoggedElement[] = [];
  for (const [fullName, { digest, bytes }] of typesOf(after, before)) {
    const known = old.get(fullName);
    old.delete(fullName);
    if (known === undefined) found.push([fullName, 'a', digest]);
    else if (known.digest !== digest && (isComparable || known.bytes !== bytes))
      found.push([fullName, 'c', digest]);
  }
  return [...found, ...[...old.keys()].map((fullName) => [fullName, 'r', ''] as const)];
}

/** Of the files that the other has not, or has otherwise. In an index of former times only the index tells the types. */
function typesOf({ files, types }: ContractIndex, other: ContractIndex): Map<string, TypeState> {
  const views = new Map(other.files.map(({ path, viewKey }) => [path, viewKey]));
  const differs = files.map(({ path, viewKey }) => views.get(path) !== viewKey);
  const found = new Map<string, TypeState>();
  for (const [fullName, file] of types)
    if (differs[file]) found.set(fullName, { digest: '', bytes: files[file]?.hash ?? '' });
  for (const [number, { hash, types: declared }] of files.entries())
    if (differs[number])
      for (const [fullName, , digest] of declared) found.set(fullName, { digest, bytes: hash });
  return found;
}
