import { DAY, HOUR } from '#examples/epoch.ts';
import { cronJob, job } from '#examples/kubernetes/job.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import {
  cannotStart,
  mounting,
  notReady,
  oomKilled,
  unschedulable,
} from '#examples/kubernetes/pod-state.ts';
import { asOf } from './as-of.ts';
import { REGISTRY, type Runs, runs } from './runs.ts';
import { storages, system } from './system.ts';

/** Every merge is tried here by a browser, in `draw-testing-e2e`. */
const END_TO_END: readonly Runs[] = [
  // Waits for an address from the load balancer.
  {
    service: 'draw-web',
    version: '2026.4.0-main.812',
    replicas: 1,
    days: 2,
    network: 'LoadBalancer without address',
  },
  { service: 'draw-graphql', version: '2026.4.0-main.812', replicas: 1, days: 2 },
  { service: 'draw-search', version: '1.10.0-main.77', replicas: 1, days: 4 },
  { service: 'draw-diagram', version: '5.15.0-main.301', replicas: 1, days: 2 },
  // Nobody has taken up its last change.
  {
    service: 'draw-editor',
    version: '3.4.0-main.95',
    replicas: 1,
    days: 3,
    kind: 'StatefulSet',
    odd: { unobserved: true },
  },
  {
    service: 'draw-export',
    version: '2.7.0-main.40',
    replicas: 1,
    days: 2,
    pods: [cannotStart('ErrImagePull', 35)],
  },
  { service: 'draw-template', version: '1.4.7', replicas: 1, days: 30 },
  { service: 'draw-user', version: '4.1.0-main.18', replicas: 1, days: 6 },
  { service: 'draw-workspace', version: '4.8.0-main.60', replicas: 1, days: 5 },
  { service: 'draw-comment', version: '2.3.0-main.144', replicas: 1, days: 3 },
  { service: 'draw-mailer', version: '1.8.1', replicas: 1, days: 19 },
  { service: 'draw-billing', version: '6.3.0-main.9', replicas: 1, days: 8 },
];

/** Ten times the traffic of a Monday morning, when somebody wants to know, in `draw-testing-load`. */
const LOAD: readonly Runs[] = [
  { service: 'draw-web', version: '2026.3.2', replicas: 2, days: 3 },
  {
    service: 'draw-graphql',
    version: '2026.3.2',
    replicas: 4,
    days: 3,
    autoscaling: { min: 2, max: 4, current: 4, atMax: 70 },
  },
  // Three of ten found no node.
  {
    service: 'draw-diagram',
    version: '5.14.0',
    replicas: 10,
    days: 3,
    pods: [unschedulable(55), unschedulable(55), unschedulable(54)],
  },
  {
    service: 'draw-editor',
    version: '3.3.1',
    replicas: 4,
    days: 3,
    kind: 'StatefulSet',
    pods: [oomKilled(8 * HOUR, 5), notReady(28)],
  },
  { service: 'draw-export', version: '2.6.0', replicas: 0, days: 30 },
  {
    service: 'draw-fonts',
    version: '1.1.0',
    replicas: 4,
    days: 60,
    kind: 'DaemonSet',
    pods: [notReady(80)],
    odd: { lacking: 1, misscheduled: 1 },
  },
  // Their volume is never mounted.
  {
    service: 'draw-user',
    version: '4.0.9',
    replicas: 2,
    days: 22,
    pods: [mounting(95), mounting(94)],
  },
  { service: 'draw-workspace', version: '4.7.2', replicas: 2, days: 13 },
  { service: 'draw-comment', version: '2.2.0', replicas: 0, days: 30 },
  { service: 'draw-mailer', version: '1.8.1', replicas: 0, days: 30 },
];

/** Everything in the cluster so many minutes before the epoch. */
export function drawTesting(at: number): readonly KubernetesObject[] {
  return [
    ...asOf(END_TO_END, at).flatMap((row) => runs(row, 'draw-testing-e2e')),
    // The browser found something.
    ...job({
      namespace: 'draw-testing-e2e',
      name: 'draw-web-end-to-end-812',
      template: { app: 'draw-web', image: `${REGISTRY}/draw/draw-web-tests:2026.4.0-main.812` },
      began: 130,
      ended: 100,
      failed: true,
    }),
    // Should run every hour, and does not.
    ...cronJob({
      at,
      namespace: 'draw-testing-e2e',
      name: 'draw-template-cleanup',
      template: { app: 'draw-template', image: `${REGISTRY}/draw/draw-template:1.4.7` },
      schedule: '0 * * * *',
      every: HOUR,
      age: 30 * DAY,
      last: { began: 5 * HOUR, took: 2 },
    }),
    ...asOf(LOAD, at).flatMap((row) => runs(row, 'draw-testing-load')),
    // Began last evening, and does not come to an end.
    ...job({
      namespace: 'draw-testing-load',
      name: 'draw-diagram-seed',
      template: { app: 'draw-diagram', image: `${REGISTRY}/draw/draw-diagram-seed:5.14.0` },
      began: 15 * HOUR,
    }),
    ...storages(),
    ...system('draw-testing'),
  ];
}
