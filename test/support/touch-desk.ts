import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import { plusSeconds } from '#domain/instant.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { createMemoryApp } from './memory-app.ts';
import { filesOf, type RunModel, type World } from './touch-world.ts';

/** A dashboard that becomes one world after the other, and tells what it heard on the way. */
export function createTouchDesk(sets: readonly Uint8Array[]) {
  const events: CatalogueEvent[] = [];
  const app = createMemoryApp();
  const bus = {
    ...app.bus,
    publish: async (some: readonly CatalogueEvent[]) => void events.push(...some),
  };
  let generation = 0;
  let protos: number | undefined;
  let published = '';
  return {
    app,
    become: async (world: World): Promise<readonly CatalogueEvent[]> => {
      events.length = 0;
      generation += 1;
      app.now = plusSeconds(app.now, 1);
      const listening = { ...app, bus, clock: { now: () => app.now } };
      const revision = `r${String(generation).padStart(7, '0')}`;
      const files = Object.entries(filesOf(world)).map(([path, content]) => ({ path, content }));
      const text = JSON.stringify(files);
      if (text !== published) {
        const source = 'github.com/acme/specs';
        const specs = { source, revision, generation, complete: true, files };
        await ingestSpecs(listening, specs, { dryRun: false });
      }
      published = text;
      if (world.protos !== protos) {
        const set = sets[world.protos] ?? new Uint8Array();
        const header = { source: 'github.com/acme/protos', revision, generation, label: 'main' };
        await ingestDescriptors(listening, { ...header, set }, { dryRun: false });
      }
      protos = world.protos;
      const items = Object.entries(world.runs).flatMap(([name, run]) => objectsOf(name, run));
      const kinds = new URLSearchParams({ kinds: KINDS });
      const parsed = parseSnapshotPublication('prod', kinds, { kind: 'List', items }, app.now);
      if (parsed.kind === 'refused') throw new Error(parsed.problems[0]?.message);
      await ingestSnapshot(listening, parsed.publication, { dryRun: false });
      return [...events];
    },
  };
}

const KINDS = 'Deployment,ReplicaSet,Pod,HorizontalPodAutoscaler,PodDisruptionBudget';
const CREATED = '2026-11-01T00:00:00Z';

const objectsOf = (name: string, run: RunModel): readonly object[] => {
  const { namespace, app, replicas, image, probes, budget, hpa, protos } = run;
  const metadata = { name, namespace, creationTimestamp: CREATED, generation: 1 };
  const available = { type: 'Available', status: 'True', lastTransitionTime: CREATED };
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { ...metadata, labels: { app } },
    spec: {
      replicas,
      template: {
        metadata: { labels: { app }, annotations: { protos } },
        spec: {
          containers: [{ name: 'api', image, ...(probes ? { readinessProbe: {} } : {}) }],
        },
      },
    },
    status: {
      observedGeneration: 1,
      replicas,
      updatedReplicas: replicas,
      readyReplicas: replicas,
      availableReplicas: replicas,
      conditions: [available],
    },
  };
  const pdb = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata,
    spec: {
      selector: { matchLabels: { app } },
      maxUnavailable: budget?.endsWith('%') ? budget : Number(budget),
    },
  };
  const autoscaler = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: { scaleTargetRef: { kind: 'Deployment', name }, minReplicas: hpa, maxReplicas: 9 },
  };
  return [
    deployment,
    ...(budget === undefined ? [] : [pdb]),
    ...(hpa === undefined ? [] : [autoscaler]),
  ];
};
