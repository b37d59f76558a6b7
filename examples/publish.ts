import { readFileSync } from 'node:fs';
import type { Receipt } from '#domain/publication.ts';
import { CLUSTER_NAMES, type ClusterName, type Snapshot, snapshotAsOf } from './clusters/all.ts';
import { DAY } from './epoch.ts';
import { moveTimes } from './move-times.ts';
import { type ExampleTarget, type Publication, post } from './post.ts';
import { type DescriptorFile, readDescriptors, revisionOf } from './revision-of.ts';
import { readCampaigns, readSpecs, readSpecsBefore, type SourceFile } from './sources.ts';

/** Where the example's specs and protos claim to come from. */
export const EXAMPLE_SOURCE = 'github.com/acme/terraform';
export const EXAMPLE_PROTO_SOURCE = 'github.com/acme/protos';

/** Generation of the specs and protos as they were. While it is in force, the example is only half published. */
export const GENERATION_BEFORE = 1;

/** Generation of the specs and protos as they are: low, so that whoever tries a publication of their own comes later. */
export const GENERATION_NOW = 3;

/** When the clusters were looked at before now, in minutes before it. */
export const LOOKED_BEFORE = [6 * DAY, 80] as const;

/**
 * Publishes the whole example through the doors, as the CI of two repositories and four clusters would: first as it was,
 * so that it has a past, then as it is, the specs last. Doing it again, also after it broke off anywhere, leads to the
 * same state and repeats nothing of what happened. Throws when a door refuses anything.
 */
export async function publishExamples(target: ExampleTarget): Promise<readonly Receipt[]> {
  return [...(await publishPast(target)), ...(await publishPresent(target))];
}

/** Every step has a generation of its own: one that was done already is told that it is late, which is no failure. */
async function publishPast(target: ExampleTarget): Promise<readonly Receipt[]> {
  const publications = [
    specs([...readCampaigns(), ...readSpecsBefore()], GENERATION_BEFORE),
    descriptors('before/descriptors.binpb', GENERATION_BEFORE),
    ...LOOKED_BEFORE.flatMap((minutes, step) =>
      CLUSTER_NAMES.map((cluster) =>
        snapshot(cluster, moveTimes(snapshotAsOf(cluster, minutes), target.now), step + 1),
      ),
    ),
  ];
  const receipts: Receipt[] = [];
  for (const one of publications) receipts.push(await post(target, { ...one, mayBeLate: true }));
  return receipts;
}

/** The example as it is. That somebody published specs or protos of their own since is no failure. */
export async function publishPresent(target: ExampleTarget): Promise<readonly Receipt[]> {
  const snapshots = await sendSnapshots(target);
  return [
    ...snapshots,
    await post(target, {
      ...descriptors('descriptors.binpb', GENERATION_NOW, ACKNOWLEDGED),
      mayBeLate: true,
    }),
    await post(target, {
      ...specs([...readCampaigns(), ...readSpecs()], GENERATION_NOW),
      mayBeLate: true,
    }),
  ];
}

/** Sends every cluster's snapshot, moved to the present, as an agent inside the cluster would. */
export async function sendSnapshots(target: ExampleTarget): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (const cluster of CLUSTER_NAMES) {
    const moved = moveTimes(readSnapshot(cluster), target.now);
    receipts.push(await post(target, snapshot(cluster, moved)));
  }
  return receipts;
}

/** The snapshot of a cluster as committed, taken at the epoch. */
export const readSnapshot = (cluster: ClusterName): Snapshot =>
  JSON.parse(
    readFileSync(new URL(`./snapshots/${cluster}.json`, import.meta.url), 'utf8'),
  ) as Snapshot;

const specs = (files: readonly SourceFile[], generation: number): Publication => ({
  path: '/api/specs',
  type: 'application/json',
  content: {
    source: EXAMPLE_SOURCE,
    revision: revisionOf(JSON.stringify(files)),
    generation,
    complete: true,
    files,
  },
});

/** One of the breaks since then is meant, as a line of the pull request said. */
const ACKNOWLEDGED =
  'acme.pay.clearing.v1.ClearingFile.encoding: no bank has sent EUC-JP since spring';

function descriptors(file: DescriptorFile, generation: number, acknowledge?: string): Publication {
  const content = readDescriptors(file);
  const query = new URLSearchParams({
    source: EXAMPLE_PROTO_SOURCE,
    revision: revisionOf(content),
    generation: String(generation),
    label: 'main',
    ...(acknowledge === undefined ? {} : { acknowledge }),
  });
  return { path: `/api/descriptors?${query}`, type: 'application/x-protobuf', content };
}

function snapshot(cluster: ClusterName, content: Snapshot, generation?: number): Publication {
  const query = new URLSearchParams({ takenAt: content.takenAt });
  if (generation !== undefined) query.set('generation', String(generation));
  return { path: `/api/clusters/${cluster}/snapshot?${query}`, type: 'application/json', content };
}
