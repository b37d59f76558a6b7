import { createCatalogueReader } from '#application/catalogue.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { pollCluster } from '#application/poll-cluster.ts';
import type { ClusterReader } from '#application/ports.ts';
import { sweepAll } from '#application/sweep.ts';
import { plusSeconds } from '#domain/instant.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import type { Receipt } from '#domain/publication.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import * as api from '#web/gql/api/graphql.ts';
import * as page from '#web/gql/graphql.ts';
import * as running from '#web/gql/running/graphql.ts';
import { askData } from '../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../support/memory-app.ts';
import { descriptorSet } from './descriptor-set.ts';
import {
  CLUSTERS,
  idOf,
  makeOrganisation,
  type Organisation,
  rpcServiceOf,
} from './organisation.ts';
import {
  countingRules,
  hear,
  hearAll,
  judgedCampaigns,
  judgeEverything,
  newestEvent,
  takingBus,
} from './todo-operations.ts';
import { recordWords } from './word-operations.ts';

/** What one thing the product does cost, as the store counted it, beside what it may cost. */
export interface Cost {
  readonly operation: string;
  readonly reads: number;
  readonly writes: number;
  /** Read and written, as they lie in the store. */
  readonly bytes: number;
  readonly budget: { readonly reads: number; readonly writes: number };
}

export interface Measured {
  readonly costs: readonly Cost[];
  /** Of rules, for an event that touches one service. */
  readonly evaluations: number;
}

/** Does everything that has a budget, one after the other, in an organisation of so many services. */
export async function measureOperations(services: number): Promise<Measured> {
  const app = createMemoryApp();
  try {
    return await measure(app, services);
  } finally {
    await app.close();
  }
}

async function measure(app: MemoryApp, services: number): Promise<Measured> {
  const costs: Cost[] = [];
  const record = async (
    operation: string,
    [reads, writes]: readonly [reads: number, writes: number],
    work: () => Promise<unknown>,
  ) => {
    const before = app.store.counters();
    await work();
    const after = app.store.counters();
    const bytes = (counters: typeof after) => counters.bytesRead + counters.bytesWritten;
    costs.push({
      operation,
      reads: after.reads - before.reads,
      writes: after.writes + after.deletes - before.writes - before.deletes,
      bytes: bytes(after) - bytes(before),
      budget: { reads, writes },
    });
  };
  const { specs, objects } = makeOrganisation(services);
  const send = createSender(app);
  const tiers = (tier: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, number) => [number, tier]));
  const set = descriptorSet(services);
  const serviceId = idOf(0);
  const show = (document: object, variables: object) => askData(app, String(document), variables);
  const rows = { spoken: 'EN', first: 50, filter: {}, orderBy: 'NAME' };
  const list = () => show(page.ServicesDocument, rows);

  await record('first publication of all specs', [80, services + 60], () => send.specs(specs(), 1));
  await record('the identical event again', [1, 0], () => send.specs(specs(), 1));
  await record('an unchanged set of specs', [4, 1], () => send.specs(specs(), 2));
  await record('one changed spec', [12, 10], () => send.specs(specs({ 0: 'B' }), 3));
  await send.descriptors(set, 1);
  await record('an unchanged FileDescriptorSet', [6, 1], () => send.descriptors(set, 2));
  for (const cluster of CLUSTERS) await send.snapshot(cluster, objects(cluster, app.now));
  await list();
  app.now = plusSeconds(app.now, 60);
  await record('a snapshot of an unchanged cluster', [10, 2], () =>
    send.snapshot('prod', objects('prod', app.now)),
  );
  const poll = createPoller(app, { objects });
  await poll(app);
  await record('a poll of an unchanged cluster', [10, 2], () => poll(app));
  await record('a poll of an unchanged cluster, cold', [10, 2], () => poll(coldOf(app)));

  await record('list, warm', [1, 0], list);
  await record('list by health of an environment, warm', [1, 0], () =>
    show(page.ServicesDocument, {
      ...rows,
      filter: { environment: 'production', health: ['CRITICAL'] },
      orderBy: 'HEALTH',
    }),
  );
  await record('text search, warm', [1, 0], () =>
    show(page.ServicesDocument, { ...rows, filter: { text: 'work 17' } }),
  );
  await record('facets, warm', [1, 0], () =>
    show(page.ServiceFacetsDocument, { filter: { tier: ['A'] } }),
  );
  await record('trouble and its facets, warm', [2, 0], async () => {
    await show(running.TroubleDocument, {
      language: 'EN',
      first: 100,
      filter: { team: ['team-0'] },
    });
    await show(running.TroubleFacetsDocument, { language: 'EN', filter: {} });
  });
  await record('200 services of the matrix, warm', [1, 0], () =>
    show(running.MatrixDocument, { language: 'EN', first: 200, filter: {}, orderBy: 'HEALTH' }),
  );
  await record('find anything, warm', [1, 0], () =>
    show(page.FindDocument, { query: 's17', language: 'EN' }),
  );
  await send.specs(specs(tiers('C', 1)), 4);
  await record('list after 1 shard changed', [2, 0], list);
  await send.specs(specs(tiers('A', services)), 5);
  await record('list after all 16 shards changed', [17, 0], list);
  await record('list, cold', [40, 0], () =>
    askData(coldOf(app), String(page.ServicesDocument), rows),
  );

  await record('service page, all tabs', [12, 0], async () => {
    await show(page.ServiceHeadDocument, { serviceId, language: 'EN' });
    await show(page.ServiceOverviewDocument, { serviceId, language: 'EN' });
    await show(page.ServiceApiDocument, { serviceId });
    await show(page.ServiceDependenciesDocument, { serviceId });
    await show(page.ServiceHistoryDocument, { serviceId, first: 50 });
  });
  await record('an RPC service page', [2, 0], () =>
    show(api.RpcServiceDetailDocument, { fullName: rpcServiceOf(0) }),
  );
  await record('a message type page', [2, 0], () =>
    show(api.ProtoTypeDetailDocument, { fullName: 'acme.s1.v1.Thing' }),
  );

  await judgedCampaigns(app);
  await judgeEverything(app);
  await record('a reconcile of todos without news', [6, 1], () => judgeEverything(app));
  app.now = plusSeconds(app.now, 1);
  await send.specs(specs({ ...tiers('A', services), 1: 'B' }), 6);
  const event = await newestEvent(app);
  const { counted, rules } = countingRules(app.rules);
  await record('an event that touches one service, judged', [14, 12], () =>
    hear({ ...app, rules }, event),
  );
  await record('an event of ours again', [1, 0], () => hear(app, event));
  await send.specs(specs(tiers('C', services)), 7);
  await judgeEverything(app);
  const { bus, taken } = takingBus();
  await createSender({ ...app, bus }).specs(specs(tiers('B', services)), 8);
  const together = services / 50 + 60;
  await record('an event of each service, published together', [2 * together, together], () =>
    hearAll(app, taken),
  );
  await sweepAll(app);
  await record('a sweep with nothing to do', [18, 0], () => sweepAll(app));
  await recordWords(app, idOf(2), record);
  return { costs, evaluations: counted.evaluations };
}

