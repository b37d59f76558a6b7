import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import { startFakeKubernetes } from '../../../support/fake-kubernetes.ts';
import { deployment, listOf, pod } from '../../../support/kubernetes-objects.ts';
import { holdRecording } from '../../../support/recorded-cluster.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SNAPSHOTS = join(import.meta.dirname, '../../../../examples/snapshots');
const KEPT = { labels: new Set(['app']) };

/** What a poll reads of a cluster that was written down. */
async function pollRecording(folder: string) {
  await using fake = await startFakeKubernetes();
  await using place = await temporaryFolder();
  await holdRecording(fake, folder);
  fake.behaves({ mostAPage: 7 });
  const kubeconfig = [await fake.writeKubeconfig(place.file('config'))];
  const reader = createClusterReader({ kubeconfig });
  const reach = { kind: 'kubeconfig', context: 'prod' } as const;
  const reading = await reader.read({ name: 'prod', reach, configMapNames: true }, KEPT);
  await reader.close();
  return reading;
}

const named = (objects: readonly { readonly kind: string; readonly name: string }[]) =>
  objects.map(({ kind, name }) => `${kind}/${name}`).toSorted();

describe('A cluster that was written down by kubectl', () => {
  it('is polled as if it were there', async () => {
    await using folder = await temporaryFolder();
    const items = [deployment({ desired: 2, ready: 2 }), pod('pay-api-1'), pod('pay-api-2')];
    await writeFile(folder.file('all.json'), JSON.stringify(listOf(...items)));
    const event = { metadata: { name: 'a', namespace: 'pay' }, type: 'Normal', reason: 'Pulled' };
    await writeFile(
      folder.file('events.json'),
      JSON.stringify({ kind: 'EventList', items: [event] }),
    );
    const { projection, missing } = await pollRecording(folder.path);
    expect(missing).toEqual([]);
    expect(projection.problems).toEqual([]);
    expect(named(projection.objects)).toEqual([
      'Deployment/pay-api',
      'Pod/pay-api-1',
      'Pod/pay-api-2',
    ]);
    expect(projection.objects).toEqual(
      expect.arrayContaining([...projectItems(items, undefined, KEPT).objects]),
    );
  });

  it('may be a large one', async () => {
    const { kinds, projection, missing } = await pollRecording(SNAPSHOTS);
    expect(missing).toEqual([]);
    expect(kinds).toContain('HTTPRoute');
    expect(projection.unread).toEqual([]);
    expect(projection.objects.length).toBeGreaterThan(100);
  });
});
