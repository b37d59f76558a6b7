import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shardsOf } from '#application/board-shards.ts';
import { scanChangeLog } from '#application/change-log.ts';
import { judgeEvent } from '#application/judge/desk.ts';
import { judgeCampaigns } from '#application/judge/judge-campaigns.ts';
import { reconcile, reconcileWhenDue } from '#application/judge/reconcile.ts';
import type { Change } from '#domain/change.ts';
import { eventOf } from '#domain/event.ts';
import { type HeardEvent, parseEvent } from '#domain/heard-event.ts';
import { plusSeconds } from '#domain/instant.ts';
import { onEvent } from '#on-event.ts';
import { countingRules } from '../../../budgets/todo-operations.ts';
import { crashing } from '../../../support/crash.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import {
  deployment,
  ORGANISATION,
  publishSnapshot,
  publishSpecs,
} from '../../../support/publish.ts';
import { putCampaigns } from '../../../support/put-campaigns.ts';

const ORGANISED = { 'organisation.yaml': ORGANISATION };
const TIERED = { id: 'tiered', satisfied: 'has(spec.tier)' };
const RUNNING = { id: 'running', satisfied: 'workloads.all(w, w.kind == "Deployment")' };

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const services = (count: number, yaml = (_: number) => '') =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`s-${n}`, yaml(n)]));
const publish = (specs: Readonly<Record<string, string>>) => publishSpecs(app, specs, ORGANISED);
const logged = async (): Promise<readonly Change[]> => {
  const scan = { direction: 'asc', where: [], documents: 200 } as const;
  return (await Array.fromAsync(scanChangeLog(app, scan))).map(({ change }) => change);
};
/** Hands events to the door, as the bus does. */
const deliver = (changes: readonly Change[], to: MemoryApp = app) =>
  Promise.all(
    changes.map(async (change) => {
      const data = Buffer.from(JSON.stringify(eventOf(change))).toString('base64');
      const message = { data, messageId: change.id, publishTime: app.now };
      const body = JSON.stringify({ message, subscription: 'projects/acme/subscriptions/own' });
      const headers = { 'content-type': 'application/json' };
      const request = new Request('http://own/events', { method: 'POST', headers, body });
      const { outcome } = await (await onEvent(to)(request)).json();
      return outcome;
    }),
  );
const verdicts = async () => {
  const board = await app.readBoard();
  return Object.fromEntries(
    shardsOf(board).flatMap(({ judged }) =>
      Object.entries(judged).map(([id, own]) => [id, own.tiered?.verdict]),
    ),
  );
};
describe('an event', () => {
  it('is judged when it is heard, and the same again costs one read', async () => {
    await publish({ pay: '', shop: '' });
    await putCampaigns(app, [TIERED]);
    await reconcile(app);
    const before = (await logged()).length;
    app.now = plusSeconds(app.now, 60);
    await publish({ pay: 'tier: A', shop: '' });
    const news = (await logged()).slice(before);

    expect(await deliver(news)).toEqual(['heard']);

    expect(await verdicts()).toEqual({ pay: 'SATISFIED', shop: 'OPEN' });
    const again = await app.cost(() => deliver(news));
    expect(again).toMatchObject({ result: ['known'], reads: 1, writes: 0 });
  });

  it('lets only those rules be asked that look at what it touched, however many services there are', async () => {
    const asked: number[] = [];
    for (const count of [20, 200]) {
      app = createMemoryApp();
      await publish(services(count));
      await putCampaigns(app, [TIERED, RUNNING]);
      await reconcile(app);
      const before = (await logged()).length;
      app.now = plusSeconds(app.now, 60);
      await publish(services(count, (n) => (n === 3 ? 'tier: A' : '')));
      const news = (await logged()).slice(before);
      const { counted, rules } = countingRules(app.rules);

      await deliver(news, { ...app, rules });

      asked.push(counted.evaluations);
    }
    expect(asked[0]).toBe(asked[1]);
    expect(asked[0]).toBeLessThanOrEqual(4);
  });

  it('is heard again when a process died before it was judged', async () => {
    await publish({ pay: '', shop: '' });
    await putCampaigns(app, [TIERED]);
    await reconcile(app);
    const before = (await logged()).length;
    app.now = plusSeconds(app.now, 60);
    await publish({ pay: 'tier: A', shop: '' });
    const news = (await logged()).slice(before);
    const { store } = crashing({ moment: 'before', effect: 0 });

    await expect(deliver(news, { ...app, store: store(app.store) })).rejects.toThrow('died');

    expect(await deliver(news)).toEqual(['heard']);
    expect(await verdicts()).toEqual({ pay: 'SATISFIED', shop: 'OPEN' });
  });

  it('of a campaign lets it be judged for everybody', async () => {
    await publish({ pay: '', shop: 'tier: C' });
    await putCampaigns(app, [TIERED]);
    const launched: Change = {
      id: 'launched',
      kind: 'campaign-launched',
      at: app.now,
      source: 'ada',
      revision: app.now,
      subject: 'tiered',
      summary: 'ada launched it.',
    };

    await deliver([launched]);

    expect(await verdicts()).toEqual({ pay: 'OPEN', shop: 'SATISFIED' });
    expect((await logged()).filter(({ kind }) => kind.startsWith('todo-'))).toEqual([]);
  });

  it('goes first while everybody is judged, when it tells of one service', async () => {
    await publish(services(400));
    await putCampaigns(app, [TIERED]);
    await reconcile(app);
    const before = (await logged()).length;
    app.now = plusSeconds(app.now, 60);
    await publish(services(400, (n) => (n === 3 ? 'tier: A' : '')));
    const [change] = (await logged()).slice(before) as [Change];
    const { counted, rules } = countingRules(app.rules);
    const ended: string[] = [];

    const all = reconcile({ ...app, rules }).then(() => ended.push('all'));
    while (counted.evaluations === 0) await nextTurn();
    await judgeEvent(app, parseEvent(eventOf(change)) as HeardEvent);
    ended.push('one');

    expect(await verdicts()).toMatchObject({ 's-3': 'SATISFIED', 's-4': 'OPEN' });
    await all;
    expect(ended).toEqual(['one', 'all']);
  });
});

