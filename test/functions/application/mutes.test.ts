import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clusterHealth, clusterTrouble } from '#application/cluster-trouble.ts';
import { countHealth } from '#application/count-health.ts';
import { MUTES } from '#application/documents.ts';
import { epochAt } from '#application/epoch.ts';
import { flip } from '#application/flip.ts';
import { healthAt } from '#application/health-at.ts';
import { muteRule, type WantedMute } from '#application/mute-rule.ts';
import { planMutes } from '#application/mutes.ts';
import { readServiceChanges } from '#application/read-service-changes.ts';
import { sweepAll } from '#application/sweep.ts';
import { unmuteRule } from '#application/unmute-rule.ts';
import { plusSeconds } from '#domain/instant.ts';
import { MOST_MUTES, type Mute } from '#domain/mute.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

const HOUR = 3600;
const RULE = 'ready-at-or-below-half';
const OUT = deployment('pay', 'pay', { desired: 4, ready: 1 });
const WELL = deployment('pay', 'pay', { desired: 4, ready: 4 });
const ORGANISED = { 'organisation.yaml': ORGANISATION };

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, { pay: 'tier: A', shop: '' }, ORGANISED);
  await publishSnapshot(app, 'prod', [WELL]);
  await publishSnapshot(app, 'dev', [deployment('shop', 'shop')]);
});
afterEach(() => app.close());

const mute = (more: Partial<WantedMute> = {}) =>
  muteRule(app, {
    serviceId: 'pay',
    rule: RULE,
    reason: 'The pool is being rebuilt.',
    until: plusSeconds(app.now, 2 * HOUR),
    by: 'ada',
    ...more,
  });
const unmute = (more: { serviceId?: string; environment?: string } = {}) =>
  unmuteRule(app, { serviceId: 'pay', rule: RULE, by: 'bob', ...more });
/** A snapshot that much later; both clusters, so that neither falls silent. */
const poll = async (item: unknown, seconds = 60) => {
  app.now = plusSeconds(app.now, seconds);
  await publishSnapshot(app, 'prod', [item]);
  await publishSnapshot(app, 'dev', [deployment('shop', 'shop')]);
};
const healthOf = async (serviceId = 'pay') =>
  healthAt(await app.readCatalogue(), app.now).healthOf(serviceId).overall;
const told = async (serviceId = 'pay') => {
  const catalogue = await app.readCatalogue();
  const page = await readServiceChanges(app, catalogue, serviceId, {}, { first: 50 });
  return page.rows.map(({ item }) => item).filter(({ kind }) => !kind.startsWith('service-'));
};
const kinds = async (serviceId = 'pay') => (await told(serviceId)).map(({ kind }) => kind);

