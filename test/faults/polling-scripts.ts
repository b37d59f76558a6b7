import * as fc from 'fast-check';
import type { Misbehaviour } from '../support/fake-kubernetes-send.ts';
import { LIVES, type Life } from './polling-cluster.ts';

/** What happens between two looks, and how the looks go wrong. Plain data, so that it can be shrunk and told. */
export interface Step {
  readonly minutes: number;
  readonly events: readonly ClusterEvent[];
  readonly polls: readonly PollPlan[];
}

export interface ClusterEvent {
  readonly cluster: number;
  readonly what: Life | Trouble;
  readonly pick: number;
}

/** Of the server, until something else happens to it. */
export const TROUBLES = [
  'forbid-kind',
  'forbid-all',
  'allow-all',
  'go-away',
  'come-back',
  'lag',
  'catch-up',
  'restart',
  'restore',
  'drop-kind',
  'serve-all',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface PollPlan {
  readonly cluster: number;
  readonly faults: readonly ListFault[];
  /** Something happens while it asks, at this request. */
  readonly meanwhile?: ClusterEvent & { readonly at: number };
  readonly how: 'once' | 'twice at once' | 'overtaken' | Death;
}

/** The process ends before or after its n-th effect. */
export interface Death {
  readonly moment: 'before' | 'after';
  readonly effect: number;
}

export const PLURALS = [
  'pods',
  'deployments',
  'replicasets',
  'horizontalpodautoscalers',
  'cronjobs',
  'jobs',
  'services',
  'events',
] as const;

const MISBEHAVIOURS = [
  'broken',
  'reset',
  'cut',
  'half',
  'half-gzip',
  'garbage',
] as const satisfies readonly Misbehaviour[];
const REFUSALS = [
  'busy',
  'expired',
  'forbidden',
  'too-new',
  'bad-gateway',
  'lost-place',
  'unauthorized',
] as const;

export interface ListFault {
  readonly plural: (typeof PLURALS)[number];
  readonly how: (typeof MISBEHAVIOURS)[number] | (typeof REFUSALS)[number] | 'never';
  /** From its n-th request on, and so often. */
  readonly from: number;
  readonly times: number;
}

const CLUSTERS = 3;
const cluster = fc.nat(CLUSTERS - 1);
const pick = fc.nat(35);

const life: fc.Arbitrary<ClusterEvent> = fc.record({
  cluster,
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant('deploy' as const) },
    { weight: 12, arbitrary: fc.constantFrom(...LIVES) },
  ),
  pick,
});
const trouble: fc.Arbitrary<ClusterEvent> = fc.record({
  cluster,
  what: fc.constantFrom(...TROUBLES),
  pick,
});

const fault: fc.Arbitrary<ListFault> = fc.record({
  plural: fc.oneof(
    fc.constant('deployments' as const),
    fc.constant('pods' as const),
    fc.constantFrom(...PLURALS),
  ),
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...MISBEHAVIOURS) },
    { weight: 8, arbitrary: fc.constantFrom(...REFUSALS) },
    { weight: 1, arbitrary: fc.constant('never' as const) },
  ),
  from: fc.nat(2),
  times: fc.integer({ min: 1, max: 4 }),
});

const death: fc.Arbitrary<Death> = fc.record({
  moment: fc.constantFrom('before', 'after'),
  effect: fc.nat(12),
});

const poll: fc.Arbitrary<PollPlan> = fc
  .record({
    cluster,
    faults: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(fault, { minLength: 1, maxLength: 3 }) },
    ),
    meanwhile: fc.option(
      fc.tuple(fc.oneof(life, trouble), fc.nat(16)).map(([one, at]) => ({ ...one, at })),
      { freq: 3, nil: undefined },
    ),
    how: fc.oneof(
      { weight: 8, arbitrary: fc.constant('once' as const) },
      { weight: 1, arbitrary: fc.constant('twice at once' as const) },
      { weight: 1, arbitrary: fc.constant('overtaken' as const) },
      { weight: 2, arbitrary: death },
    ),
  })
  .map(({ meanwhile, ...rest }) =>
    meanwhile === undefined
      ? rest
      : { ...rest, meanwhile: { ...meanwhile, cluster: rest.cluster } },
  );

const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.oneof(
    { weight: 4, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.constantFrom(2, 5, 12) },
  ),
  events: fc.array(fc.oneof({ weight: 4, arbitrary: life }, { weight: 1, arbitrary: trouble }), {
    maxLength: 4,
  }),
  polls: fc.array(poll, { maxLength: 3 }),
});

export const script: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  minLength: 3,
  maxLength: 14,
  size: 'max',
});

export const isTrouble = (what: Life | Trouble): what is Trouble =>
  (TROUBLES as readonly string[]).includes(what);
