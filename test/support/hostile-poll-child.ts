/**
 * Another process that polls a cluster twice: `node hostile-poll-child.ts KUBECONFIG`. Tells what came of it, and the most
 * memory the process ever held.
 */
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { peakMebibytes } from './peak-mebibytes.ts';
import { pollTwice } from './poll-twice.ts';

const ORGANISATION = `
name: Acme
environments: [{ name: production }]
clusters: [{ name: prod, environments: [production], kubeconfig: prod }]
`;

const kubeconfig = [String(process.argv[2])];
const said = await pollTwice(
  createClusterReader({ kubeconfig, wait: async () => {} }),
  ORGANISATION,
);

process.stdout.write(JSON.stringify({ ...said, peakMebibytes: peakMebibytes() }));
