import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeFilter } from '#application/change-filter.ts';
import { flip } from '#application/flip.ts';
import { readChanges } from '#application/read-changes.ts';
import type { Change, ChangeKind } from '#domain/change.ts';
import { plusSeconds } from '#domain/instant.ts';
import { aChange } from '../../support/a-change.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const NOON = '2026-11-22T12:00:00.000Z';
const minutes = (count: number) => plusSeconds(NOON, count * 60);

/** Heard of at a minute, as many minutes after it happened. */
async function tell(minute: number, late = 0, more: Partial<Change> = {}): Promise<void> {
  app.now = minutes(minute);
  const at = minutes(minute - late);
  const change = { ...aChange(`${minute} ${late}`, 'pay'), at, ...more };
  await flip(app, async () => ({ result: undefined, staged: [], writes: [], changes: [change] }));
}

async function read(filter: ChangeFilter, first = 50) {
  const catalogue = await app.readCatalogue();
  const { result, reads } = await app.cost(() => readChanges(app, catalogue, filter, { first }));
  return { ...result, reads, ats: result.rows.map(({ item }) => item.at) };
}

/** All pages. */
async function all(filter: ChangeFilter, first: number) {
  const catalogue = await app.readCatalogue();
  const found: string[] = [];
  let after: readonly (string | number)[] | undefined;
  for (let more = true; more; ) {
    const page = await readChanges(app, catalogue, filter, { first, after });
    found.push(...page.rows.map(({ item }) => item.at));
    after = page.end ?? page.rows.at(-1)?.key;
    more = page.hasNextPage;
  }
  return found;
}

describe('A page of the change log', () => {
  it('opens few documents, wherever in time it lies', async () => {
    for (let minute = 0; minute < 400; minute += 1) await tell(minute);
    expect((await read({}, 10)).reads).toBeLessThanOrEqual(24);
    const early = await read({ before: minutes(100) }, 10);
    expect(early.ats).toEqual(Array.from({ length: 10 }, (_, n) => minutes(99 - n)));
    // 15 minutes may have been heard of later than they happened.
    expect(early.reads).toBeLessThanOrEqual(58);
    const hour = await read({ since: minutes(90), before: minutes(100) }, 200);
    expect(hour.ats).toHaveLength(10);
    expect(hour.reads).toBeLessThanOrEqual(30);
  });

  it('opens at most 200 for what is rare, and says where to go on', async () => {
    await tell(0, 0, { kind: 'service-renamed' });
    for (let minute = 1; minute < 250; minute += 1) await tell(minute);
    const rare = { kind: ['service-renamed', 'service-removed'] satisfies ChangeKind[] };
    const first = await read(rare);
    expect(first.reads).toBeLessThanOrEqual(200);
    expect(first).toMatchObject({ ats: [], hasNextPage: true });
    expect(await all(rare, 50)).toEqual([NOON]);
  });

  it('shows what was heard of much later than it happened', async () => {
    for (let minute = 0; minute < 60; minute += 1) await tell(minute);
    await tell(300, 280);
    for (let minute = 301; minute < 330; minute += 1) await tell(minute);
    await tell(340, 20);
    const { ats } = await read({ before: minutes(21) }, 3);
    expect(ats[0]).toBe(minutes(20));
    const every = await all({ before: minutes(21) }, 4);
    expect(every.toSorted()).toEqual(
      [...Array.from({ length: 21 }, (_, n) => minutes(n)), minutes(20)].sort(),
    );
    expect(await all({ since: minutes(320), before: minutes(330) }, 2)).toContain(minutes(320));
  });

  it('tells of an environment only what happened there', async () => {
    const subject = (where: string) => ({
      kind: 'rollout' as const,
      subject: `${where} Deployment/pay-api`,
    });
    await tell(0, 0, subject('production'));
    await tell(1, 0, subject('development'));
    await tell(2, 0, subject('prod/monitoring'));
    await tell(3, 0, { kind: 'rule-muted', subject: 'production crash-loop' });
    await tell(4, 0, { kind: 'service-updated', subject: 'production' });
    expect((await read({ environments: ['production'] })).ats).toEqual([minutes(3), minutes(0)]);
    expect((await read({ environments: ['production', 'development'] })).ats).toHaveLength(3);
  });
});
