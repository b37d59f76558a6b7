import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORGANISATION } from '#application/documents.ts';
import { packDocument } from '#application/packed.ts';
import { readConfig } from '#config.ts';
import { wire } from '#wiring.ts';

const NAME = 'nowhere';

const KUBECONFIG = `
apiVersion: v1
kind: Config
clusters: [{ name: ${NAME}, cluster: { server: 'https://127.0.0.1:9' } }]
users: [{ name: ${NAME}, user: { token: none } }]
contexts: [{ name: ${NAME}, context: { cluster: ${NAME}, user: ${NAME} } }]
`;

/** An organisation with one cluster that nobody can reach: enough to load all that a poll takes. */
export async function clusterNowhere() {
  const folder = await mkdtemp(join(tmpdir(), 'msd-cluster-'));
  const [database, kubeconfig] = [join(folder, 'dashboard.db'), join(folder, 'kubeconfig')];
  await writeFile(kubeconfig, KUBECONFIG);
  const environment = { MSD_DATABASE: database, MSD_KUBECONFIG: kubeconfig };
  const { store, codec, close } = await wire(readConfig(environment));
  const clusters = [{ name: NAME, environments: [], kubeconfig: NAME }];
  const stored = { organisation: { name: NAME, clusters } };
  await store.transaction(async (transaction) => {
    for (const { ref, data } of packDocument(codec, ORGANISATION, stored)) {
      transaction.set(ref, data);
    }
  });
  await close();
  return {
    name: NAME,
    environment,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