/** An instance that has read nothing yet. */
const coldOf = (app: MemoryApp): MemoryApp => ({
  ...app,
  readCatalogue: createCatalogueReader(app.store, app.codec),
});

/** Asks `prod` a minute after the last time, by whichever instance, and is told all it was told before. */
function createPoller(app: MemoryApp, { objects }: Pick<Organisation, 'objects'>) {
  const clusterReader: ClusterReader = {
    read: async ({ name }, kept) => ({
      kinds: SNAPSHOT_KINDS,
      projection: projectItems(objects(name, app.now), undefined, kept),
      missing: [],
      cost: { requests: 10, bytes: 0, millis: 0 },
    }),
    close: async () => {},
  };
  return async (instance: MemoryApp) => {
    app.now = plusSeconds(app.now, 60);
    const { outcome, problems } = await pollCluster({ ...instance, clusterReader }, 'prod');
    if (outcome !== 'unchanged') throw new Error(`${outcome}: ${problems[0]?.message}`);
  };
}

/** Publishes as the doors do; what is not taken over as it should be is a fault of the measurement. */
function createSender(app: MemoryApp) {
  const header = (generation: number) => ({ revision: `r${generation}`, generation });
  const accept = ({ outcome, problems }: Receipt) => {
    if (outcome === 'applied' || outcome === 'unchanged') return;
    throw new Error(`${outcome}: ${problems[0]?.message}`);
  };
  return {
    specs: async (files: Readonly<Record<string, string>>, generation: number) => {
      const publication = {
        source: 'github.com/acme/specs',
        ...header(generation),
        complete: true,
        files: Object.entries(files).map(([path, content]) => ({ path, content })),
      };
      accept(await ingestSpecs(app, publication, { dryRun: false }));
    },
    descriptors: async (set: Uint8Array, generation: number) => {
      const named = { source: 'github.com/acme/protos', label: 'main', ...header(generation) };
      accept(await ingestDescriptors(app, { ...named, set }, { dryRun: false }));
    },
    snapshot: async (cluster: string, items: readonly unknown[]) => {
      const parameters = new URLSearchParams({ takenAt: app.now });
      const parsed = parseSnapshotPublication(
        cluster,
        parameters,
        { kind: 'List', items },
        app.now,
      );
      if (parsed.kind === 'refused') throw new Error(parsed.problems[0]?.message);
      accept(await ingestSnapshot(app, parsed.publication, { dryRun: false }));
    },
  };
}
