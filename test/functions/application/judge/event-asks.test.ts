import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanChangeLog } from '#application/change-log.ts';
import { followEvent } from '#application/follow-event.ts';
import { hearEvent } from '#application/hear-event.ts';
import { asksOfAll } from '#application/judge/event-asks.ts';
import { restoreService } from '#application/restore-service.ts';
import { todosOf } from '#application/todos-of.ts';
import type { Change } from '#domain/change.ts';
import { eventOf } from '#domain/event.ts';
import { type HeardEvent, parseEvent } from '#domain/heard-event.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { publishSpecs } from '../../../support/publish.ts';

const SHOWN = `id: shown
title: Show that backups were tried
attested: { validDays: 30 }
launchAt: 2026-01-01
`;
const TOLD = `id: told
title: Say what it is for
satisfied: has(spec.description)
launchAt: 2026-01-01
`;
const CAMPAIGNS = { 'campaigns/shown.yaml': SHOWN, 'campaigns/told.yaml': TOLD };

let app: MemoryApp;
let heard: Set<string>;
beforeEach(() => {
  app = createMemoryApp();
  heard = new Set();
});
afterEach(() => app.close());

/** Delivers every event that was not delivered yet, one after the other or all at once, and nothing else happens. */
async function deliver(how: 'in turn' | 'at once' = 'in turn'): Promise<void> {
  const scan = { direction: 'asc', where: [], documents: 1_000 } as const;
  const logged = await Array.fromAsync(scanChangeLog(app, scan));
  const news = logged.map(({ change }) => change).filter(({ id }) => !heard.has(id));
  const tell = async (change: Change) => {
    heard.add(change.id);
    const event = parseEvent(JSON.parse(JSON.stringify(eventOf(change))));
    if (event === undefined) throw new Error(`${change.kind} is no event.`);
    const delivery = { event, receivedAt: app.now };
    await hearEvent(app, delivery, () => followEvent(app, delivery));
  };
  if (how === 'at once') await Promise.all(news.map(tell));
  else for (const change of news) await tell(change);
}

const statesOf = async (serviceId: string) =>
  Object.fromEntries(
    todosOf(await app.readBoard(), serviceId, app.now).map(({ campaign, state }) => [
      campaign?.definition.id,
      state,
    ]),
  );

describe('what events ask for', () => {
  it('of a new service everything, also what a person must show', async () => {
    await publishSpecs(app, { a: 'description: A' }, CAMPAIGNS);
    await deliver();
    await publishSpecs(app, { a: 'description: A', b: '' }, CAMPAIGNS);
    await deliver();
    expect(await statesOf('b')).toEqual({ shown: 'OPEN', told: 'OPEN' });
  });

  it('of a service that was restored by hand nobody can tell what its file says, until it is published again', async () => {
    await publishSpecs(app, { a: 'description: A', b: 'description: B' }, CAMPAIGNS);
    await deliver();
    await publishSpecs(app, { a: 'description: A' }, CAMPAIGNS);
    await deliver();
    expect(await statesOf('b')).toEqual({});
    await restoreService(app, { serviceId: 'b', by: 'ann' });
    await deliver();
    expect(await statesOf('b')).toMatchObject({ shown: 'OPEN', told: 'CANNOT_TELL' });
    await publishSpecs(app, { a: 'description: A', b: 'description: B' }, CAMPAIGNS);
    await deliver();
    expect(await statesOf('b')).toEqual({ shown: 'OPEN', told: 'SATISFIED' });
  });

  it('of a campaign whose words alone changed nothing: what happened to a service is told as that', async () => {
    await publishSpecs(app, { a: 'description: A' }, CAMPAIGNS);
    await deliver();
    const news = { 'campaigns/told.yaml': TOLD.replace('Say', 'Tell') };
    await publishSpecs(app, { a: '' }, { ...CAMPAIGNS, ...news });
    await deliver('at once');
    const todo = todosOf(await app.readBoard(), 'a', app.now).find(
      ({ campaign }) => campaign?.definition.id === 'told',
    );
    expect(todo?.state).toBe('REGRESSED');
    const scan = { direction: 'asc', where: [], documents: 1_000 } as const;
    const told = (await Array.fromAsync(scanChangeLog(app, scan))).map(({ change }) => change.kind);
    expect(told.filter((kind) => kind === 'todo-regressed')).toEqual(['todo-regressed']);
  });

  it('of hundreds of new services everything, and tells no more than that they came', async () => {
    await publishSpecs(app, {}, { ...CAMPAIGNS, 'organisation.yaml': 'name: Acme\n' });
    await deliver();
    const ids = Array.from({ length: 260 }, (_, number) => `s${number}`);
    await publishSpecs(app, Object.fromEntries(ids.map((id) => [id, ''])), CAMPAIGNS);
    await deliver('at once');
    expect(await statesOf('s259')).toEqual({ shown: 'OPEN', told: 'OPEN' });
    const scan = { direction: 'asc', where: [], documents: 1_000 } as const;
    const told = (await Array.fromAsync(scanChangeLog(app, scan))).map(({ change }) => change.kind);
    expect(told.filter((kind) => kind.startsWith('todo-')).length).toBeLessThan(20);
  });

  it('of many at once a look at everything too, by the publication where one brought them all', async () => {
    const catalogue = await app.readCatalogue();
    const came = (number: number, revision: string): HeardEvent => {
      const at = `2026-11-22T12:00:${10 + number}.000Z`;
      const facts = {
        id: `e${number}`,
        at,
        source: 'github.com/acme/specs',
        subject: `s${number}`,
      };
      const change = { ...facts, kind: 'service-created', revision, summary: 'It came.' } as const;
      return { ...facts, type: 'service-created', serviceId: `s${number}`, change };
    };
    const askedOf = (revisions: readonly string[]) =>
      asksOfAll(
        revisions.map((revision, number) => came(number, revision)),
        catalogue,
      ).map(({ services, cause }) => [services === 'all' ? services : [...services][0], cause]);
    const at = '2026-11-22T12:00:30.000Z';
    const one = askedOf(Array.from({ length: 21 }, () => 'r1'));
    expect(one).toHaveLength(22);
    expect(one[7]).toMatchObject(['s7', { kind: 'event', eventId: 'e7', revision: 'r1' }]);
    const source = 'github.com/acme/specs';
    expect(one.at(-1)).toEqual(['all', { kind: 'reconcile', at, source, revision: 'r1' }]);
    const two = askedOf(Array.from({ length: 21 }, (_, number) => `r${number % 2}`));
    expect(two.at(-1)).toEqual(['all', { kind: 'reconcile', at }]);
  });
});
