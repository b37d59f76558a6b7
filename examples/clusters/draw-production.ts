import { DAY } from '#examples/epoch.ts';
import { cronJob } from '#examples/kubernetes/job.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import {
  crashLoop,
  evicted,
  notReady,
  ready,
  restarted,
  terminating,
} from '#examples/kubernetes/pod-state.ts';
import { asOf } from './as-of.ts';
import { imageIn, type Runs, runs } from './runs.ts';
import { storages, system } from './system.ts';

/** Acme Draw in production, all in the namespace `draw`. */
const PRODUCTION: readonly Runs[] = [
  { service: 'draw-web', version: '2026.3.2', replicas: 3, days: 3, network: 'LoadBalancer' },
  {
    service: 'draw-graphql',
    version: '2026.3.2',
    replicas: 5,
    days: 3,
    autoscaling: { min: 3, max: 10, current: 5 },
  },
  // One pod has been on its way out for an hour and does not go.
  { service: 'draw-search', version: '1.9.3', replicas: 2, days: 16, pods: [terminating(65)] },
  {
    service: 'draw-diagram',
    version: '5.14.0',
    replicas: 6,
    days: 9,
    autoscaling: { min: 4, max: 16, current: 6 },
  },
  { service: 'draw-editor', version: '3.3.1', replicas: 4, days: 11, kind: 'StatefulSet' },
  // The disk of a node ran full; the pod was replaced. Its autoscaler gets no numbers.
  {
    service: 'draw-export',
    version: '2.6.0',
    replicas: 3,
    days: 7,
    pods: [evicted(150)],
    autoscaling: { min: 2, max: 8, current: 3, blind: 45 },
  },
  // Its update has stood still on two of the nodes.
  {
    service: 'draw-fonts',
    version: '1.1.0',
    replicas: 5,
    days: 60,
    kind: 'DaemonSet',
    odd: { outdated: 2 },
  },
  // One of two ended with an error half an hour ago.
  {
    service: 'draw-template',
    version: '1.4.7',
    replicas: 2,
    days: 30,
    pods: [restarted(139, 35, 2)],
    lax: { limits: 'missing' },
  },
  // Two of three did not answer for a while.
  {
    service: 'draw-user',
    version: '4.0.9',
    replicas: 3,
    days: 22,
    over: { pods: [notReady(110), notReady(104)], ended: 50 },
  },
  { service: 'draw-workspace', version: '4.7.2', replicas: 3, days: 13 },
  // One of three lags behind for half an hour.
  { service: 'draw-comment', version: '2.2.0', replicas: 3, days: 6, pods: [notReady(32)] },
  // Mails may be late: one pod is thought to be enough.
  { service: 'draw-mailer', version: '1.8.1', replicas: 1, days: 19 },
];

/** Card data keeps a distance from everything else. */
const BILLING: Runs = { service: 'draw-billing', version: '6.2.0', replicas: 2, days: 25 };

/** The same one version ahead, for colleagues and brave customers, in `draw-beta`. */
const BETA: readonly Runs[] = [
  { service: 'draw-web', version: '2026.4.0-beta.3', replicas: 2, days: 2 },
  { service: 'draw-graphql', version: '2026.4.0-beta.3', replicas: 2, days: 2 },
  { service: 'draw-search', version: '1.9.3', replicas: 1, days: 16 },
  {
    service: 'draw-diagram',
    version: '5.14.0',
    replicas: 2,
    days: 9,
    rollout: {
      to: '5.15.0-beta.1',
      minutes: 2,
      state: 'moving',
      pods: [ready],
      old: 1,
      deadlineSeconds: 1_800,
    },
  },
  // Its first pod is still of the version before.
  {
    service: 'draw-editor',
    version: '3.4.0-beta.2',
    replicas: 2,
    days: 4,
    kind: 'StatefulSet',
    odd: { outdated: 1 },
  },
  { service: 'draw-export', version: '2.6.0', replicas: 1, days: 7 },
  { service: 'draw-template', version: '1.4.7', replicas: 1, days: 30 },
  { service: 'draw-user', version: '4.0.9', replicas: 1, days: 22 },
  // Halted between two steps by a person.
  { service: 'draw-workspace', version: '4.8.0-beta.1', replicas: 2, days: 5, paused: true },
  {
    service: 'draw-comment',
    version: '2.3.0-beta.4',
    replicas: 2,
    days: 2,
    pods: [crashLoop(137, 27), crashLoop(137, 26)],
  },
  { service: 'draw-mailer', version: '1.8.1', replicas: 1, days: 19 },
  { service: 'draw-billing', version: '6.2.0', replicas: 1, days: 25 },
];

/** Everything in the cluster so many minutes before the epoch. */
export function drawProduction(at: number): readonly KubernetesObject[] {
  const production = asOf(PRODUCTION, at);
  return [
    ...production.flatMap((row) => runs(row, 'draw')),
    ...asOf([BILLING], at).flatMap((row) => runs(row, 'draw-billing')),
    ...asOf(BETA, at).flatMap((row) => runs(row, 'draw-beta')),
    ...cronJob({
      at,
      namespace: 'draw',
      name: 'draw-search-reindex',
      template: { app: 'draw-search', image: imageIn(production, 'draw-search') },
      schedule: '0 18 * * *',
      age: 300 * DAY,
      last: { began: 9 * 60, took: 48 },
    }),
    ...storages(),
    ...system('draw-production'),
  ];
}
