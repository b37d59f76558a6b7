import { describe, expect, it } from 'vitest';
import { projectAutoscalerStatus } from '#domain/kubernetes/autoscaler-status.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';

const YAML = `time: 2026-11-22 08:59:44.090873082 +0000 UTC
autoscalerStatus: Running
clusterWide:
  health:
    status: Healthy
    nodeCounts:
      registered:
        total: 7
        ready: 6
        notStarted: 0
        beingDeleted: 0
        unready:
          total: 1
          resourceUnready: 0
      longUnregistered: 0
      unregistered: 0
    lastProbeTime: "2026-11-22T08:59:44.088071148Z"
    lastTransitionTime: "2026-11-20T07:46:04.409158551Z"
  scaleUp:
    status: InProgress
    lastProbeTime: "2026-11-22T08:59:44.088071148Z"
  scaleDown:
    status: CandidatesPresent
    candidates: 1
nodeGroups:
- name: https://www.googleapis.com/compute/v1/projects/p/zones/z/instanceGroups/gke-a-grp
  health:
    status: Healthy
    nodeCounts:
      registered:
        total: 5
        ready: 5
    cloudProviderTarget: 6
    minSize: 1
    maxSize: 10
  scaleUp:
    status: Backoff
    backoffInfo:
      errorCode: QUOTA_EXCEEDED
      errorMessage: "Quota exceeded minSize: 99 for hunter2"
- name: gke-b-grp
  health:
    status: Unhealthy
    nodeCounts:
      registered:
        total: 2
        ready: 1
        unready:
          total: 1
    cloudProviderTarget: 2
    minSize: 2
    maxSize: 4
`;

const TEXT = `Cluster-autoscaler status at 2026-11-22 08:59:29.001925665 +0000 UTC:
Cluster-wide:
  Health:      Healthy (ready=3 unready=1 (resourceUnready=0) notStarted=0 registered=4 longUnregistered=0)
               LastProbeTime:      2026-11-22 08:59:28.808043334 +0000 UTC m=+1081389.237180180
               LastTransitionTime: 2026-11-21 22:52:15.452499092 +0000 UTC m=+423655.881636038
  ScaleUp:     NoActivity (ready=3 registered=4)
               LastProbeTime:      2026-11-22 08:59:28.808043334 +0000 UTC m=+1081389.237180180
  ScaleDown:   NoCandidates (candidates=0)

NodeGroups:
  Name:        aks-a-vmss
  Health:      Unhealthy (ready=1 unready=1 registered=2 longUnregistered=0 cloudProviderTarget=2 (minSize=1, maxSize=3))
  ScaleUp:     Backoff (ready=1 cloudProviderTarget=2)
  Name:        aks-b-vmss
  Health:      Healthy (ready=2 unready=0 registered=2 longUnregistered=0 cloudProviderTarget=2 (minSize=2, maxSize=5))
`;

const statusIn = (status: unknown) => projectAutoscalerStatus({ data: { status } }).autoscaler;

describe('the status of the Cluster Autoscaler', () => {
  it('is read from the YAML that it writes since 1.30', () => {
    expect(statusIn(YAML)).toEqual({
      state: 'Running',
      health: 'Healthy',
      scaleUp: 'InProgress',
      scaleDown: 'CandidatesPresent',
      ready: 6,
      unready: 1,
      registered: 7,
      target: 8,
      min: 3,
      max: 14,
      probedAt: '2026-11-22T08:59:44.090Z',
    });
  });

  it('is read from the text that it wrote before', () => {
    expect(statusIn(TEXT)).toEqual({
      health: 'Healthy',
      scaleUp: 'NoActivity',
      scaleDown: 'NoCandidates',
      ready: 3,
      unready: 1,
      registered: 4,
      target: 4,
      min: 3,
      max: 8,
      probedAt: '2026-11-22T08:59:29.001Z',
    });
  });

  it('may be that it begins, and nothing more', () => {
    const text = 'time: "2026-11-22T08:59:44Z"\nautoscalerStatus: Initializing\n';
    expect(statusIn(text)).toEqual({
      state: 'Initializing',
      probedAt: '2026-11-22T08:59:44.000Z',
    });
  });

  it.each([undefined, null, 7, '', 'Cluster is empty! Nothing to autoscale', '{"password": 1}'])(
    'is not there when the ConfigMap says %j',
    (said) => {
      expect(statusIn(said)).toBeUndefined();
    },
  );

  it('keeps nothing else of the ConfigMap, nor of those of the same name elsewhere', () => {
    const whole = (namespace: string) => ({
      kind: 'ConfigMap',
      metadata: {
        name: 'cluster-autoscaler-status',
        namespace,
        annotations: { 'cluster-autoscaler.kubernetes.io/last-updated': 'hunter2' },
      },
      data: { status: YAML, other: 'hunter2' },
    });
    const kept = { labels: new Set<string>() };
    const { objects } = projectItems([whole('kube-system'), whole('pay')], undefined, kept);
    expect(objects).toEqual([
      projectAutoscalerStatus({ data: { status: YAML } }),
      { kind: 'ConfigMap', namespace: 'pay', name: 'cluster-autoscaler-status', labels: {} },
    ]);
    expect(JSON.stringify(objects)).not.toContain('hunter2');
  });
});
