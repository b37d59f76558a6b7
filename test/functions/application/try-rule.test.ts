import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryRule } from '#application/try-rule.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishSpecs } from '../../support/publish.ts';

const SERVICES = 60;

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  const ids = Array.from({ length: SERVICES }, (_, number) => `service-${100 + number}`);
  await publishSpecs(app, Object.fromEntries(ids.map((id) => [id, 'tier: A'])));
});
afterEach(() => app.close());

const numbers = `[${Array.from({ length: 100 }, (_, number) => number)}]`;

describe('the trial of rules on all services', () => {
  it('ends when the rules cost too much, and says how many services are left', async () => {
    const satisfied = `${numbers}.all(a, ${numbers}.all(b, ${numbers}.all(c, a + b + c >= 0)))`;
    const catalogue = await app.readCatalogue();
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const trial = await tryRule({ rules: app.rules, catalogue, now: app.now }, { satisfied }, 20);
    clearInterval(others);
    expect(trial).toMatchObject({ kind: 'good', failing: [] });
    if (trial.kind === 'bad') return;
    expect(trial.counts).toEqual({ OPEN: 0, SATISFIED: 0, NOT_APPLICABLE: 0, CANNOT_TELL: 50 });
    expect(trial.left).toBe(SERVICES - 50);
    expect(trial.unclear).toHaveLength(20);
    // Others had their turn in between.
    expect(turns).toBeGreaterThan(10);
  });

  it('looks at every service when they cost little', async () => {
    const catalogue = await app.readCatalogue();
    const texts = { scope: 'service.serviceId < "service-110"', satisfied: 'spec.tier == "A"' };
    const trial = await tryRule({ rules: app.rules, catalogue, now: app.now }, texts, 3);
    expect(trial).toMatchObject({ asked: 10, counts: { SATISFIED: 10 }, left: 0, failing: [] });
  });
});
