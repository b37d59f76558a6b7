import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import type { Receipt } from '#domain/publication.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import type { MemoryApp } from './memory-app.ts';

let generation = 0;

/** Publishes files of a source as a complete set, a revision later than whatever came before. */
export function publishFiles(
  app: MemoryApp,
  files: Readonly<Record<string, string>>,
  { source = 'github.com/acme/specs', complete = true } = {},
): Promise<Receipt> {
  generation += 1;
  const publication = {
    source,
    revision: `r${generation}`,
    generation,
    complete,
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
  };
  return ingestSpecs(app, publication, { dryRun: false });
}

/** The same for specs alone: `services/{id}.yaml` by id; what is given is YAML without `serviceID`. */
export const publishSpecs = (
  app: MemoryApp,
  specs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Receipt> =>
  publishFiles(app, {
    ...Object.fromEntries(
      Object.entries(specs).map(([id, yaml]) => [
        `services/${id}.yaml`,
        `serviceID: ${id}\n${yaml.includes('teamName') ? '' : 'teamName: payments\n'}${yaml}\n`,
      ]),
    ),
    ...more,
  });

export const ORGANISATION = `
name: Acme
environments: [{ name: production, protected: true }, { name: development }]
clusters:
  - { name: prod, environments: [production], pushed: true }
  - { name: dev, environments: [development], pushed: true }
links:
  - { title: Grafana, kind: dashboard, url: "https://grafana.example/d?ns={namespace}&env={environment}&c={cluster}" }
`;

/** A snapshot of a cluster, taken now, as if kubectl had listed everything. */
export function publishSnapshot(
  app: MemoryApp,
  cluster: string,
  items: readonly unknown[],
  kinds = 'Deployment,ReplicaSet,Pod,HorizontalPodAutoscaler',
): Promise<Receipt> {
  const query = new URLSearchParams({ kinds });
  const parsed = parseSnapshotPublication(cluster, query, { kind: 'List', items }, app.now);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  return ingestSnapshot(app, parsed.publication, { dryRun: false });
}

/** A Deployment as kubectl prints it. */
export const deployment = (
  namespace: string,
  name: string,
  { desired = 2, ready = 2, image = `registry.example/${name}:v1`, labels = {} } = {},
) => ({
  kind: 'Deployment',
  metadata: { name, namespace, generation: 1, labels },
  spec: {
    replicas: desired,
    selector: { matchLabels: { app: name } },
    template: { spec: { containers: [{ name: 'app', image }] } },
  },
  status: {
    observedGeneration: 1,
    replicas: desired,
    updatedReplicas: desired,
    readyReplicas: ready,
    availableReplicas: ready,
  },
});

/** A FileDescriptorSet as the contract in force. */
export function publishContract(
  app: MemoryApp,
  set: Uint8Array,
  { source = 'github.com/acme/protos', revision = `c${generation + 1}` } = {},
): Promise<Receipt> {
  generation += 1;
  const publication = { source, revision, generation, label: 'main', set };
  return ingestDescriptors(app, publication, { dryRun: false });
}
