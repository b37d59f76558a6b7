import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveNamespace } from '#domain/derive-namespace.ts';
import { HEALTH_RULES } from '#domain/health-rules.ts';
import { parseMoment } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import {
  activeFindings,
  type NamespaceHealth,
  SNAPSHOT_KINDS,
  type Workload,
  workloadHealth,
} from '#domain/workload.ts';
import {
  CLUSTER_NAMES,
  type ClusterName,
  type Snapshot,
  snapshotAsOf,
  snapshotFiles,
} from '#examples/clusters/all.ts';
import { moveTimes } from '#examples/move-times.ts';
import { NEVER_STORED } from '#examples/never-stored.ts';
import { LOOKED_BEFORE, readSnapshot } from '#examples/publish.ts';

const NOW = '2026-11-22T09:07:31.000Z';

/**
 * What our own rules make of a cluster at a moment that has nothing to do with the epoch, if they looked at it some time
 * before.
 */
function workloadsAt(cluster: ClusterName, now: string): readonly Workload[] {
  const past = judge(moveTimes(snapshotAsOf(cluster, LOOKED_BEFORE[1]), now), new Map());
  const present = judge(moveTimes(readSnapshot(cluster), now), past);
  return [...present.values()].flatMap(({ workloads }) => workloads);
}

function judge({ takenAt, items }: Snapshot, before: ReadonlyMap<string, NamespaceHealth>) {
  const { objects, problems } = projectItems(items, undefined, { labels: new Set(['app']) });
  expect(problems).toEqual([]);
  const namespaces = Map.groupBy(objects, ({ namespace }) => namespace);
  return new Map(
    [...namespaces].map(([name, inside]) => [
      name,
      deriveNamespace(name, inside, before.get(name), parseMoment(takenAt) ?? takenAt),
    ]),
  );
}

const all = (now: string) => CLUSTER_NAMES.flatMap((cluster) => workloadsAt(cluster, now));
const find = (cluster: ClusterName, namespace: string, name: string) =>
  workloadsAt(cluster, NOW).find((one) => one.namespace === namespace && one.name === name);
const healthOf = (cluster: ClusterName, namespace: string, name: string) => {
  const workload = find(cluster, namespace, name);
  return workload && workloadHealth(workload, NOW);
};

describe('the snapshots of the example', () => {
  it.each(snapshotFiles())(
    '$name is what the tables give (npm run examples writes it)',
    ({ name, text }) => {
      const file = new URL(`../../examples/snapshots/${name}`, import.meta.url);
      expect(readFileSync(file, 'utf8') === text).toBe(true);
    },
  );

  it('contain every kind of trouble that the rules know, at whatever time they are moved to', () => {
    for (const now of [NOW, '2026-03-01T00:00:00.000Z', '2027-07-31T23:59:59.000Z']) {
      const found = new Set(
        all(now).flatMap((one) => activeFindings(one, now).map(({ rule }) => rule)),
      );
      expect(HEALTH_RULES.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
    }
  });

  it('contain every kind of object', () => {
    const kinds = CLUSTER_NAMES.flatMap((cluster) =>
      readSnapshot(cluster).items.map((item) => (item as JsonObject).kind),
    );
    expect(new Set(kinds)).toEqual(new Set(SNAPSHOT_KINDS));
  });

  it('raise no alarm over a rollout that moves, nor over what is switched off', () => {
    expect(healthOf('gke-prod', 'pay-merchant-prod', 'pay-merchant')).toBe('PROGRESSING');
    expect(healthOf('gke-prod', 'pay-statement-prod', 'pay-statement')).toBe('NONE');
    expect(healthOf('gke-dev', 'pay-settlement-dev', 'pay-settlement-daily')).toBe('NONE');
    expect(healthOf('gke-prod', 'pay-fraud-prod', 'pay-fraud')).toBe('CRITICAL');
  });

  it('show a company that mostly works', () => {
    const workloads = all(NOW);
    const good = workloads.filter((one) => ['HEALTHY', 'NONE'].includes(workloadHealth(one, NOW)));
    expect(good.length / workloads.length).toBeGreaterThan(0.7);
  });

  it('hold made-up secrets where real ones lie, to prove that none is kept', () => {
    for (const cluster of CLUSTER_NAMES) {
      const text = JSON.stringify(readSnapshot(cluster));
      for (const place of ['env', 'argument', 'annotation', 'last-applied', 'config', 'message']) {
        expect(text).toContain(`${NEVER_STORED}-${place}-`);
      }
      expect(JSON.stringify(workloadsAt(cluster, NOW))).not.toContain(NEVER_STORED);
    }
  });
});
