import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '#application/documents.ts';
import type { Collection } from '#application/ports.ts';
import { readChanges } from '#application/read-changes.ts';
import { readServiceChanges } from '#application/read-service-changes.ts';
import { sweepAll } from '#application/sweep.ts';
import { plusSeconds } from '#domain/instant.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, publishSnapshot, publishSpecs } from '../../support/publish.ts';

const START = '2026-01-01T00:00:00.000Z';
/** Polled each minute, of which only those are simulated that find something, and two more a day. */
const ORGANISATION = `
name: Acme
clusters: [{ name: prod, environments: [production], pushed: true, expectEvery: 5d }]
`;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const EXPIRING = Object.values(COLLECTIONS).filter(({ fields }: Collection) =>
  fields.includes('expireAt'),
).length;
/** That brought changes of their own: the specs. */
const PUBLICATIONS = 1;

let app: MemoryApp;
afterEach(() => app.close());

/** One service: two rollouts a week and a bad quarter of an hour a day; every other poll finds nothing new. */
async function live(days: number, historyDays?: number): Promise<void> {
  app = Object.assign(createMemoryApp(), historyDays === undefined ? {} : { historyDays });
  app.now = START;
  await publishSpecs(app, { pay: '' }, { 'organisation.yaml': ORGANISATION });
  let version = 1;
  const poll = async (ready: number, unready = 0) => {
    const image = `registry.example/pay:v${version}`;
    const item = deployment('pay', 'pay', { desired: 4, ready, image });
    const status = { ...item.status, updatedReplicas: 4 - unready, replicas: 4 };
    await publishSnapshot(app, 'prod', [{ ...item, status }]);
  };
  for (let day = 0; day < days; day += 1) {
    const at = (hours: number) => {
      app.now = plusSeconds(START, day * DAY + hours * HOUR);
    };
    at(1);
    await poll(4);
    at(9);
    await poll(1);
    at(9.25);
    await poll(4);
    if (day % 7 === 1 || day % 7 === 4) {
      version += 1;
      at(14);
      await poll(4, 2);
      at(14.1);
      await poll(4);
    }
    at(20);
    await poll(4);
    // Each collection has its minute.
    for (let minute = 0; minute < EXPIRING; minute += 1) {
      app.now = plusSeconds(START, day * DAY + 23 * HOUR + minute * 60);
      await sweepAll(app);
    }
  }
}

async function counted() {
  const counts = await Promise.all(
    Object.entries(COLLECTIONS).map(
      async ([name, collection]) => [name, await app.store.count({ collection })] as const,
    ),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Everything that can be read of the past. */
async function remembered() {
  const catalogue = await app.readCatalogue();
  const own: string[] = [];
  let after: readonly (string | number)[] | undefined;
  for (let more = true; more; ) {
    const page = await readServiceChanges(app, catalogue, 'pay', {}, { first: 100, after });
    own.push(...page.rows.map(({ item }) => `${item.kind} ${item.at}`));
    after = page.end ?? page.rows.at(-1)?.key;
    more = page.hasNextPage;
  }
  const log = await readChanges(app, catalogue, {}, { first: 2_000 });
  return { own, log: log.rows.map(({ item }) => `${item.kind} ${item.at}`) };
}

describe('What grows with time', () => {
  it('is, for a service in a year of polling, what the documentation says', async () => {
    await live(365);
    const counts = await counted();
    expect(counts).toMatchObject({ changelog: 938 + PUBLICATIONS, histories: 938 });
    const { changelog: _, histories: __, ...others } = counts;
    const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
    expect(rest).toBeLessThan(15);
    const text = await readFile(join(import.meta.dirname, '../../../docs/retention.md'), 'utf8');
    expect(text).toContain('938 documents of the change log and 938 of the history');
  }, 60_000);

  it('grows no further once as much goes as comes', async () => {
    await live(60, 20);
    const early = await counted();
    await app.close();
    await live(95, 20);
    const late = await counted();
    expect(late.histories).toBe(early.histories);
    expect(late.changelog).toBe(early.changelog);
    expect(late.histories).toBeLessThan(60);
  });

  it('ends for readers where it expired, whether or not it was taken away', async () => {
    await live(40, 20);
    app.now = plusSeconds(app.now, 6 * DAY);
    const before = await remembered();
    expect(before.own.length).toBeGreaterThan(30);
    expect(before.own.at(-1)).toBe(`service-created ${START}`);
    const oldest = plusSeconds(app.now, -20 * DAY);
    expect(before.log.every((told) => (told.split(' ')[1] ?? '') > oldest)).toBe(true);
    for (let minute = 0; minute < EXPIRING; minute += 1) {
      app.now = plusSeconds(app.now, 60);
      await sweepAll(app);
    }
    expect(await remembered()).toEqual(before);
  });

  it('goes on from nothing for a service of which nothing was heard for long', async () => {
    await live(10, 20);
    for (const days of [30, 31]) {
      app.now = plusSeconds(START, days * DAY);
      for (let minute = 0; minute < EXPIRING; minute += 1) {
        app.now = plusSeconds(app.now, 60);
        await sweepAll(app);
      }
    }
    const forgotten = await remembered();
    expect(forgotten.own).toEqual([`service-created ${START}`]);
    expect(forgotten.log.map((told) => told.split(' ')[0])).toEqual(['source-silent']);
    app.now = plusSeconds(START, 40 * DAY);
    await publishSnapshot(app, 'prod', [
      deployment('pay', 'pay', { desired: 4, ready: 0, image: 'registry.example/pay:v9' }),
    ]);
    const { own } = await remembered();
    expect(own.map((told) => told.split(' ')[0])).toEqual(
      expect.arrayContaining(['rollout', 'service-created']),
    );
  });
});
