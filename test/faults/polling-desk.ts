import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import {
  EXPIRED,
  type FakeKubernetes,
  type FakeRequest,
  type Fault,
  FORBIDDEN,
  kubeconfigOf,
  startFakeKubernetes,
  TOO_MANY,
  UNAUTHORIZED,
} from '../support/fake-kubernetes.ts';
import { EVERYTHING, mayList } from '../support/fake-kubernetes-access.ts';
import { KINDS } from '../support/fake-kubernetes-kinds.ts';
import type { Misbehaviour } from '../support/fake-kubernetes-send.ts';
import { createMemoryApp, type MemoryApp } from '../support/memory-app.ts';
import { publishFiles } from '../support/publish.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { ListFault, Trouble } from './polling-scripts.ts';

export const CLUSTERS = ['gke-tokyo', 'gke-osaka', 'gke-paris'] as const;
export type ClusterName = (typeof CLUSTERS)[number];

const ORGANISATION = `
name: Acme
environments: [{ name: production }]
clusters:
${CLUSTERS.map((name) => `  - { name: ${name}, environments: [production], kubeconfig: ${name} }`).join('\n')}
`;

/** Patience for an answer that never comes. */
const IMPATIENT_MS = 120;

/** The servers of the clusters and the ways to them, used by one run after the other. */
export async function openPollingDesk() {
  const fakes = await Promise.all(CLUSTERS.map(() => startFakeKubernetes()));
  const folder = await temporaryFolder();
  const path = folder.file('config');
  const reached = fakes.map(({ address, authority, token }, n) => ({
    context: CLUSTERS[n] as string,
    address,
    authority,
    token,
  }));
  await writeFile(path, kubeconfigOf(reached));
  const options = { kubeconfig: [path], wait: async () => {}, random: () => 0 };
  const hasty = createClusterReader({ ...options, requestMs: IMPATIENT_MS });
  const patient = createClusterReader(options);
  return {
    fakes,
    hasty,
    patient,
    /** The product with nothing in it but the clusters' names. */
    openApp: async (now: string): Promise<MemoryApp> => {
      const app = createMemoryApp();
      app.now = now;
      await publishFiles(app, { 'organisation.yaml': ORGANISATION });
      return app;
    },
    calm: () => {
      for (const fake of fakes) calm(fake);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([hasty.close(), patient.close()]);
      await Promise.all(fakes.map((fake) => fake[Symbol.asyncDispose]()));
      await folder[Symbol.asyncDispose]();
    },
  };
}

export type PollingDesk = Awaited<ReturnType<typeof openPollingDesk>>;

/** Two objects a page, so that even small clusters have pages. */
function calm(fake: FakeKubernetes): void {
  fake.fails(() => undefined);
  fake.allows([EVERYTHING]);
  fake.behaves({ kinds: KINDS, mostAPage: 2 });
  fake.comesBack();
  fake.state.catchesUp();
  fake.state.compacts();
  fake.requests.length = 0;
}

export function trouble(fake: FakeKubernetes, what: Trouble, pick: number): void {
  const kind = KINDS[pick % KINDS.length];
  const others = KINDS.filter((one) => one !== kind);
  switch (what) {
    case 'forbid-kind':
      fake.allows(mayList(others));
      return;
    case 'forbid-all':
      fake.allows([]);
      return;
    case 'allow-all':
      fake.allows([EVERYTHING]);
      return;
    case 'go-away':
      fake.goesAway();
      return;
    case 'come-back':
      fake.comesBack();
      return;
    case 'lag':
      fake.state.lags(pick % 12);
      return;
    case 'catch-up':
      fake.state.catchesUp();
      return;
    case 'restart':
      fake.restarts();
      return;
    case 'restore':
      fake.state.restores(Math.max(1, fake.state.now().version - 100));
      return;
    case 'drop-kind':
      fake.behaves({ kinds: others });
      return;
    case 'serve-all':
      fake.behaves({ kinds: KINDS });
      return;
  }
}

const TOO_NEW: Fault = {
  status: 504,
  body: readFileSync(
    join(import.meta.dirname, '../fixtures/kubernetes-1.36/rv-too-new.json'),
    'utf8',
  ),
  headers: { 'retry-after': '1' },
};
const BAD_GATEWAY: Fault = {
  status: 502,
  body: '<html>upstream</html>',
  headers: { 'content-type': 'text/html' },
};

/** How a server fails a poll: by how often each kind was asked for since it began. */
export function faultsOf(
  fake: FakeKubernetes,
  faults: readonly ListFault[],
  seen: (request: FakeRequest) => void,
) {
  const asked = new Map<string, number>();
  return (request: FakeRequest): Fault | Misbehaviour | undefined => {
    seen(request);
    const { plural } = request;
    const before = asked.get(plural) ?? 0;
    asked.set(plural, before + 1);
    const fault = faults.find(
      (one) => one.plural === plural && before >= one.from && before < one.from + one.times,
    );
    switch (fault?.how) {
      case undefined:
        return undefined;
      case 'busy':
        return TOO_MANY;
      case 'expired':
        return EXPIRED;
      case 'forbidden':
        return FORBIDDEN;
      case 'unauthorized':
        return UNAUTHORIZED;
      case 'too-new':
        return TOO_NEW;
      case 'bad-gateway':
        return BAD_GATEWAY;
      case 'lost-place':
        fake.state.compacts();
        return undefined;
      default:
        return fault?.how;
    }
  };
}