describe('a muted rule', () => {
  it('finds what it found, which counts nowhere', async () => {
    await poll(OUT);
    expect(await healthOf()).toBe('CRITICAL');
    await mute();
    const catalogue = await app.readCatalogue();
    const [site] = healthAt(catalogue, app.now).sitesOf('pay');
    expect(site).toMatchObject({ health: 'HEALTHY', muted: 1 });
    expect(site?.reason).toBeUndefined();
    expect(site?.workloads[0]?.findings).toMatchObject([
      { rule: RULE, mute: { reason: 'The pool is being rebuilt.', by: 'ada' } },
    ]);
    expect(clusterHealth(catalogue, app.now, 'prod')).toBe('HEALTHY');
    expect(clusterTrouble(catalogue, app.now, 'prod')).toEqual([]);
    expect(countHealth(catalogue, app.now, 'production')).toEqual([
      { health: 'HEALTHY', count: 1 },
    ]);
  });

  it('is not written beside the finding, which is stored as it was found', async () => {
    await poll(OUT);
    const before = (await app.readCatalogue()).clusters.get('prod');
    await mute();
    const { clusters } = await app.readCatalogue();
    expect(clusters.get('prod')).toBe(before);
    await poll(deployment('pay', 'pay', { desired: 4, ready: 0 }));
    const stored = (await app.readCatalogue()).clusters.get('prod')?.namespaces ?? [];
    expect(stored[0]?.workloads[0]?.findings.flatMap(Object.keys)).not.toContain('mute');
  });

  it('leaves the other rules and services as they are', async () => {
    await poll(OUT);
    await mute({ rule: 'crash-loop' });
    expect(await healthOf()).toBe('CRITICAL');
    await mute({ serviceId: 'shop' });
    expect(await healthOf()).toBe('CRITICAL');
  });

  it('may be muted in one environment only', async () => {
    await poll(OUT);
    await mute({ environment: 'development' });
    expect(await healthOf()).toBe('CRITICAL');
    await mute({ environment: 'production' });
    expect(await healthOf()).toBe('HEALTHY');
    await unmute();
    expect(await healthOf()).toBe('HEALTHY');
    await unmute({ environment: 'production' });
    expect(await healthOf()).toBe('CRITICAL');
  });

  it('counts again when its time is over, without any write', async () => {
    await poll(OUT);
    const end = plusSeconds(app.now, 100);
    await mute({ until: end });
    const { writes } = app.store.counters();
    const catalogue = await app.readCatalogue();
    const at = (now: string) => healthAt(catalogue, now).healthOf('pay').overall;
    expect([at(plusSeconds(end, -0.001)), at(end)]).toEqual(['HEALTHY', 'CRITICAL']);
    const names = [plusSeconds(end, -0.001), end].map((now) => epochAt(catalogue, now).name);
    expect(new Set(names).size).toBe(2);
    expect(app.store.counters().writes).toBe(writes);
  });

  it('is no change of health, neither when a workload breaks nor when it is repaired', async () => {
    await mute();
    await poll(OUT);
    await poll(WELL);
    expect(await kinds()).toEqual(['rule-muted']);
  });

  it('turns no health by being muted, unmuted or over, which are told themselves', async () => {
    await poll(OUT);
    await mute({ until: plusSeconds(app.now, 90) });
    await poll(deployment('pay', 'pay', { desired: 4, ready: 0 }));
    await poll(OUT);
    await sweepAll(app);
    await poll(WELL);
    expect(await kinds()).toEqual(['health', 'rule-unmuted', 'rule-muted', 'health']);
  });

  it('stays muted for a renamed service, whoever takes the id it had', async () => {
    await poll(OUT);
    await mute();
    app.now = plusSeconds(app.now, 1);
    await publishSpecs(app, { till: 'previousServiceID: pay', shop: '' }, ORGANISED);
    expect(await healthOf('till')).toBe('HEALTHY');
    app.now = plusSeconds(app.now, 1);
    await publishSpecs(app, { till: 'previousServiceID: pay', shop: '', pay: '' }, ORGANISED);
    await poll(OUT);
    expect(await healthOf('pay')).toBe('CRITICAL');
    expect(await unmute({ serviceId: 'till' })).toEqual({ kind: 'unmuted', serviceId: 'till' });
    expect((await app.readCatalogue()).mutes).toEqual([]);
  });

  it('stays muted for a service that is removed and comes back', async () => {
    await poll(OUT);
    await mute();
    await publishSpecs(app, { shop: '' }, ORGANISED);
    await publishSpecs(app, { pay: '', shop: '' }, ORGANISED);
    expect(await healthOf()).toBe('HEALTHY');
  });
});