describe('the reconcile', () => {
  it('finds what no event told, and writes but one document when there is nothing', async () => {
    await publish({ pay: '', shop: '' });
    await putCampaigns(app, [TIERED]);
    await reconcile(app);
    await publish({ pay: 'tier: A', shop: '' });

    expect(await reconcile(app)).toEqual({ changed: 1, told: 1 });

    app.now = plusSeconds(app.now, 60);
    const idle = await app.cost(() => reconcile(app));
    expect(idle).toMatchObject({ result: { changed: 0 }, writes: 1 });
    expect(idle.reads).toBeLessThanOrEqual(5);
  });

  it('comes every five minutes, at once after a change of a campaign, and never where there is none', async () => {
    await publish({ pay: '' });
    expect(await reconcileWhenDue(app)).toBeUndefined();
    await putCampaigns(app, [TIERED]);

    expect(await reconcileWhenDue(app)).toMatchObject({ changed: 1, told: 0 });
    app.now = plusSeconds(app.now, 299);
    const early = await app.cost(() => reconcileWhenDue(app));
    expect(early).toMatchObject({ result: undefined, writes: 0 });
    expect(early.reads).toBeLessThanOrEqual(3);
    await putCampaigns(app, [{ ...TIERED, version: 2 }]);
    expect(await reconcileWhenDue(app)).toBeDefined();
    app.now = plusSeconds(app.now, 300);
    expect(await reconcileWhenDue(app)).toBeDefined();
  });

  it('comes as well when something runs otherwise of which no event tells', async () => {
    await publish({ pay: '' });
    await putCampaigns(app, [RUNNING]);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 2, ready: 2 })]);
    await reconcile(app);
    app.now = plusSeconds(app.now, 60);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 2, ready: 2 })]);
    expect(await reconcileWhenDue(app)).toBeUndefined();

    await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 3, ready: 3 })]);

    expect(await reconcileWhenDue(app)).toBeDefined();
  });

  it('begins a campaign when its moment has come, and does not tell each todo of it', async () => {
    await publish({ pay: '' });
    const launchAt = plusSeconds(app.now, 60);
    await putCampaigns(app, [{ ...TIERED, launchAt, course: { extensions: [] } }]);
    expect(await reconcileWhenDue(app)).toMatchObject({ changed: 0 });

    app.now = launchAt;
    const began = await reconcileWhenDue(app);

    expect(began).toMatchObject({ changed: 1, told: 0 });
  });
});

describe('a campaign that somebody launched', () => {
  it('is judged at once, with what came of it', async () => {
    await publish({ pay: '', shop: 'tier: A', cart: '' });
    await putCampaigns(app, [TIERED]);

    const counts = await judgeCampaigns(app, ['tiered'], {
      kind: 'campaign',
      at: app.now,
      version: 1,
    });

    expect(counts.get('tiered')).toEqual({
      OPEN: 2,
      SATISFIED: 1,
      NOT_APPLICABLE: 0,
      CANNOT_TELL: 0,
    });
  });
});
