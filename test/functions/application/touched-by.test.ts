import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#application/catalogue.ts';
import { factsAt } from '#application/facts-of.ts';
import { touchedBy } from '#application/touched-by.ts';
import { CHANGE_KINDS } from '#domain/change.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import { type HeardEvent, parseEvent } from '#domain/heard-event.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp } from '../../support/memory-app.ts';
import { misfitsIn } from '../../support/misfits.ts';
import { publishSpecs } from '../../support/publish.ts';
import { createTouchDesk } from '../../support/touch-desk.ts';
import { PROTOS, type Step, startWorld, step, type World } from '../../support/touch-world.ts';

let sets: readonly Uint8Array[] = [];
beforeAll(async () => {
  sets = await Promise.all(PROTOS.map(compileProto));
});

/** What is touched, as `root of service`. */
function touchedIn(catalogue: Catalogue, events: readonly HeardEvent[]): ReadonlySet<string> {
  const ids = (services: readonly string[] | 'all') =>
    services === 'all' ? [...catalogue.services.keys()] : services;
  return new Set(
    events
      .flatMap((event) => touchedBy(event, catalogue))
      .flatMap(({ services, roots }) =>
        ids(services).flatMap((id) => [...roots].map((root) => `${root} of ${id}`)),
      ),
  );
}

/** What an autoscaler or a kubelet moves is told by no change. */
const steady = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('restarts' in value)) return value;
  const { restarts: __, ready: ___, ...workload } = value as Record<string, unknown>;
  return 'hpa' in workload ? { ...workload, desired: 'moved' } : workload;
};

/** Everything rules may look at but the time, as text by `root of service`. */
function factsIn(catalogue: Catalogue, now: string): ReadonlyMap<string, string> {
  const of = factsAt(catalogue, now);
  const roots = FACT_ROOTS.filter((root) => root !== 'now');
  return new Map(
    [...catalogue.services.keys()].flatMap((id) =>
      roots.map((root) => [`${root} of ${id}`, JSON.stringify(of(id)[root], steady)] as const),
    ),
  );
}

function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((key) => before.get(key) !== after.get(key));
}

const heard = (event: CatalogueEvent): HeardEvent => {
  const parsed = parseEvent(JSON.parse(JSON.stringify(event)));
  if (parsed === undefined) throw new Error('That is no event of ours.');
  return parsed;
};

async function missedBy(start: World, steps: readonly Step[]): Promise<readonly string[]> {
  const desk = createTouchDesk(sets);
  await desk.become(start);
  const missed: string[] = [];
  let world = start;
  let before = factsIn(await desk.app.readCatalogue(), desk.app.now);
  for (const one of steps) {
    world = one(world);
    const events = (await desk.become(world)).map(heard);
    const catalogue = await desk.app.readCatalogue();
    const after = factsIn(catalogue, desk.app.now);
    const of = factsAt(catalogue, desk.app.now);
    missed.push(...[...catalogue.services.keys()].flatMap((id) => misfitsIn(of(id))));
    const touched = touchedIn(catalogue, events);
    for (const key of differing(before, after)) {
      if (touched.has(key)) continue;
      const kinds = events.map(({ type, subject }) => `${type} ${subject}`).join(', ');
      missed.push(`${key} after ${kinds}: ${before.get(key)} became ${after.get(key)}`);
    }
    before = after;
  }
  await desk.app.close();
  return missed;
}

describe('what a change touches', () => {
  it('holds every fact that is another after it, in random organisations, whose facts fit the schema', async () => {
    await fc.assert(
      fc.asyncProperty(
        startWorld,
        fc.array(step, { minLength: 3, maxLength: 8 }),
        async (start, steps) => {
          expect(await missedBy(start, steps)).toEqual([]);
        },
      ),
      { numRuns: process.env.MSD_FAULTS === 'long' ? 1_500 : 30 },
    );
  });

  it.each(CHANGE_KINDS.filter((kind) => /^(todo|campaign)-/.test(kind)))(
    'is nothing for %s: it follows from facts',
    async (kind) => {
      const desk = createTouchDesk(sets);
      const event = { id: 'e', type: kind, at: desk.app.now, source: 's', subject: 'x' };
      expect(touchedBy(event, await desk.app.readCatalogue())).toEqual([]);
      await desk.app.close();
    },
  );

  it('is no more in a large organisation: a service, its neighbours and its team', async () => {
    const touchedAmong = async (count: number) => {
      const app = createMemoryApp();
      const ids = Array.from({ length: count }, (_, n) => `s${n}`);
      const next = (n: number) => ids[(n + 1) % count];
      const specs = Object.fromEntries(
        ids.map((one, n) => [one, `teamName: t${n >> 2}\ndependsOn: [${next(n)}]`]),
      );
      await publishSpecs(app, specs);
      const before = { lifecycle: 'production' };
      const told = { id: 'e', at: app.now, source: 's', subject: 's5', serviceId: 's5' };
      const change = { ...told, kind: 'service-updated', revision: 'r', summary: '', before };
      const event = { ...told, type: 'service-updated', change };
      const touches = touchedBy(event, await app.readCatalogue());
      await app.close();
      return touches.map(({ services, roots }) => [services, [...roots].sort()]);
    };
    const [few, many] = [await touchedAmong(12), await touchedAmong(400)];
    expect(many).toEqual(few);
    expect(few).toEqual([
      [['s5'], FACT_ROOTS.toSorted()],
      [
        ['s6', 's4'],
        ['edges', 'rpcServices'],
      ],
    ]);
  });

  it('is whoever runs in a cluster that falls silent, and whoever runs nowhere', async () => {
    const desk = createTouchDesk(sets);
    const bare = { dependsOn: [], provides: [], consumes: [], publishes: [], subscribes: [] };
    const spec = { teamName: 'red', ...bare };
    const run = {
      namespace: 'a',
      app: 'a',
      replicas: 1,
      image: 'api:1',
      probes: true,
      protos: 'r',
    };
    await desk.become({ specs: { a: spec, b: spec }, runs: { w1: run }, protos: 0 });
    const catalogue = await desk.app.readCatalogue();
    const silent = (source: string) =>
      touchedBy(
        { id: 'e', type: 'source-silent', at: desk.app.now, source, subject: source },
        catalogue,
      );
    expect(silent('prod').map(({ services }) => services)).toEqual([['a', 'b']]);
    expect(silent('github.com/acme/specs')).toEqual([]);
    await desk.app.close();
  });
});
