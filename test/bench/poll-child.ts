/**
 * Another process that polls a cluster into a store in memory as often as told, and says what each poll cost:
 * `node poll-child.ts KUBECONFIG ROUNDS`.
 */
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { pollCluster } from '#application/poll-cluster.ts';
import { publishOrganisation } from '../support/publish-organisation.ts';
import { recordingBus } from '../support/recording-bus.ts';
import { sayCosts } from './say-costs.ts';

const [kubeconfig, rounds] = process.argv.slice(2);
await sayCosts(await poller(String(kubeconfig)), Number(rounds));

async function poller(file: string): Promise<() => Promise<unknown>> {
  const store = createSqliteStore(':memory:');
  const clusters = [{ name: 'prod', environments: ['production'], kubeconfig: 'prod' }];
  await publishOrganisation(store, { name: 'Acme', clusters });
  const clusterReader = createClusterReader({ kubeconfig: [file] });
  const app = {
    store,
    codec: nodeCodec,
    bus: recordingBus().bus,
    clock: { now: () => new Date().toISOString() },
    clusterReader,
    readCatalogue: createCatalogueReader(store, nodeCodec),
  };
  return async () => {
    const { outcome, problems } = await pollCluster(app, 'prod');
    if (outcome !== 'applied' && outcome !== 'unchanged') {
      throw new Error(`${outcome}: ${JSON.stringify(problems)}`);
    }
  };
}
