import { describe, expect, it } from 'vitest';
import { HEALTH_RULES } from '#domain/health-rules.ts';
import { derive, later, seen } from '../../support/derive-workloads.ts';
import { CONTAINERS } from './labelled-workloads-containers.ts';
import { CONTROLLERS } from './labelled-workloads-controllers.ts';
import { DEPLOYMENTS } from './labelled-workloads-deployments.ts';
import { JOBS } from './labelled-workloads-jobs.ts';
import { OTHERS } from './labelled-workloads-others.ts';
import { PODS } from './labelled-workloads-pods.ts';
import { ROLLOUTS } from './labelled-workloads-rollouts.ts';
import { SCALE_UPS } from './labelled-workloads-scale-ups.ts';

const TABLE = [
  ...CONTAINERS,
  ...PODS,
  ...ROLLOUTS,
  ...SCALE_UPS,
  ...DEPLOYMENTS,
  ...CONTROLLERS,
  ...JOBS,
  ...OTHERS,
];

describe('objects as Kubernetes prints them, labelled by hand', () => {
  it.each(TABLE)('$name', ({ items, verdicts, why }) => {
    const once = derive(items);
    for (const [minutes, health, ...rules] of verdicts) {
      const found = seen(once, minutes);
      const told = { health: found.health, rules: [...new Set(found.rules)].sort() };
      expect(told, `${minutes} min: ${why}`).toEqual({ health, rules: rules.sort() });
    }
  });

  it.each(TABLE)('$name, the same when it is polled again and again', ({ items, verdicts }) => {
    let health = derive(items);
    let now = 0;
    for (const [minutes, expected, ...rules] of verdicts) {
      if (minutes > 120) return;
      for (; now < Math.floor(minutes); now += 1) {
        health = derive(items, { before: health, at: later(now + 1) });
      }
      const found = seen(health, minutes);
      const told = { health: found.health, rules: [...new Set(found.rules)].sort() };
      expect(told, `${minutes} min`).toEqual({ health: expected, rules: rules.sort() });
    }
  });

  it('are many, tell why, and meet every rule both when it speaks and when it stays silent', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(100);
    expect(new Set(TABLE.map(({ name }) => name)).size).toBe(TABLE.length);
    for (const { why } of TABLE) expect(why).toMatch(/^[A-Z].*\.$/);
    const spoken = TABLE.map(({ verdicts }) => verdicts.flatMap(([, , ...rules]) => rules));
    const rules = new Set(spoken.flat().map((one) => one.split(' ')[0]));
    expect(HEALTH_RULES.map(({ id }) => id).filter((id) => !rules.has(id))).toEqual([]);
    const calm = TABLE.filter(({ verdicts }) =>
      verdicts.every(([, , ...some]) => some.length === 0),
    );
    expect(calm.length).toBeGreaterThanOrEqual(30);
  });
});
