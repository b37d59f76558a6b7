import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Receipt } from '#domain/publication.ts';
import { CLUSTER_NAMES, type Snapshot } from './clusters/all.ts';
import { EPOCH } from './epoch.ts';
import { moveTimes } from './move-times.ts';
import { readSpecs } from './read-specs.ts';

/** Where the example's specs and protos claim to come from. */
export const EXAMPLE_SOURCE = 'github.com/acme/terraform';
export const EXAMPLE_PROTO_SOURCE = 'github.com/acme/protos';

export interface ExampleTarget {
  /** Where the doors answer, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The present (ISO): the snapshots are moved to it, and generations rise with it. */
  readonly now: string;
  readonly fetch?: typeof fetch;
}

/**
 * Publishes the whole example through the doors, as the CI of two repositories and four clusters would. Doing it again
 * changes nothing. Throws when a door refuses anything.
 */
export async function publishExamples(target: ExampleTarget): Promise<readonly Receipt[]> {
  const generation = generationAt(target.now);
  const files = readSpecs();
  const specs = await post(target, '/api/specs', 'application/json', {
    source: EXAMPLE_SOURCE,
    revision: revisionOf(JSON.stringify(files)),
    generation,
    complete: true,
    files,
  });
  const set = readFileSync(new URL('./descriptors.binpb', import.meta.url));
  const query = new URLSearchParams({
    source: EXAMPLE_PROTO_SOURCE,
    revision: revisionOf(set),
    generation: String(generation),
    label: 'main',
  });
  const descriptors = await post(
    target,
    `/api/descriptors?${query}`,
    'application/x-protobuf',
    set,
  );
  return [specs, descriptors, ...(await sendSnapshots(target))];
}

/** Sends every cluster's snapshot, moved to the present, as an agent inside the cluster would. */
export async function sendSnapshots(target: ExampleTarget): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (const cluster of CLUSTER_NAMES) {
    const path = `/api/clusters/${cluster}/snapshot?takenAt=${encodeURIComponent(target.now)}`;
    const snapshot = moveTimes(readSnapshot(cluster), target.now);
    receipts.push(await post(target, path, 'application/json', snapshot));
  }
  return receipts;
}

/** The snapshot of a cluster as committed, taken at the epoch. */
export const readSnapshot = (cluster: string): Snapshot =>
  JSON.parse(
    readFileSync(new URL(`./snapshots/${cluster}.json`, import.meta.url), 'utf8'),
  ) as Snapshot;

/** Seconds since the epoch of the example: rises with every publication, as a CI run number does. */
const generationAt = (now: string): number =>
  Math.max(1, Math.floor((Date.parse(now) - Date.parse(EPOCH)) / 1_000));

/** Stands for a commit: follows from the content. */
const revisionOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 40);

async function post(
  { url, fetch: send = fetch }: ExampleTarget,
  path: string,
  type: string,
  content: Uint8Array | object,
): Promise<Receipt> {
  const body = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
  const compress = path !== '/api/specs';
  const response = await send(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': type, ...(compress ? { 'content-encoding': 'gzip' } : {}) },
    body: new Uint8Array(compress ? gzipSync(body) : body),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Receipt;
  throw new Error(`${path.split('?')[0]} answered ${response.status}: ${text.slice(0, 2_000)}`);
}
