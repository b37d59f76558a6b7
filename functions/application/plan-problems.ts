import type { Json } from '#domain/json.ts';
import { capProblems, type OpenProblem, openProblems } from '#domain/problem.ts';
import { sameJson } from '#domain/same-json.ts';
import { contentHash, problemsRef } from './catalogue.ts';
import { type CatalogueStamp, sourceKey } from './documents.ts';
import type { FilesPlan } from './draft-files.ts';
import { type Getter, packDocument, readPacked, type Write } from './packed.ts';
import type { Codec, DocumentRef } from './ports.ts';
import type { SpecPublicationContext } from './spec-publication-context.ts';

/** What becomes of one problems document. */
export interface ProblemsPlan {
  readonly key: string;
  readonly open: readonly OpenProblem[];
  readonly writes: readonly Write[];
  readonly deletes: readonly DocumentRef[];
  /** Content hash for the stamp; `''` when there is nothing to say any more, absent when nothing changes. */
  readonly hash?: string;
}

/** Conflicts over the organisation and over campaigns lie apart: they are between sources. */
export const ORGANISATION_PROBLEMS = 'organisation~current';
export const CAMPAIGN_PROBLEMS = 'campaigns~current';

export async function readProblems(
  read: Getter,
  codec: Codec,
  stamp: CatalogueStamp,
  key: string,
): Promise<readonly OpenProblem[]> {
  if (stamp.problems[key] === undefined) return [];
  return ((await readPacked(read, codec, problemsRef(key))) ??
    []) as unknown as readonly OpenProblem[];
}

/** The open problems of a source after a publication: told anew for what it decided, kept for what it did not touch. */
export async function planSourceProblems(
  read: Getter,
  stamp: CatalogueStamp,
  { codec, publication, offers, at }: SpecPublicationContext,
  files: FilesPlan,
): Promise<ProblemsPlan> {
  const { source, complete } = publication;
  const key = sourceKey('specs', source);
  const known = await readProblems(read, codec, stamp, key);
  const misplaced = new Set(offers.misplaced.map(({ path }) => path));
  const stays = ({ path }: OpenProblem) => {
    if (files.decided.has(path) || path === '') return false;
    return complete ? offers.byPath.has(path) || files.kept.has(path) : !misplaced.has(path);
  };
  const fresh = openProblems([...files.problems, ...offers.misplaced], known, { source, at });
  const open = [...known.filter(stays), ...fresh].sort(byPlace);
  return planProblems(codec, key, capProblems(open), known);
}

/** Conflicts between sources; without news of them they stay as they are. */
export async function planConflicts(
  read: Getter,
  stamp: CatalogueStamp,
  codec: Codec,
  key: typeof ORGANISATION_PROBLEMS | typeof CAMPAIGN_PROBLEMS,
  news: readonly OpenProblem[] | undefined,
): Promise<ProblemsPlan> {
  const known = await readProblems(read, codec, stamp, key);
  return planProblems(codec, key, news ?? known, known);
}

function planProblems(
  codec: Codec,
  key: string,
  open: readonly OpenProblem[],
  known: readonly OpenProblem[],
): ProblemsPlan {
  const value = open as unknown as Json;
  if (sameJson(value, known as unknown as Json)) return { key, open, writes: [], deletes: [] };
  if (open.length === 0) return { key, open, writes: [], deletes: [problemsRef(key)], hash: '' };
  const writes = packDocument(codec, problemsRef(key), value);
  return { key, open, writes, deletes: [], hash: contentHash(codec, value) };
}

const byPlace = (a: OpenProblem, b: OpenProblem): number =>
  (a.path < b.path ? -1 : Number(a.path > b.path)) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0);
