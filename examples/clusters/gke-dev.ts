import { DAY, HOUR } from '#examples/epoch.ts';
import { cronJob } from '#examples/kubernetes/job.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import {
  cannotStart,
  crashLoop,
  notReady,
  rejected,
  unschedulable,
} from '#examples/kubernetes/pod-state.ts';
import { asOf } from './as-of.ts';
import { imageIn, type Runs, runs } from './runs.ts';
import { system } from './system.ts';

/** Acme Pay in development: namespace `{serviceID}-dev`, newer versions, one pod of most. */
const ROWS: readonly Runs[] = [
  { service: 'pay-gateway', version: 'v4.19.0', replicas: 2, days: 2 },
  { service: 'pay-authority', version: '81bc0de', replicas: 1, days: 12 },
  // A node took a pod that it could not run.
  {
    service: 'pay-qr',
    version: 'v3.3.0',
    replicas: 1,
    days: 7,
    pods: [rejected('UnexpectedAdmissionError', 30)],
  },
  { service: 'pay-payment', version: 'v11.5.0', replicas: 2, days: 3 },
  { service: 'pay-balance', version: 'v6.1.0', replicas: 1, days: 5 },
  // Its database was away for an hour or two.
  {
    service: 'pay-ledger',
    version: 'v3.12.0',
    replicas: 1,
    days: 42,
    over: { pods: [notReady(150)], ended: 40 },
  },
  // The new image was never pushed; the old pod still serves.
  {
    service: 'pay-bank',
    version: 'v1.27.5',
    replicas: 1,
    days: 12,
    rollout: {
      to: 'v1.28.0-rc1',
      minutes: 7,
      state: 'moving',
      pods: [cannotStart('ImagePullBackOff', 7)],
      old: 1,
      deadlineSeconds: 3_600,
    },
  },
  { service: 'pay-settlement', version: 'v2.5.0', replicas: 1, days: 4 },
  { service: 'pay-statement', version: 'v0.9.8', replicas: 0, days: 120 },
  { service: 'pay-fraud', version: 'v7.4.0', replicas: 1, days: 2 },
  // The new version never became ready, and Kubernetes gave up waiting.
  {
    service: 'pay-kyc',
    version: 'v2.1.6',
    replicas: 2,
    days: 27,
    rollout: {
      to: 'v2.2.0',
      minutes: 5 * HOUR,
      state: 'stuck',
      pods: [notReady(5 * HOUR)],
      old: 2,
    },
  },
  { service: 'pay-merchant', version: 'v5.1.0', replicas: 1, days: 6 },
  // No node has so much memory left.
  { service: 'pay-coupon', version: 'v8.9.0', replicas: 2, days: 2, pods: [unschedulable(40)] },
  // A setting is missing.
  {
    service: 'pay-points',
    version: 'v4.5.0',
    replicas: 1,
    days: 2,
    pods: [cannotStart('CreateContainerConfigError', 90)],
  },
  {
    service: 'pay-notification',
    version: 'v3.7.0',
    replicas: 1,
    days: 2,
    pods: [crashLoop(2, 61)],
  },
  { service: 'pay-wallet', version: 'v2.31.4', replicas: 1, days: 190, gone: 5 * HOUR },
];

/** The trial lives in another team's namespace; its quota is used up. */
const TRIAL: Runs = {
  service: 'pay-invoice',
  version: 'v0.3.0',
  replicas: 3,
  days: 10,
  rollout: { to: 'v0.4.0', minutes: 70, state: 'quota', pods: [], old: 2 },
};

/** Everything in the cluster so many minutes before the epoch. */
export function gkeDev(at: number): readonly KubernetesObject[] {
  const rows = asOf(ROWS, at);
  return [
    ...rows.flatMap((row) => runs(row, `${row.service}-dev`)),
    ...asOf([TRIAL], at).flatMap((row) => runs(row, 'merchant-lab', 'invoice-trial')),
    // Nobody needs it in development.
    ...cronJob({
      at,
      namespace: 'pay-settlement-dev',
      name: 'pay-settlement-daily',
      template: { app: 'pay-settlement', image: imageIn(rows, 'pay-settlement') },
      schedule: '30 3 * * *',
      age: 180 * DAY,
      suspended: true,
      last: { began: 20 * DAY, took: 9 },
    }),
    ...system('gke-dev'),
  ];
}