describe('muting', () => {
  it('writes nothing the second time, and replaces what says something else', async () => {
    await mute();
    const again = await app.cost(() => mute({ by: 'bob' }));
    expect(again).toMatchObject({ result: { kind: 'muted', mute: { by: 'ada' } }, writes: 0 });
    await mute({ reason: '  The pool\n is  slow. ', by: 'bob' });
    const { mutes } = await app.readCatalogue();
    expect(mutes).toMatchObject([{ reason: 'The pool is slow.', by: 'bob' }]);
    expect(await told()).toMatchObject([
      {
        kind: 'rule-muted',
        source: 'bob',
        summary: `bob muted ${RULE} until 2026-11-22 14:00 UTC: The pool is slow.`,
        before: { by: 'ada' },
        after: { title: { en: expect.any(String) }, reason: 'The pool is slow.', by: 'bob' },
      },
      { kind: 'rule-muted', after: { by: 'ada' } },
    ]);
  });

  it('undone and undone again writes nothing the second time', async () => {
    await mute();
    await unmute();
    const again = await app.cost(() => unmute());
    expect(again).toMatchObject({ result: { kind: 'unmuted', serviceId: 'pay' }, writes: 0 });
    const catalogue = await app.readCatalogue();
    expect(catalogue.stamp.mutes).toBeUndefined();
    expect(await kinds()).toEqual(['rule-unmuted', 'rule-muted']);
    expect((await app.cost(() => app.readCatalogue())).reads).toBe(1);
  });

  it('by two people at once keeps both', async () => {
    await Promise.all([mute(), mute({ rule: 'crash-loop' }), mute({ serviceId: 'shop' })]);
    expect((await app.readCatalogue()).mutes).toHaveLength(3);
  });

  it('costs a few reads and writes, and a warm list 1 read', async () => {
    await app.readCatalogue();
    const { reads, writes } = await app.cost(() => mute());
    expect(reads).toBeLessThanOrEqual(6);
    expect(writes).toBeLessThanOrEqual(6);
    await app.readCatalogue();
    expect((await app.cost(() => app.readCatalogue())).reads).toBe(1);
  });

  it.each([
    [{ serviceId: 'nobody' }, 'unknown-service'],
    [{ rule: 'no-such-rule' }, 'unknown-rule'],
    [{ environment: 'moon' }, 'unknown-environment'],
    [{ reason: ' \n' }, 'reason-missing'],
    [{ reason: 'x'.repeat(201) }, 'reason-too-long'],
    [{ until: '2026-11-22T12:00:00.000Z' }, 'until-past'],
    [{ until: '2027-11-24T12:00:00.000Z' }, 'until-too-far'],
  ])('of %j is refused: %s', async (wrong, code) => {
    const { result, writes } = await app.cost(() => mute(wrong));
    expect(result).toMatchObject({ kind: 'refused', code });
    expect(writes).toBe(0);
  });

  it('has an end, up to which the longest reasons fit; what is over makes room', async () => {
    const until = plusSeconds(app.now, 60);
    const of = (n: number): Mute => ({
      ...{ serviceId: 'pay', rule: `rule-${n}`, reason: randomReason(n), by: 'ada', at: app.now },
      until: n < 20 ? until : plusSeconds(until, HOUR),
    });
    const many = Array.from({ length: MOST_MUTES }, (_, n) => of(n));
    await flip(app, (read) => planMutes(read, app.codec, many, { result: undefined, changes: [] }));
    expect((await app.cost(() => mute())).result).toMatchObject({ code: 'too-many' });
    app.now = until;
    expect(await mute()).toMatchObject({ kind: 'muted' });
    expect((await app.readCatalogue()).mutes).toHaveLength(MOST_MUTES - 19);
    expect((await app.store.get(MUTES))?.data.parts).toBe(1);
  });
});

/** Hardly to be packed. */
const randomReason = (n: number): string =>
  Array.from({ length: 200 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((n * 7919 + at * at * 104_729) % 20_000)),
  ).join('');

describe('the sweep', () => {
  it('clears what is over, says so once in the history, and keeps the rest', async () => {
    await mute({ until: plusSeconds(app.now, 60) });
    await mute({ rule: 'crash-loop' });
    await sweepAll(app);
    expect((await app.readCatalogue()).mutes).toHaveLength(2);
    app.now = plusSeconds(app.now, 90);
    await sweepAll(app);
    await sweepAll(app);
    expect((await app.readCatalogue()).mutes).toMatchObject([{ rule: 'crash-loop' }]);
    expect((await told()).filter(({ kind }) => kind === 'rule-unmuted')).toMatchObject([
      {
        at: '2026-11-22T12:01:00.000Z',
        before: { reason: 'The pool is being rebuilt.', by: 'ada' },
        after: { expired: true },
      },
    ]);
  });

  it('clears those of a removed service too', async () => {
    await mute({ until: plusSeconds(app.now, 60) });
    await publishSpecs(app, { shop: '' }, ORGANISED);
    expect((await app.readCatalogue()).mutes).toHaveLength(1);
    app.now = plusSeconds(app.now, 90);
    await sweepAll(app);
    expect((await app.readCatalogue()).stamp.mutes).toBeUndefined();
  });
});
