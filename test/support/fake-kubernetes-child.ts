/**
 * A cluster of 5,000 pods in a process of its own: `node fake-kubernetes-child.ts KUBECONFIG`. Says once that it is ready,
 * and ends with its standard input.
 */
import { startFakeKubernetes } from './fake-kubernetes.ts';
import { realisticCluster } from './realistic-cluster.ts';

const fake = await startFakeKubernetes();
fake.state.holdsAll(realisticCluster(200));
await fake.writeKubeconfig(String(process.argv[2]));
const access = { address: fake.address, token: fake.token, authority: fake.authority };
process.stdout.write(`${JSON.stringify(access)}\n`);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
