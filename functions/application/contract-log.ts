import { compact } from '#domain/compact.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { ContractDifference } from '#domain/contract-changes.ts';
import {
  type BrokenRevision,
  type ContractLog,
  differenceToLog,
  type LoggedBreaking,
  type LoggedRevision,
} from '#domain/contract-log.ts';
import type { Json } from '#domain/json.ts';
import { contentHash } from './catalogue.ts';
import { ref } from './documents.ts';
import { packDocument, type Write } from './packed.ts';
import type { Codec, DocumentRef } from './ports.ts';

/** Characters of JSON that stay beside the contract; more become a page of their own. */
const RECENT = 60_000;

/** Characters of JSON of what was broken before. */
const BROKEN = 40_000;

/** Names that stay with the contract, so that a workload that names an old one finds its place. */
const OLDER = 500;

export const logPageRef = (hash: string): DocumentRef => ref('contractPages', hash);

/** A log with one more revision, and the page it made of what was recent, if it did. */
export interface AppendedLog {
  readonly log: ContractLog;
  readonly staged: readonly Write[];
}

/** Where a contract in force was published before there were logs, the log begins with that one. */
export function appendLog(
  codec: Codec,
  before: ContractIndex | undefined,
  after: ContractIndex,
  difference: ContractDifference,
  breaking?: LoggedBreaking,
): AppendedLog {
  if (before === undefined) return { log: firstOf(after), staged: [] };
  const known = before.log ?? firstOf(before);
  const number = known.count + 1;
  const { revision, generation, publishedAt: at, acknowledgements } = after;
  const next: LoggedRevision = {
    number,
    revision,
    generation,
    at,
    previous: before.revision,
    ...differenceToLog(before, after, difference),
    ...(breaking === undefined ? {} : { breaking }),
    ...(acknowledgements === undefined ? {} : { acknowledgements }),
  };
  const recent = [next, ...known.recent];
  if (JSON.stringify(recent).length <= RECENT)
    return { log: { ...known, count: number, recent }, staged: [] };
  const hash = contentHash(codec, recent as unknown as Json);
  const broken = brokenAmong(recent, known.broken ?? []);
  return {
    log: {
      count: number,
      recent: [],
      pages: [hash, ...known.pages],
      older: [...recent.map((one) => one.revision), ...(known.older ?? [])].slice(0, OLDER),
      ...(broken.length === 0 ? {} : { broken }),
    },
    staged: packDocument(codec, logPageRef(hash), recent as unknown as Json),
  };
}

/** The newest that fit. */
function brokenAmong(
  recent: readonly LoggedRevision[],
  before: readonly BrokenRevision[],
): readonly BrokenRevision[] {
  const fresh = recent
    .filter(({ breaking }) => breaking !== undefined)
    .map(({ revision, at, breaking, acknowledgements }) =>
      compact({ revision, at, breaking, acknowledgements }),
    );
  const all = [...fresh, ...before];
  let size = 0;
  return all.filter((one) => {
    size += JSON.stringify(one).length;
    return size <= BROKEN;
  });
}

const firstOf = ({
  revision,
  generation,
  publishedAt,
  files,
  acknowledgements,
}: ContractIndex): ContractLog => ({
  count: 1,
  pages: [],
  recent: [
    {
      number: 1,
      revision,
      generation,
      at: publishedAt,
      files: { added: files.length, changed: 0, removed: 0 },
      services: [],
      types: [],
      ...(acknowledgements === undefined ? {} : { acknowledgements }),
    },
  ],
});
