import { DAY, HOUR } from '#examples/epoch.ts';
import { cronJob } from '#examples/kubernetes/job.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import { crashLoop, notReady, oomKilled, ready, starting } from '#examples/kubernetes/pod-state.ts';
import { asOf } from './as-of.ts';
import { imageIn, type Runs, runs } from './runs.ts';
import { system } from './system.ts';

const SQL_PROXY = 'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.15.1';

/** Acme Pay in production: namespace `{serviceID}-prod`. */
const ROWS: readonly Runs[] = [
  {
    service: 'pay-gateway',
    version: 'v4.18.2',
    replicas: 6,
    days: 4,
    autoscaling: { min: 3, max: 12, current: 6 },
    network: 'LoadBalancer',
  },
  // Its images are named by commits, which have no order.
  { service: 'pay-authority', version: '3fe9a1c', replicas: 4, days: 33 },
  { service: 'pay-qr', version: 'v3.2.4', replicas: 3, days: 18 },
  // As many pods as it may have, and still too few.
  {
    service: 'pay-payment',
    version: 'v11.4.1',
    replicas: 8,
    days: 6,
    memory: '1Gi',
    autoscaling: { min: 3, max: 8, current: 8, atMax: 95 },
  },
  { service: 'pay-balance', version: 'v6.0.3', replicas: 4, days: 21 },
  // Mended in production first.
  {
    service: 'pay-ledger',
    version: 'v3.12.1',
    before: 'v3.12.0',
    replicas: 3,
    days: 1,
    lax: { memoryLimit: '1Gi' },
  },
  {
    service: 'pay-bank',
    version: 'v1.27.5',
    replicas: 2,
    days: 12,
    sidecar: SQL_PROXY,
    lax: { budget: 'a number' },
  },
  { service: 'pay-settlement', version: 'v2.4.0', replicas: 2, days: 9 },
  // Switched off on purpose.
  { service: 'pay-statement', version: 'v0.9.8', replicas: 0, days: 120 },
  // Half of it is not ready: the alarm.
  {
    service: 'pay-fraud',
    version: 'v7.3.0',
    replicas: 4,
    days: 5,
    pods: [notReady(25), notReady(22)],
  },
  // Nobody knows which version of the proxy that will be tomorrow.
  {
    service: 'pay-kyc',
    version: 'v2.1.6',
    replicas: 2,
    days: 27,
    sidecar: SQL_PROXY.replace(/:.*$/, ':latest'),
  },
  // On its way to a new version: no alarm.
  {
    service: 'pay-merchant',
    version: 'v5.0.4',
    replicas: 6,
    days: 14,
    rollout: {
      to: 'v5.1.0',
      minutes: 3,
      state: 'moving',
      pods: [ready, starting, starting],
      old: 4,
      deadlineSeconds: 1_800,
    },
  },
  { service: 'pay-coupon', version: 'v8.8.0', replicas: 3, days: 3, sidecar: SQL_PROXY },
  {
    service: 'pay-points',
    version: 'v4.4.2',
    replicas: 3,
    days: 2,
    pods: [crashLoop(1, 14)],
    lax: { liveness: 'missing' },
  },
  {
    service: 'pay-notification',
    version: 'v3.6.1',
    replicas: 3,
    days: 8,
    pods: [oomKilled(20, 3)],
  },
  // Taken apart into pay-balance and pay-bank, and switched off this morning.
  { service: 'pay-wallet', version: 'v2.31.4', replicas: 2, days: 190, gone: 4 * HOUR },
];

/** Everything in the cluster so many minutes before the epoch. */
export function gkeProd(at: number): readonly KubernetesObject[] {
  const rows = asOf(ROWS, at);
  return [
    ...rows.flatMap((row) => runs(row, `${row.service}-prod`)),
    // Last night's run failed.
    ...cronJob({
      at,
      namespace: 'pay-settlement-prod',
      name: 'pay-settlement-daily',
      template: { app: 'pay-settlement', image: imageIn(rows, 'pay-settlement') },
      schedule: '30 3 * * *',
      age: 180 * DAY,
      last: { began: 5.5 * HOUR, took: 14, failed: true },
    }),
    // New this week.
    ...cronJob({
      at,
      namespace: 'pay-ledger-prod',
      name: 'pay-ledger-archive',
      template: { app: 'pay-ledger', image: imageIn(rows, 'pay-ledger') },
      schedule: '0 * * * *',
      every: HOUR,
      age: 3 * DAY,
      last: { began: 50, took: 6 },
    }),
    ...system('gke-prod'),
  ];
}
