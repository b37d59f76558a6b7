import * as fc from 'fast-check';
import type { Crash } from '../support/crash.ts';

/** What may happen to todos. Numbers choose among what there is at that moment. */
export type TodoStep =
  | { readonly kind: 'specs'; readonly services: readonly SpecSaid[] }
  | { readonly kind: 'snapshot'; readonly cluster: string; readonly workloads: readonly Running[] }
  | { readonly kind: 'contract'; readonly set: number }
  | {
      readonly kind: 'campaign';
      readonly id: string;
      readonly act: CampaignAct;
      readonly rules: Rules;
    }
  | { readonly kind: 'edit'; readonly todo: number; readonly act: EditAct; readonly who: string }
  | { readonly kind: 'deliver'; readonly event: number; readonly twice: boolean }
  | { readonly kind: 'lose'; readonly event: number }
  | { readonly kind: 'reconcile' }
  | { readonly kind: 'wait'; readonly seconds: number };

export interface SpecSaid {
  /** 0 is not published. */
  readonly id: number;
  readonly tier: string | undefined;
  readonly alert: boolean;
  readonly provides: boolean;
  readonly dependsOn: boolean;
  /** It takes the id it is published under from now on. */
  readonly renamed: boolean;
}

export interface Running {
  readonly service: number;
  readonly desired: number;
}

export type CampaignAct = 'create' | 'edit' | 'launch' | 'pause' | 'resume' | 'end' | 'archive';
export type EditAct = 'assign' | 'not-applicable' | 'applicable' | 'comment';

export interface Rules {
  readonly scope: string;
  readonly applicable?: string | undefined;
  readonly satisfied?: string | undefined;
}

/** A step in one of two processes, which may die of it. */
export interface Doing {
  readonly step: TodoStep;
  readonly process: number;
  readonly crash: Crash | undefined;
}

/** Groups happen one after the other; what is in one happens at the same time. */
export interface TodoLife {
  readonly groups: readonly (readonly Doing[])[];
  /** How long the processes wait in turn before an effect. */
  readonly turns: readonly number[];
}

export const SERVICES = 4;
export const CAMPAIGNS = ['tiers', 'running', 'reached'] as const;
/** The rule that time alone decides turns at this moment. */
export const TURNS_AT = '2026-11-22T14:00:00.000Z';

const scope = fc.constantFrom(
  'true',
  'has(spec.tier)',
  'service.serviceId != "s-1"',
  'workloads.exists(w, w.kind == "Deployment")',
);
const applicable = fc.constantFrom(
  undefined,
  'has(spec.contact.slack.alertChannelId)',
  'spec.tier != "C"',
);
const satisfied = fc.constantFrom(
  'has(spec.tier) && spec.tier == "A"',
  'spec.tier == "A"',
  'workloads.all(w, w.desired > 1)',
  'rpcServices.exists(r, r.fullName == "shop.S1")',
  'edges.size() > 0 || has(spec.contact.slack.alertChannelId)',
  `now < timestamp("${TURNS_AT}")`,
  'team.services.size() > 2',
  undefined,
);

const flag = fc.boolean();
const specs = fc.record({
  kind: fc.constant('specs' as const),
  services: fc
    .array(
      fc.record({
        id: fc.nat(SERVICES - 1),
        tier: fc.constantFrom(undefined, 'A', 'B', 'C'),
        alert: flag,
        provides: flag,
        dependsOn: flag,
        renamed: fc.integer({ min: 0, max: 7 }).map((one) => one === 0),
      }),
      { minLength: 1, maxLength: SERVICES },
    )
    .map((all) => [...new Map(all.map((one) => [one.id, one])).values()]),
});
const snapshot = fc.record({
  kind: fc.constant('snapshot' as const),
  cluster: fc.constantFrom('prod', 'dev'),
  workloads: fc
    .array(fc.record({ service: fc.nat(SERVICES - 1), desired: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: SERVICES,
    })
    .map((all) => [...new Map(all.map((one) => [one.service, one])).values()]),
});
const acts: readonly CampaignAct[] = [
  ...(['create', 'create', 'launch', 'launch', 'launch', 'edit', 'edit'] as const),
  ...(['pause', 'resume', 'resume', 'end', 'archive'] as const),
];
const campaign = fc.record({
  kind: fc.constant('campaign' as const),
  id: fc.constantFrom(...CAMPAIGNS),
  act: fc.constantFrom(...acts),
  rules: fc.record({ scope, applicable, satisfied }),
});
const edit = fc.record({
  kind: fc.constant('edit' as const),
  todo: fc.nat(99),
  act: fc.constantFrom(
    ...([
      'assign',
      'assign',
      'not-applicable',
      'applicable',
      'comment',
    ] as const satisfies EditAct[]),
  ),
  who: fc.constantFrom('ada', 'grace', 'alan'),
});

const step: fc.Arbitrary<TodoStep> = fc.oneof(
  { weight: 4, arbitrary: specs },
  { weight: 3, arbitrary: snapshot },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('contract' as const), set: fc.nat(2) }),
  },
  { weight: 5, arbitrary: campaign },
  { weight: 4, arbitrary: edit },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('deliver' as const), event: fc.nat(99), twice: flag }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('lose' as const), event: fc.nat(99) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reconcile' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      seconds: fc.constantFrom(30, 300, 4_000),
    }),
  },
);

const crash: fc.Arbitrary<Crash | undefined> = fc.option(
  fc.record({
    moment: fc.constantFrom('before', 'after'),
    effect: fc.nat(6),
    among: fc.constantFrom(['commit', 'publish'] as const, ['read', 'commit', 'publish'] as const),
  }),
  { nil: undefined, freq: 3 },
);

export const todoLife: fc.Arbitrary<TodoLife> = fc.record({
  groups: fc.array(
    fc.array(fc.record({ step, process: fc.nat(1), crash }), { minLength: 1, maxLength: 3 }),
    { minLength: 4, maxLength: 24 },
  ),
  turns: fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }),
});
