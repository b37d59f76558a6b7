import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import { autoscaler, deployment, pod } from '../../../support/kubernetes-objects.ts';

const kept = { labels: new Set(['app', 'team']) };
const project = (...items: readonly unknown[]) => projectItems(items, undefined, kept);
const recorded = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/kubernetes-1.36/${name}.json`, 'utf8'));

describe('what is kept', () => {
  it('is this much of a pod that a real cluster wrote', () => {
    const { items } = recorded('list-page1');
    expect(projectItems(items, 'Pod', kept)).toEqual({
      objects: [
        {
          kind: 'Pod',
          namespace: 'svc-1',
          name: 'svc-1-06741a09ae-1df9d',
          labels: { app: 'deployment' },
          createdAt: '2026-11-22T06:18:19.000Z',
          phase: 'Running',
          startedAt: '2025-11-04T19:08:24.000Z',
          conditions: [
            { type: 'PodScheduled', status: 'True', since: '2025-11-04T19:08:23.000Z' },
            { type: 'Ready', status: 'True', since: '2025-11-04T19:08:52.000Z' },
            { type: 'ContainersReady', status: 'True', since: '2025-11-04T19:08:52.000Z' },
          ],
          containers: [
            {
              name: 'compute-pi-digits',
              ready: true,
              restarts: 0,
              runningSince: '2025-11-04T19:08:52.000Z',
              digest: 'sha256:2584f46a92d1042b25320131219e5832c5b3e75086dfaaff33e4fda7a9f47d99',
            },
          ],
          alone: {
            containers: [{ name: 'compute-pi-digits', image: 'docker.io/library/perl:5.34.0' }],
            podLabels: { '1dnhqw7aaim': '2ec59jioat8', '1i2186m1dgu': '1rfv4kbczgc' },
          },
        },
      ],
      unread: [],
      problems: [],
    });
  });

  it('is of a Deployment its numbers, conditions, images and probes', () => {
    const { objects } = project(
      deployment({ desired: 3, ready: 2 }, { labels: { team: 'pay', secret: 'x' } }),
    );
    expect(objects).toEqual([
      {
        kind: 'Deployment',
        namespace: 'pay',
        name: 'pay-api',
        labels: { app: 'pay-api', team: 'pay' },
        createdAt: '2026-11-21T09:00:00.000Z',
        containers: [
          {
            name: 'api',
            image: 'registry.example/pay/api:1.0.0',
            readiness: { initialDelay: 0, period: 10, failures: 3 },
          },
        ],
        podLabels: { '1dnhqw7aaim': '1qs5vrs3942' },
        progressDeadlineSeconds: 600,
        desired: 3,
        total: 3,
        updated: 3,
        ready: 2,
        available: 2,
        conditions: [
          {
            type: 'Available',
            status: 'True',
            reason: 'MinimumReplicasAvailable',
            since: '2026-11-22T08:00:00.000Z',
          },
          {
            type: 'Progressing',
            status: 'True',
            reason: 'NewReplicaSetAvailable',
            since: '2026-11-22T08:00:00.000Z',
            updatedAt: '2026-11-22T08:00:00.000Z',
          },
        ],
      },
    ]);
  });

  it('does not change with what an autoscaler says when it is well', () => {
    const calm = (reason: string) =>
      autoscaler(
        { min: 1, max: 3, current: 2 },
        { conditions: [['AbleToScale', 'True', reason, reason.length]] },
      );
    expect(project(calm('ReadyForNewScale')).objects).toEqual(
      project(calm('ScaleDownStabilized')).objects,
    );
  });

  it('takes the kind from the list where items have none', () => {
    const { kind: _, ...item } = deployment({ desired: 1, ready: 1 });
    expect(projectItems([item], 'Deployment', kept).objects).toHaveLength(1);
    expect(projectItems([item], undefined, kept).unread).toEqual([{ namespace: 'pay' }]);
  });

  it('is nothing of other kinds, which are named once', () => {
    const { items } = recorded('configmaps-metadata-only');
    const { objects, unread, problems } = project(...items, { kind: 'Secret', data: { a: 'b' } });
    expect([objects, unread]).toEqual([[], []]);
    expect(problems).toMatchObject([{ severity: 'info', code: 'ignored-kinds' }]);
    expect(problems[0]?.message).toMatch(/PartialObjectMetadata \(\d+\), Secret \(1\)\.$/);
  });
});

describe('an item that can’t be read', () => {
  it.each([
    ['null', null, [{}]],
    ['a number', 7, [{}]],
    ['a list', [], [{}]],
    ['no kind', { metadata: { name: 'a', namespace: 'pay' } }, [{ namespace: 'pay' }]],
    ['no metadata', { kind: 'Pod' }, [{ kind: 'Pod' }]],
    ['no namespace', { kind: 'Pod', metadata: { name: 'a' } }, [{ kind: 'Pod' }]],
    [
      'a name that is none',
      { kind: 'Pod', metadata: { name: 'Hunter 2!', namespace: 'pay' } },
      [{ kind: 'Pod', namespace: 'pay' }],
    ],
    [
      'a text where a number belongs',
      { ...deployment({ desired: 1, ready: 1 }), spec: { replicas: 'hunter2' } },
      [{ kind: 'Deployment', namespace: 'pay' }],
    ],
    [
      'a time that is none',
      { kind: 'Pod', metadata: { name: 'a', namespace: 'pay', creationTimestamp: 'hunter2' } },
      [{ kind: 'Pod', namespace: 'pay' }],
    ],
  ])('%s: is told without its content, and the rest goes on', (_, item, unread) => {
    const read = project(pod('good'), item, pod('fine'));
    expect(read.objects.map(({ name }) => name)).toEqual(['good', 'fine']);
    expect(read.unread).toEqual(unread);
    expect(read.problems).toMatchObject([{ severity: 'error', code: 'unreadable-object' }]);
    expect(read.problems[0]?.path).toMatch(/^items\[1\]/);
    expect(JSON.stringify(read.problems)).not.toMatch(/hunter/i);
  });

  it('is named by place, kind, namespace and name, with the fields that are wrong', () => {
    const item = { ...deployment({ desired: 1, ready: 1 }), spec: { replicas: 'three' } };
    expect(project(item).problems).toEqual([
      {
        severity: 'error',
        code: 'unreadable-object',
        path: 'items[0] Deployment pay/pay-api',
        message:
          'Deployment pay/pay-api is not what Kubernetes writes at spec.replicas, spec.template; it was left as it was known before.',
        cure: 'Send the output of kubectl get … -o json as it is.',
      },
    ]);
  });

  it('is counted when there are many', () => {
    const { problems } = project(...Array.from({ length: 500 }, () => ({ kind: 'Pod' })));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.message).toBe('450 more items could not be read.');
  });
});
