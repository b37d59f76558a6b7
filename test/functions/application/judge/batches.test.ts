import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shardsOf } from '#application/board-shards.ts';
import { readEventTraffic } from '#application/event-traffic.ts';
import { reconcile } from '#application/judge/reconcile.ts';
import { readTransitions } from '#application/read-transitions.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import { type HeardEvent, parseEvent } from '#domain/heard-event.ts';
import { plusSeconds } from '#domain/instant.ts';
import { countingRules, hear } from '../../../budgets/todo-operations.ts';
import { crashing } from '../../../support/crash.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { ORGANISATION, publishSpecs } from '../../../support/publish.ts';
import { putCampaigns } from '../../../support/put-campaigns.ts';

const ORGANISED = { 'organisation.yaml': ORGANISATION };
const TIERED = { id: 'tiered', satisfied: 'has(spec.tier)' };

let app: MemoryApp;
afterEach(() => app.close());

const services = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`s-${n}`, '']));
const publish = (specs: Readonly<Record<string, string>>) => publishSpecs(app, specs, ORGANISED);
const deliver = (events: readonly CatalogueEvent[], to: MemoryApp = app) =>
  Promise.all(
    events.map((event) => hear(to, parseEvent(JSON.parse(JSON.stringify(event))) as HeardEvent)),
  );
const verdicts = async () => {
  const board = await app.readBoard();
  return Object.fromEntries(
    shardsOf(board).flatMap(({ judged }) =>
      Object.entries(judged).map(([id, own]) => [id, own.tiered?.verdict]),
    ),
  );
};

describe('events that became visible together', () => {
  const published: CatalogueEvent[] = [];
  const bus = {
    publish: async (events: readonly CatalogueEvent[]) => void published.push(...events),
  };
  beforeEach(async () => {
    app = createMemoryApp();
    published.length = 0;
    await publish({ pay: '' });
    await putCampaigns(app, [TIERED]);
    await reconcile(app);
    app.now = plusSeconds(app.now, 60);
    await publishSpecs({ ...app, bus }, { pay: '', ...services(300) }, ORGANISED);
  });

  it('are judged by the first of them; the others cost hardly a read, and write but how they came', async () => {
    const before = (await app.readCatalogue()).stamp.version;
    const [first, ...others] = published as [CatalogueEvent, ...CatalogueEvent[]];

    expect(await deliver([first])).toEqual(['heard']);
    const cost = await app.cost(async () => {
      for (let start = 0; start < others.length; start += 50) {
        await deliver(others.slice(start, start + 50));
      }
    });

    expect(others).toHaveLength(299);
    expect(cost.reads / others.length).toBeLessThan(0.1);
    expect(cost.writes / others.length).toBeLessThan(0.05);
    const after = (await app.readCatalogue()).stamp.version;
    expect(Object.values(await verdicts()).filter((one) => one === 'OPEN')).toHaveLength(301);
    expect(after - before).toBe(1);
    expect((await readEventTraffic(app.store, app.now)).deliveries).toBe(300);
    const again = await app.cost(() => deliver(others));
    expect(new Set(again.result)).toEqual(new Set(['known']));
    expect(again).toMatchObject({ reads: 0, writes: 0 });
  });

  it('are not judged again by another process', async () => {
    const [first, second] = published as [CatalogueEvent, CatalogueEvent];
    await deliver([first]);
    const { counted, rules } = countingRules(app.rules);
    const other = { ...app, store: { ...app.store }, rules };

    const cost = await app.cost(() => deliver([second], other));

    expect(cost).toMatchObject({ result: ['heard'], writes: 1 });
    expect(cost.reads).toBeLessThanOrEqual(3);
    expect(counted.evaluations).toBe(0);
  });

  it('are judged one by one where the change log forgot them', async () => {
    const [event] = published as [CatalogueEvent];
    await deliver([{ ...event, batch: 'forgotten~1~300' }]);
    expect(Object.values(await verdicts())).toHaveLength(2);
  });

  it('are judged again when the process died before it was done', async () => {
    const [first, second] = published as [CatalogueEvent, CatalogueEvent];
    const { store } = crashing({ moment: 'before', effect: 0 });
    await expect(deliver([first], { ...app, store: store(app.store) })).rejects.toThrow('died');

    await deliver([second]);

    expect(Object.values(await verdicts())).toHaveLength(301);
  });

  it('leave the event as evidence that told of the service', async () => {
    await deliver(published.slice(0, 1));
    const [proof] = (await app.readBoard()).judged
      .values()
      .flatMap((shard) =>
        Object.entries(shard).flatMap(([id, own]) => (id === 's-7' ? [own.tiered?.proof] : [])),
      );
    const [opened] = await readTransitions(app, [proof], 1);
    const own = published.find(({ subject }) => subject === 's-7');
    expect(opened?.cause).toMatchObject({ kind: 'event', eventId: own?.id });
  });
});
