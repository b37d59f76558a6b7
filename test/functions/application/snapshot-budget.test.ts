import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#application/ports.ts';
import { deployment, type Item, pod, replicaSet } from '../../support/kubernetes-objects.ts';
import { createSnapshotDesk } from '../../support/snapshot-desk.ts';

const NAMESPACES = 200;
const PODS_EACH = 25;

/** 200 namespaces of one Deployment and 25 pods each: 5,000 pods. */
const cluster = (imageOf: (namespace: number) => string): readonly Item[] =>
  Array.from({ length: NAMESPACES }, (_, index) => {
    const namespace = `team-${index}`;
    const image = imageOf(index);
    const isNew = image !== 'api:1';
    return [
      deployment({ desired: PODS_EACH, ready: PODS_EACH }, { namespace, image }),
      replicaSet('pay-api-6d49cb8b4f', { namespace, image: 'api:1' }),
      ...(isNew ? [replicaSet('pay-api-7b1', { namespace, image, revision: 2, age: -2 })] : []),
      ...Array.from({ length: PODS_EACH }, (__, n) =>
        pod(`pay-api-6d49cb8b4f-${n}`, { namespace }),
      ),
    ];
  }).flat();

const counted = async (store: DocumentStore, work: () => Promise<unknown>) => {
  const before = store.counters();
  await work();
  const after = store.counters();
  return { reads: after.reads - before.reads, writes: after.writes - before.writes };
};

describe('a cluster of 200 namespaces and 5,000 pods', () => {
  it('costs few documents, and fewest when nothing changed', async () => {
    const desk = createSnapshotDesk({
      name: 'Acme',
      clusters: [{ name: 'prod', environments: ['production'] }],
    });
    const items = cluster(() => 'api:1');
    await desk.catalogue();
    const first = await counted(desk.store, () => desk.send(items));
    expect(first).toEqual({ reads: 21, writes: 18 });

    await desk.catalogue();
    const unchanged = await counted(desk.store, () => desk.send(items, { at: 1 }));
    expect(unchanged.reads).toBeLessThanOrEqual(10);
    expect(unchanged.writes).toBeLessThanOrEqual(2);

    const noise = items.map((item) => ({
      ...item,
      metadata: {
        ...(item.metadata as object),
        resourceVersion: '99',
        managedFields: [{ time: '2026-11-22T09:01:00Z' }],
      },
    }));
    const noisy = await counted(desk.store, () => desk.send(noise, { at: 2 }));
    expect(noisy).toEqual(unchanged);

    const one = cluster((index) => (index === 7 ? 'api:2' : 'api:1'));
    const changed = await counted(desk.store, () => desk.send(one, { at: 3 }));
    expect(changed.reads).toBeLessThanOrEqual(10);
    expect(changed.writes).toBeLessThanOrEqual(10);
    expect(desk.events.map(({ data }) => data.kind)).toEqual(['rollout']);
  });
});
