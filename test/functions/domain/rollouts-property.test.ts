import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rollout } from '#domain/rollout.ts';
import { only } from '../../support/derive-workloads.ts';
import {
  at,
  createStory,
  poll,
  presentAt,
  type Step,
  type Story,
} from '../../support/rollout-story.ts';

const END = 400;

const change: fc.Arbitrary<Omit<Extract<Step, { readonly image: string }>, 'at'>> = fc.record(
  {
    image: fc.constantFrom('api:1', 'api:2', 'api:3'),
    config: fc.constantFrom('a', 'b'),
    takes: fc.integer({ min: 1, max: 12 }),
    deadline: fc.constantFrom(5, 50),
  },
  { requiredKeys: ['image', 'takes'] },
);

const step = fc.oneof(
  { weight: 8, arbitrary: change },
  { weight: 1, arbitrary: change.map((one) => ({ ...one, anew: true as const })) },
  { weight: 2, arbitrary: fc.record({ scale: fc.integer({ min: 1, max: 9 }) }) },
);

/** Up to nine steps, so that nothing falls out of the last ten. */
const story: fc.Arbitrary<Story> = fc
  .record({
    first: change,
    more: fc.array(fc.tuple(fc.integer({ min: 2, max: 30 }), step), { maxLength: 8 }),
    historyLimit: fc.constantFrom(0, 1, 2, 10),
  })
  .map(({ first, more, historyLimit }) => {
    let now = 0;
    const steps = more.map(([wait, what]) => {
      now += wait;
      return { ...what, at: now } as Step;
    });
    return createStory([{ ...first, at: 0 }, ...steps], { historyLimit });
  });

/** Any minutes, some of them twice, and what each of these polls could not list. */
const polls = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.nat({ max: 9 })), {
    maxLength: 30,
  })
  .map((list) => list.toSorted(([a], [b]) => a - b));

function rolloutsAfter(told: Story, list: readonly (readonly [number, boolean, number])[]) {
  let before: ReturnType<typeof poll> | undefined;
  for (const [minute, twice, luck] of list) {
    const without = luck === 0 ? ['ReplicaSet'] : luck === 1 ? ['Pod'] : [];
    for (const _ of twice ? [1, 2] : [1]) {
      before = poll(told, [minute], { without, ...(before === undefined ? {} : { before }) });
    }
  }
  const end = poll(told, [END], before === undefined ? {} : { before });
  return only(end).rollouts ?? [];
}

/** Every rollout of the story as it was: revision, image, minute it began. */
function truth(told: Story) {
  const found = new Map<string, { revision: number; image: string; start: number }>();
  for (const { at: minute, ...one } of told.steps) {
    if ('scale' in one) continue;
    const { replicaSets, current } = presentAt(told, minute);
    const revision = Math.max(...replicaSets.map((own) => own.revision));
    if (current.at === minute)
      found.set(`${minute}`, { revision, image: current.image, start: minute });
  }
  return [...found.values()];
}

const startsAt = (rollouts: readonly Rollout[]) =>
  rollouts.map(({ startedAt, revision }) => `${startedAt} ${revision}`);

describe('Whatever polls were missed, torn or repeated', () => {
  it('what the cluster still tells is told, at its true time', () => {
    fc.assert(
      fc.property(story, polls, (told, list) => {
        const rollouts = rolloutsAfter(told, list);
        const { replicaSets } = presentAt(told, END);
        for (const { madeAt, former, revision, image } of replicaSets) {
          const original = former[0] ?? revision;
          expect(rollouts).toContainEqual(
            expect.objectContaining({ revision: original, images: [image], startedAt: at(madeAt) }),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is told that did not happen, nor twice', () => {
    fc.assert(
      fc.property(story, polls, (told, list) => {
        const rollouts = rolloutsAfter(told, list);
        const real = truth(told);
        for (const { revision, images, startedAt, atLatest } of rollouts) {
          const match = real.filter(
            (one) =>
              one.revision === revision &&
              one.image === images[0] &&
              (atLatest ? at(one.start) <= startedAt : at(one.start) === startedAt),
          );
          expect(match.length).toBeGreaterThan(0);
        }
        expect(new Set(startsAt(rollouts)).size).toBe(rollouts.length);
        expect(rollouts.length).toBeLessThanOrEqual(real.length);
        expect(startsAt(rollouts).map((one) => one.slice(0, 24))).toEqual(
          rollouts
            .map(({ startedAt }) => startedAt)
            .sort()
            .reverse(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('the last one is done when it was done', () => {
    fc.assert(
      fc.property(story, polls, (told, list) => {
        const [newest] = rolloutsAfter(told, list);
        const { current } = presentAt(told, END);
        expect(newest).toMatchObject({
          outcome: 'done',
          images: [current.image],
          finishedAt: at(current.at + current.takes),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('a poll that sees the same again changes nothing', () => {
    fc.assert(
      fc.property(story, polls, (told, list) => {
        const minute = list.at(-1)?.[0] ?? 0;
        const once = poll(told, [...list.map(([when]) => when), minute]);
        expect(only(poll(told, [minute, minute], { before: once })).rollouts).toEqual(
          only(once).rollouts,
        );
      }),
      { numRuns: 200 },
    );
  });
});
