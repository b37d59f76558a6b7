import { nodeCodec } from '#adapters/node/codec.ts';
import { type Catalogue, createCatalogueReader } from '#application/catalogue.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import type { DocumentStore } from '#application/ports.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { Receipt } from '#domain/publication.ts';
import type { Service } from '#domain/service.ts';
import {
  parseSnapshotPublication,
  type SnapshotPublication,
} from '#domain/snapshot-publication.ts';
import { listOf, TAKEN } from './kubernetes-objects.ts';
import { memoryStore } from './memory-store.ts';
import { publishOrganisation } from './publish-organisation.ts';

interface Sent {
  /** Minutes after `TAKEN`. */
  readonly at?: number;
  readonly query?: string;
  readonly cluster?: string;
  readonly dryRun?: boolean;
}

/** A store that takes snapshots, by a clock that follows them, in an organisation of a few services. */
export interface SnapshotDesk {
  readonly store: DocumentStore;
  readonly events: CatalogueEvent[];
  readonly catalogue: () => Promise<Catalogue>;
  send(items: readonly unknown[], sent?: Sent): Promise<Receipt>;
  sendPublication(publication: SnapshotPublication, dryRun?: boolean): Promise<Receipt>;
}

export function createSnapshotDesk(
  organisation: Organisation = { name: 'Acme' },
  serviceIds: readonly string[] = [],
): SnapshotDesk {
  const store = memoryStore();
  const events: CatalogueEvent[] = [];
  let now = TAKEN;
  const read = createCatalogueReader(store, nodeCodec);
  const services = new Map(serviceIds.map((id) => [id, serviceOf(id)]));
  const dependencies = {
    store,
    codec: nodeCodec,
    bus: { publish: async (some: readonly CatalogueEvent[]) => void events.push(...some) },
    clock: { now: () => now },
    readCatalogue: async () => ({ ...(await read()), organisation, services }),
  };
  const published = publishOrganisation(store, organisation);
  const sendPublication = async (publication: SnapshotPublication, dryRun = false) => {
    await published;
    return ingestSnapshot(dependencies, publication, { dryRun });
  };
  return {
    store,
    events,
    catalogue: async () => {
      await published;
      return read();
    },
    sendPublication,
    send: async (items, { at = 0, query = '', cluster = 'prod', dryRun = false } = {}) => {
      now = plusSeconds(TAKEN, at * 60);
      const parameters = new URLSearchParams(query);
      const parsed = parseSnapshotPublication(cluster, parameters, listOf(...(items as [])), now);
      if (parsed.kind === 'refused') throw new Error(parsed.problems[0]?.message);
      return sendPublication(parsed.publication, dryRun);
    },
  };
}

function serviceOf(serviceId: string): Service {
  const provenance = { source: 's', path: 'p', revision: 'r', at: TAKEN };
  const spec = { serviceID: serviceId, teamName: 'pay' };
  const claim = { ...provenance, contentHash: 'h', generation: 1, spec };
  return { serviceId, spec, claim, created: provenance, updated: provenance, aliases: [] };
}
