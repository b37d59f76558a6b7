import { readChanges } from '#application/read-changes.ts';
import type { Change } from '#domain/change.ts';
import { DOORS } from '#doors.ts';
import { publishExamples, publishPresent, sendSnapshots } from '#examples/publish.ts';
import { openDoor } from '#http/open-door.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';

const URL_HERE = 'http://127.0.0.1:1';

export interface ExampleDesk {
  readonly app: MemoryApp;
  readonly fetch: typeof fetch;
  /** Everything that is logged, newest first. */
  readonly changes: () => Promise<readonly Change[]>;
  readonly publish: (send?: typeof fetch) => ReturnType<typeof publishExamples>;
  readonly publishPresent: () => ReturnType<typeof publishPresent>;
  readonly send: () => ReturnType<typeof sendSnapshots>;
}

/** The real doors over a store in memory, at the time of the app; each publication takes a tenth of a second. */
export function createExampleDesk(): ExampleDesk {
  const app = createMemoryApp();
  const doors = new Map(DOORS.map((entry) => [entry, openDoor(entry, app)]));
  const throughDoors: typeof fetch = async (...asked) => {
    const request = new Request(...asked);
    const entry = DOORS.find(({ path }) => path.test(new URL(request.url).pathname));
    const door = entry && (await doors.get(entry));
    if (door === undefined) throw new Error(`No door is at ${request.url}.`);
    app.now = new Date(Date.parse(app.now) + 100).toISOString();
    const answer = await door(request);
    return new Response(await answer.arrayBuffer(), {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
    });
  };
  const target = (send = throughDoors) => ({ url: URL_HERE, now: app.now, fetch: send });
  return {
    app,
    fetch: throughDoors,
    changes: async () => {
      const page = await readChanges(app, await app.readCatalogue(), {}, { first: 1_000 });
      return page.rows.map(({ item }) => item);
    },
    publish: (send) => publishExamples(target(send)),
    publishPresent: () => publishPresent(target()),
    send: () => sendSnapshots(target()),
  };
}
