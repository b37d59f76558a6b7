import * as fc from 'fast-check';
import type { Crash } from '../support/crash.ts';
import { RPC_SERVICES } from './descriptor-sets.ts';
import type { Meaning, SaidFile, Saying, SnapshotSaying } from './sayings.ts';
import { storyOf } from './story.ts';

/** One process that takes one saying, and may die of it; its publisher then tries again. */
export interface Delivery {
  readonly saying: Saying;
  readonly dryRun: boolean;
  readonly instance: number;
  readonly crash: Crash | undefined;
  /** Tried again at once, or only at the end. */
  readonly patient: boolean;
}

/** What happens at the same time: deliveries, and perhaps a sweep that may die as well. */
export interface Group {
  readonly deliveries: readonly Delivery[];
  readonly sweep: { readonly crash: Crash | undefined } | undefined;
}

export interface Stream {
  readonly groups: readonly Group[];
  /** How many turns of others a process waits before its effects, in rotation. */
  readonly turns: readonly number[];
}

const IDS = ['pay', 'cart', 'ship', 'draw'] as const;
const PATHS = ['a.yaml', 'b.yaml', 'c.yaml'] as const;

const id = fc.constantFrom(...IDS);
const tier = fc.constantFrom('A', 'B');
const meaning: fc.Arbitrary<Meaning & { readonly tier?: string }> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ id, former: fc.option(id, { nil: undefined, freq: 2 }), tier })
      .map(({ former, ...rest }) =>
        // Naming itself is another matter: the reader warns of it.
        former === undefined || former === rest.id
          ? { kind: 'spec' as const, ...rest }
          : { kind: 'spec' as const, former, ...rest },
      ),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'refused' as const }) },
);
const organisation: fc.Arbitrary<Meaning> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('Acme', 'Bolt')
      .map((name) => ({ kind: 'organisation' as const, name })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'refused' as const }) },
);

/** All files of a repository at one revision. */
const tree = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...PATHS), meaning, { maxKeys: 3, noNullPrototype: true }),
    fc.option(organisation, { nil: undefined, freq: 2 }),
  )
  .map(([specs, settings]): readonly SaidFile[] =>
    Object.entries({ ...specs, ...(settings ? { 'organisation.yaml': settings } : {}) }).map(
      ([path, means]) => ({ path, text: textOf(means), means }),
    ),
  );

function textOf(means: Meaning & { readonly tier?: string }): string {
  if (means.kind === 'refused') return 'serviceID: [\n';
  if (means.kind === 'organisation') return `name: ${means.name}\n`;
  const former = means.former === undefined ? '' : `previousServiceID: ${means.former}\n`;
  return `serviceID: ${means.id}\nteamName: payments\ntier: ${means.tier}\n${former}`;
}

/**
 * A repository's past, and what its CI says of it: any revision, in any order, wholly or in part, again and again. A
 * fork is another revision that claims the generation of one.
 */
const specSayings = (source: string) =>
  fc.array(tree, { minLength: 1, maxLength: 5 }).chain((past) =>
    fc.array(
      fc
        .record({
          generation: fc.nat(past.length - 1),
          complete: fc.boolean(),
          fork: fc.nat(9).map((dice) => dice === 9),
          paths: fc.subarray([...PATHS, 'organisation.yaml'], { minLength: 1 }),
        })
        .map(({ generation, complete, fork, paths }): Saying => {
          const told = past[fork ? (generation + 1) % past.length : generation] ?? [];
          const files = complete ? told : told.filter(({ path }) => paths.includes(path));
          const revision = `${fork ? 'fork' : 'r'}${generation}`;
          // A complete set without a file never gets past the door.
          const isWhole = complete && files.length > 0;
          return { kind: 'specs', source, revision, generation, complete: isWhole, files };
        }),
      { minLength: 1, maxLength: 7 },
    ),
  );

