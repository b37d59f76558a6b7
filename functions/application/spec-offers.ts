import { campaignListSchema } from '#domain/campaigns/campaign-file.ts';
import { FACT_SCHEMA } from '#domain/facts/fact-schema.ts';
import { organisationSchema } from '#domain/organisation.ts';
import type { Problem } from '#domain/problem.ts';
import type { SpecPublication } from '#domain/publication.ts';
import { isYamlPath, pathProblem } from '#domain/publication-path.ts';
import { fingerprintOf } from '#domain/schema-shape.ts';
import { specSchema } from '#domain/spec.ts';
import { shardOf } from './documents.ts';
import type { Codec } from './ports.ts';

/** What a publication says about one path. */
export interface Offer {
  readonly path: string;
  /** `{k}` of the file shard the path lies in. */
  readonly shard: string;
  /** Equal when the same text was read under the same rules. */
  readonly hash: string;
  readonly contentHash: string;
  /** Absent where the path itself speaks against the file. */
  readonly content?: string;
  readonly problem?: Problem;
}

export interface Offers {
  readonly byPath: ReadonlyMap<string, Offer>;
  /** Shard → digest of the files it would hold if this publication were everything. */
  readonly digests: Readonly<Record<string, string>>;
  /** sha256 over everything the publication says. */
  readonly digest: string;
  /** Of files that have no place in a shard: unusable paths (refused) and other formats (left out). */
  readonly misplaced: readonly Problem[];
}

/** A spec or a rule may learn to say more, or less: then what was read before must be read again. */
const RULES =
  fingerprintOf([specSchema, organisationSchema, campaignListSchema]) + JSON.stringify(FACT_SCHEMA);
/** Rises when files are read differently though the schemas are the same. */
const READER = 1;

/** Looks at names and hashes only; nothing is parsed. */
export function offersOf(publication: SpecPublication, codec: Codec): Offers {
  const rules = codec.sha256(`${READER}${RULES}`);
  const byPath = new Map<string, Offer>();
  const misplaced: Problem[] = [];
  const twice = new Set<string>();
  for (const { path, content } of publication.files) {
    const problem = pathProblem(path) ?? formatProblem(path);
    if (problem) {
      misplaced.push(problem);
      continue;
    }
    const contentHash = codec.sha256(content);
    const hash = codec.sha256(`${rules}${contentHash}`);
    const other = byPath.get(path);
    if (other) twice.add(path);
    byPath.set(
      path,
      other
        ? { ...other, hash: codec.sha256([other.hash, hash].sort().join('+')) }
        : { path, shard: shardOf(codec.sha256(path)), hash, contentHash, content },
    );
  }
  for (const path of twice) {
    const { content: _, ...offer } = byPath.get(path) as Offer;
    byPath.set(path, { ...offer, problem: duplicatePath(path) });
  }
  const shards = Map.groupBy(byPath.values(), ({ shard }) => shard);
  const digests = Object.fromEntries(
    [...shards].map(([shard, offers]) => [
      shard,
      digestOf(
        codec,
        offers.map(({ path, hash }) => [path, hash]),
      ),
    ]),
  );
  const { revision, generation, complete } = publication;
  const digest = codec.sha256(
    JSON.stringify([
      rules,
      revision,
      generation,
      complete,
      Object.entries(digests).sort(),
      misplaced.map(({ code, path }) => [code, path]),
    ]),
  );
  return { byPath, digests, digest, misplaced };
}

/** Digest of the files of a shard, each told as its path and whatever decides what it means. */
export const digestOf = (
  codec: Codec,
  files: readonly (readonly [path: string, ...said: string[]])[],
): string => codec.sha256(JSON.stringify(files.toSorted(([a], [b]) => (a < b ? -1 : 1))));

const formatProblem = (path: string): Problem | undefined =>
  isYamlPath(path)
    ? undefined
    : {
        severity: 'warning',
        code: 'not-a-spec',
        path,
        message: 'Only files that end in .yaml or .yml are read; this one was left out.',
        cure: 'Publish the spec files only, or rename this one.',
      };

const duplicatePath = (path: string): Problem => ({
  severity: 'error',
  code: 'duplicate-path',
  path,
  message: 'The publication holds this path more than once; none of them was used.',
  cure: 'Send each file once.',
});
