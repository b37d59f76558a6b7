import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import type { Finding, NamespaceHealth } from '#domain/workload.ts';
import { derive, later, only } from '../../support/derive-workloads.ts';
import { autoscaler, type Item, pod } from '../../support/kubernetes-objects.ts';
import { api, condition, ended, good, merged, waiting } from '../../support/labelled-objects.ts';

/** One trouble, as it looks at a poll: `name` is the pod's, `since` what Kubernetes says of it, in minutes before `TAKEN`. */
interface Trouble {
  readonly rule: string;
  readonly bad: (name: string, since: number, odd: boolean, age?: number) => readonly Item[];
  /** How it looks for a moment as if it were over. */
  readonly blink: (name: string, since: number) => readonly Item[];
}

const TROUBLES: readonly Trouble[] = [
  {
    rule: 'crash-loop',
    bad: (name, since) =>
      api([
        ...good(3),
        waiting(name, 'CrashLoopBackOff', {
          ...{ since, age: 60, restarts: 5, phase: 'Running' },
          last: ended('Error', 1, since),
        }),
      ]),
    blink: (name, since) =>
      api([
        ...good(3),
        pod(name, {
          age: 60,
          since,
          restarts: 6,
          lastState: { terminated: ended('Error', 1, since) },
        }),
      ]),
  },
  {
    rule: 'cannot-start',
    bad: (name, since, odd, age = 60) =>
      api([...good(3), waiting(name, odd ? 'ErrImagePull' : 'ImagePullBackOff', { since, age })]),
    blink: () => api(good(4)),
  },
  {
    rule: 'ready-at-or-below-half',
    bad: (name, since) =>
      api([
        ...good(2),
        ...[name, `${name}-2`].map((one) => pod(one, { age: 60, since, ready: false })),
      ]),
    blink: () => api(good(4)),
  },
  {
    rule: 'hpa-blind',
    bad: (_, since, odd) => [
      ...api(good(4)),
      merged(autoscaler({ min: 2, max: 9, current: 4 }), {
        status: {
          conditions: [
            condition('AbleToScale', 'True', 'ReadyForNewScale'),
            condition(
              'ScalingActive',
              'False',
              odd ? 'FailedGetResourceMetric' : 'InvalidSelector',
              since,
            ),
          ],
        },
      }),
    ],
    blink: () => [...api(good(4)), autoscaler({ min: 2, max: 9, current: 4 })],
  },
];

/** What disturbs one poll. */
const poll = fc.record({
  seen: fc.constantFrom('bad', 'bad', 'bad', 'blink', 'lost'),
  renewed: fc.boolean(),
  replaced: fc.boolean(),
  odd: fc.boolean(),
  turned: fc.boolean(),
});

const found = (health: NamespaceHealth, rule: string): Finding | undefined =>
  only(health).findings.find((finding) => finding.rule === rule);

describe.each(TROUBLES)('a trouble that flaps: $rule', ({ rule, bad, blink }) => {
  const start = 0.4;

  it('keeps its beginning through blinks, lost polls, new pods, other reasons and another order', () => {
    fc.assert(
      fc.property(fc.array(poll, { minLength: 5, maxLength: 40 }), (polls) => {
        let health = derive(bad('p0', start, false));
        const { since } = found(health, rule) ?? {};
        expect(since).toBe(later(-start));
        let name = 'p0';
        let steady = true;
        let age = 60;
        for (const [n, { seen, renewed, replaced, odd, turned }] of polls.entries()) {
          const now = n + 1;
          // Two polls in a row that don't see it are what the grace allows.
          const isBad: boolean = seen === 'bad' || !steady;
          steady = isBad;
          if (!isBad && seen === 'lost') continue;
          if (replaced && isBad && rule !== 'crash-loop') {
            name = `p${now}`;
            age = -now + 0.2;
          }
          const told = renewed ? -now + 0.1 : start;
          const items = isBad ? bad(name, Math.min(told, age), odd, age) : blink(name, -now + 0.1);
          const listed = turned ? items.toReversed() : items;
          health = derive(listed, { before: health, at: later(now) });
          if (isBad) expect(found(health, rule)?.since).toBe(since);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('begins anew when it comes back after it was really over', () => {
    let health = derive(bad('p0', start, false));
    for (let now = 1; now <= 12; now += 1) {
      health = derive(api(good(4)), { before: health, at: later(now) });
      expect(found(health, rule)).toBeUndefined();
    }
    health = derive(bad('p9', -12.8, true), { before: health, at: later(13) });
    expect(found(health, rule)?.since).toBe(plusSeconds(later(13), -12));
  });
});
