import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { comparableReader } from '#adapters/protobuf/comparable-reader.ts';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import { type Board, createBoardReader } from '#application/board.ts';
import { type Catalogue, createCatalogueReader } from '#application/catalogue.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import type { Clock, DocumentStore, EventBus } from '#application/ports.ts';
import { restoreService } from '#application/restore-service.ts';
import type { Receipt } from '#domain/publication.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { deployment } from '../support/publish.ts';
import { compileSets, NO_SET } from './descriptor-sets.ts';
import type { DescriptorSaying, SaidObject, Saying, SnapshotSaying } from './sayings.ts';

/** One process of the product over a store that others use as well. */
export interface Instance {
  readonly store: DocumentStore;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly readCatalogue: () => Promise<Catalogue>;
  readonly readBoard: () => Promise<Board>;
}

export function createInstance(store: DocumentStore, bus: EventBus, clock: Clock): Instance {
  const readCatalogue = createCatalogueReader(store, nodeCodec);
  const readBoard = createBoardReader(store, nodeCodec, readCatalogue);
  return { store, bus, clock, readCatalogue, readBoard };
}

const sets = await compileSets();

export const bytesOf = ({ set }: DescriptorSaying): Uint8Array =>
  set === 'refused' ? NO_SET : (sets[set] ?? NO_SET);

/** Hands a saying to its use case, as its door does; undefined is a restoration. */
export async function tell(
  instance: Instance,
  saying: Saying,
  dryRun: boolean,
): Promise<Receipt | undefined> {
  const readers = { specReader, descriptorReader, comparableReader };
  const app = { ...instance, codec: nodeCodec, ...readers, rules: createRuleEngine() };
  if (saying.kind === 'restore') {
    if (!dryRun) await restoreService(app, { serviceId: saying.id, by: 'ada' });
    return undefined;
  }
  if (saying.kind === 'specs') {
    const files = saying.files.map(({ path, text }) => ({ path, content: text }));
    return ingestSpecs(app, { ...saying, files }, { dryRun });
  }
  if (saying.kind === 'descriptors') {
    return ingestDescriptors(app, { ...saying, set: bytesOf(saying) }, { dryRun });
  }
  const { parameters, body } = snapshotRequest(saying);
  const parsed = parseSnapshotPublication(saying.cluster, parameters, body, app.clock.now());
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  return ingestSnapshot(app, parsed.publication, { dryRun });
}

export const FIRST_LOOK = Date.UTC(2025, 0, 1, 9);

/** What an agent sends. */
export function snapshotRequest({ minute, kinds, namespaces, gap, objects }: SnapshotSaying) {
  const parameters = new URLSearchParams({
    takenAt: new Date(FIRST_LOOK + minute * 60_000).toISOString(),
    kinds: kinds.join(','),
    ...(namespaces === undefined ? {} : { namespaces: namespaces.join(',') }),
  });
  const unreadable = gap === undefined ? [] : [{ kind: gap, metadata: { name: 'broken' } }];
  return { parameters, body: { kind: 'List', items: [...objects.map(itemOf), ...unreadable] } };
}

const itemOf = ({ kind, namespace, name, ready, image }: SaidObject) => ({
  ...deployment(namespace, name, { desired: 2, ready, image }),
  kind,
});
