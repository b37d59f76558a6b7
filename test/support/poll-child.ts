/**
 * Another process that polls a cluster into a store on disk, twice: `node poll-child.ts KUBECONFIG STORE`. Says what each
 * poll cost, and the most memory the process ever held.
 */
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { pollCluster } from '#application/poll-cluster.ts';
import { peakMebibytes } from './peak-mebibytes.ts';
import { publishOrganisation } from './publish-organisation.ts';
import { recordingBus } from './recording-bus.ts';

const [kubeconfig, storeFile] = process.argv.slice(2);
const store = createSqliteStore(String(storeFile));
const readCatalogue = createCatalogueReader(store, nodeCodec);
const clusterReader = createClusterReader({ kubeconfig: [String(kubeconfig)] });
const clusters = [{ name: 'prod', environments: ['production'], kubeconfig: 'prod' }];
const app = {
  store,
  codec: nodeCodec,
  bus: recordingBus().bus,
  clock: { now: () => new Date().toISOString() },
  clusterReader,
  readCatalogue,
};
await publishOrganisation(store, { name: 'Acme', clusters });
const polls = [];
for (const _ of [1, 2]) {
  const before = store.counters();
  const began = performance.now();
  const { outcome, kinds } = await pollCluster(app, 'prod');
  const { reads, writes } = store.counters();
  polls.push({
    outcome,
    kinds: kinds.length,
    reads: reads - before.reads,
    writes: writes - before.writes,
    milliseconds: Math.round(performance.now() - began),
  });
  await readCatalogue();
}
await clusterReader.close();
await store.close();

process.stdout.write(JSON.stringify({ polls, peakMebibytes: peakMebibytes() }));
