import {
  acknowledgedBy,
  type DescriptorPublication,
  MAIN_LABEL,
} from '#domain/descriptor-publication.ts';
import type { Json } from '#domain/json.ts';
import { readLabel, withLabel } from '#domain/label-state.ts';
import type { Problem } from '#domain/problem.ts';
import type { AppendedLog } from './contract-log.ts';
import type { DescriptorSet } from './descriptor-set.ts';
import type { SourceState } from './documents.ts';
import type { PackedContract } from './pack-contract.ts';
import { packDocument } from './packed.ts';
import type { Codec } from './ports.ts';
import { revisionRef } from './read-contract.ts';
import type { Settlement } from './settle-contract.ts';
import type { StoredContract } from './stored-contract.ts';
import { serviceCountOf } from './stored-contract.ts';

/** A new contract: in force when its label is `main`, kept by its revision in any case. */
export function acceptedBy(
  codec: Codec,
  publication: DescriptorPublication,
  before: SourceState | undefined,
  set: DescriptorSet,
  { stored: packed, staged }: PackedContract,
  news: Pick<Settlement, 'changes' | 'work'> & Partial<AppendedLog>,
): Settlement {
  const { source, revision, label, generation } = publication;
  const { publishedAt: now } = packed;
  const stored: StoredContract = { ...packed, ...acknowledgedBy(publication, now) };
  const fields = { source, at: now, label, generation };
  const seen = seenBy(publication, before, set, now);
  const inForce = label === MAIN_LABEL;
  const contract = news.log ? { ...stored, log: news.log } : stored;
  return {
    ...seen,
    ...(seen.state && inForce
      ? {
          state: {
            ...seen.state,
            items: set.files.length,
            services: serviceCountOf(stored),
            lastChanged: now,
          },
          contract,
        }
      : {}),
    staged: [
      ...staged,
      ...(news.staged ?? []),
      ...packDocument(codec, revisionRef(source, revision), stored as unknown as Json, fields),
    ],
    changes: news.changes,
    ...(news.work === undefined ? {} : { work: news.work }),
  };
}

/** The set that is there already, perhaps under a newer revision; what was open since a refused one is settled. */
export function seenBy(
  publication: DescriptorPublication,
  before: SourceState | undefined,
  { digest, problems }: DescriptorSet,
  now: string,
): Settlement {
  const { source, label, revision, generation } = publication;
  const known = before ?? newSource(source, now);
  const seen = { ...known, ...sameAs(known, publication, digest), lastSeen: now };
  const digests = withLabel(seen.digests, label, { generation, revision, digest });
  if (label !== MAIN_LABEL)
    return { source, now, state: { ...seen, digests }, staged: [], changes: [] };
  const state = { ...seen, digests, revision, generation, digest };
  // What a newer set did wrong stays told.
  if (isOvertaken(known, generation)) return { source, now, state, staged: [], changes: [] };
  const { refused: _, ...settled } = { ...state, problemCount: problems.length };
  return { source, now, state: settled, problems, staged: [], changes: [] };
}

const isOvertaken = ({ refused }: SourceState, generation: number): boolean =>
  refused !== undefined && generation < refused;

const REMEMBERED = 200;

/** Whoever asks for this revision gets the contract of the one that said the same before. */
function sameAs(
  { digests, sameAs: known = [] }: SourceState,
  { label, revision }: DescriptorPublication,
  digest: string,
): Pick<SourceState, 'sameAs'> {
  const last = readLabel(digests, label);
  if (last?.digest !== digest || last.revision === revision) return {};
  const as = known.find((one) => one.revision === last.revision)?.as ?? last.revision;
  const others = known.filter((one) => one.revision !== revision);
  return { sameAs: [{ revision, as }, ...others].slice(0, REMEMBERED) };
}

/** Nothing but its problems, and when it was, and those only when it should have come into force. */
export function refusedBy(
  { source, label, generation }: DescriptorPublication,
  before: SourceState | undefined,
  problems: readonly Problem[],
  now: string,
): Settlement {
  if (label !== MAIN_LABEL || (before && isOvertaken(before, generation))) {
    return { source, now, staged: [], changes: [] };
  }
  const problemCount = problems.length;
  const known = before ?? newSource(source, now);
  const state = { ...known, problemCount, refused: generation, lastSeen: now };
  return { source, now, problems, staged: [], changes: [], state };
}

/** What is known of a source of which only other labels, or nothing good, were published: nothing is in force. */
const newSource = (source: string, now: string): SourceState => ({
  kind: 'descriptors',
  source,
  revision: '',
  generation: 0,
  digest: '',
  digests: {},
  items: 0,
  problemCount: 0,
  firstSeen: now,
  lastSeen: now,
  lastChanged: now,
});
