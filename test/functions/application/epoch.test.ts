import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epochAt } from '#application/epoch.ts';
import { healthAt } from '#application/health-at.ts';
import { plusSeconds } from '#domain/instant.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

describe('Health in the course of time', () => {
  let app: MemoryApp;
  beforeAll(async () => {
    app = createMemoryApp();
    await publishSpecs(app, { pay: 'tier: A' }, { 'organisation.yaml': ORGANISATION });
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 3, ready: 2 })]);
    await publishSnapshot(app, 'dev', []);
  });
  afterAll(() => app.close());

  it('is judged once between two moments at which it may change', async () => {
    const catalogue = await app.readCatalogue();
    const soon = plusSeconds(app.now, 1);
    expect(healthAt(catalogue, soon)).toBe(healthAt(catalogue, plusSeconds(soon, 1)));
  });

  it('is judged anew when a finding has lasted long enough, and when a cluster fell silent', async () => {
    const catalogue = await app.readCatalogue();
    const seen = [];
    for (let seconds = 0; seconds <= 600; seconds += 5) {
      const now = plusSeconds(app.now, seconds);
      const { overall } = healthAt(catalogue, now).healthOf('pay');
      const fresh = healthAt({ ...catalogue, clusters: new Map(catalogue.clusters) }, now).healthOf(
        'pay',
      ).overall;
      expect(overall).toBe(fresh);
      seen.push(`${epochAt(catalogue, now).name} ${overall}`);
    }
    expect(new Set(seen.map((one) => one.split(' ')[0])).size).toBe(new Set(seen).size);
    expect(seen.at(-1)).toMatch(/-prod-dev UNKNOWN$/);
  });
});
