import type { ClusterObject } from './kubernetes/cluster-object.ts';
import { steadyPart } from './kubernetes/steady-part.ts';
import type { NamespaceNews } from './snapshot-merge.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from './workload.ts';

/**
 * What a namespace held, by kind, so short that the digests of a whole cluster fit beside its state: for each kind that
 * occurs one digit to the base 36 (its place in SNAPSHOT_KINDS) and the first 12 of its objects' sha256. Snapshots of some kinds can be
 * compared with it as well as whole ones.
 */
export type NamespaceDigest = string;

type Hash = (text: string) => string;

const BASE = 36;
const HEX = 12;
const WIDTH = HEX + 1;

export function digestOf(objects: readonly ClusterObject[], hash: Hash): NamespaceDigest {
  const byKind = Map.groupBy(objects, ({ kind }) => kind);
  return SNAPSHOT_KINDS.map((kind, place) => {
    const found = byKind.get(kind);
    return found === undefined
      ? ''
      : `${place.toString(BASE)}${hash(JSON.stringify(found.map(steadyPart))).slice(0, HEX)}`;
  }).join('');
}

/** True when nothing that the news say differs from what the digest stands for. */
export function saysTheSame(
  digest: NamespaceDigest,
  { objects, complete }: NamespaceNews,
  hash: Hash,
): boolean {
  const before = partsOf(digest);
  const now = partsOf(digestOf(objects, hash));
  return SNAPSHOT_KINDS.every((kind) => {
    const isNews = complete.has(kind) || now.has(kind);
    return !isNews || before.get(kind) === now.get(kind);
  });
}

export const kindsIn = (digest: NamespaceDigest): readonly SnapshotKind[] => [
  ...partsOf(digest).keys(),
];

function partsOf(digest: NamespaceDigest): ReadonlyMap<SnapshotKind, string> {
  const parts = new Map<SnapshotKind, string>();
  for (let at = 0; at < digest.length; at += WIDTH) {
    const kind = SNAPSHOT_KINDS[Number.parseInt(digest[at] ?? '', BASE)];
    if (kind !== undefined) parts.set(kind, digest.slice(at + 1, at + WIDTH));
  }
  return parts;
}