const descriptorSayings = fc
  .array(fc.oneof(fc.nat(RPC_SERVICES.length - 1), fc.constant('refused' as const)), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((past) =>
    fc.array(
      fc
        .record({
          generation: fc.nat(past.length - 1),
          label: fc.constantFrom('main', 'main', 'next'),
        })
        .map(({ generation, label }): Saying => {
          const set = past[generation] ?? 'refused';
          const services = set === 'refused' ? {} : (RPC_SERVICES[set] ?? {});
          const revision = `c${generation}`;
          return {
            kind: 'descriptors',
            source: 'protos',
            revision,
            generation,
            label,
            set,
            services,
          };
        }),
      { maxLength: 4 },
    ),
  );

const NAMESPACES = ['pay', 'shop'] as const;
const kind = fc.constantFrom('Deployment', 'StatefulSet');
const running = fc.uniqueArray(
  fc.record({
    kind,
    namespace: fc.constantFrom(...NAMESPACES),
    name: fc.constantFrom('api', 'worker'),
    ready: fc.nat(2),
  }),
  { selector: (one) => `${one.kind} ${one.namespace} ${one.name}` },
);

/** What ran in a cluster minute by minute, and what an agent says of it: any minute, wholly or in part. */
const snapshotSayings = (cluster: string) =>
  fc.array(running, { minLength: 1, maxLength: 4 }).chain((past) =>
    fc.array(
      fc
        .record({
          minute: fc.nat(past.length - 1),
          kinds: fc.uniqueArray(kind, { minLength: 1 }),
          namespaces: fc.option(fc.subarray([...NAMESPACES], { minLength: 1 }), {
            nil: undefined,
          }),
          gap: fc.option(kind, { nil: undefined, freq: 5 }),
        })
        .map(({ minute, kinds, namespaces, gap }): SnapshotSaying => {
          // Every second minute everything is rolled out.
          const image = `v${minute >> 1}`;
          const objects = (past[minute] ?? [])
            .filter(
              (one) => kinds.includes(one.kind) && (namespaces?.includes(one.namespace) ?? true),
            )
            .map((one) => ({ ...one, image }));
          return {
            kind: 'snapshot',
            cluster,
            minute,
            kinds,
            objects,
            ...(namespaces === undefined ? {} : { namespaces }),
            ...(gap === undefined ? {} : { gap }),
          };
        }),
      { maxLength: 4 },
    ),
  );

const restore = id.map((one): Saying => ({ kind: 'restore', id: one }));

const crash = fc.option(
  fc
    .record({
      moment: fc.constantFrom('before' as const, 'after' as const),
      effect: fc.nat(9),
      reads: fc.boolean(),
    })
    .map(
      ({ reads, effect, moment }): Crash =>
        reads
          ? { moment, effect, among: ['read', 'commit', 'publish'] }
          : { moment, effect: effect % 4 },
    ),
  { nil: undefined },
);

/** Several publishers talk at the same time; what each says comes in the order of a shuffled deck. */
export const stream: fc.Arbitrary<Stream> = fc
  .record({
    left: specSayings('left'),
    right: specSayings('right'),
    protos: descriptorSayings,
    prod: snapshotSayings('prod'),
    test: snapshotSayings('test'),
    restores: fc.array(restore, { maxLength: 2 }),
  })
  .map(({ left, right, protos, prod, test, restores }) => [
    ...left,
    ...right,
    ...protos,
    ...prod,
    ...test,
    ...restores,
  ])
  .chain((sayings) =>
    fc
      .record({
        order: fc.shuffledSubarray(
          sayings.map((_, index) => index),
          { minLength: sayings.length },
        ),
        ways: fc.array(
          fc.record({
            dryRun: fc.nat(11).map((dice) => dice === 11),
            instance: fc.nat(1),
            crash,
            patient: fc.boolean(),
            /** Comes together with the one before it. */
            together: fc.boolean(),
          }),
          { minLength: sayings.length, maxLength: sayings.length },
        ),
        sweeps: fc.array(fc.option(fc.record({ crash }), { nil: undefined }), {
          minLength: sayings.length,
          maxLength: sayings.length,
        }),
        turns: fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
      })
      .map(({ order, ways, sweeps, turns }) => {
        const groups: { deliveries: Delivery[]; sweep: Group['sweep'] }[] = [];
        for (const [place, index] of order.entries()) {
          const saying = sayings[index] as Saying;
          const { together, ...way } = ways[place] as (typeof ways)[number];
          const last = groups.at(-1);
          if (together && last && last.deliveries.length < 3)
            last.deliveries.push({ saying, ...way });
          else groups.push({ deliveries: [{ saying, ...way }], sweep: sweeps[place] });
        }
        return { groups, turns, [fc.toStringMethod]: () => storyOf(groups) };
      }),
  );
