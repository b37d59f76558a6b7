import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanChangeLog } from '#application/change-log.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { recordMessageProblems } from '#application/message-problems.ts';
import { sweep } from '#sweep.ts';
import { createMemoryApp, type MemoryApp } from '../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../support/publish.ts';
import { recordingBus } from '../support/recording-bus.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const run = async (over: Partial<MemoryApp> = {}) => {
  const request = new Request('http://doors.example/tasks/sweep', { method: 'POST' });
  return (await sweep({ ...app, ...over })(request)).json();
};
const told = async () => {
  const scan = { direction: 'asc', where: [], documents: 1_000 } as const;
  const logged = await Array.fromAsync(scanChangeLog(app, scan));
  return logged
    .map(({ change }) => change)
    .filter(({ kind }) => kind.startsWith('source-'))
    .map(({ kind, at, source }) => `${kind} ${source} ${at}`);
};
const nothing = { handedOver: 0, silences: 0, forgotten: 0 };
const ORGANISED = { 'organisation.yaml': ORGANISATION };

describe('The sweep', () => {
  it('does nothing, and writes nothing, while all is well', async () => {
    await publishSpecs(app, { pay: '' }, ORGANISED);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay')]);
    // The first after something ran otherwise judges everything, and counts the day.
    await run();
    const { result, writes, reads } = await app.cost(() => run());
    expect(result).toEqual(nothing);
    expect(writes).toBe(0);
    expect(reads).toBeLessThanOrEqual(15);
  });

  it('tells once when a source falls silent, and once when it is heard again', async () => {
    await publishSpecs(app, { pay: '' }, ORGANISED);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay')]);
    app.now = '2026-11-22T12:03:00.000Z';
    expect(await run()).toEqual(nothing);
    app.now = '2026-11-22T12:03:30.000Z';
    expect(await run()).toMatchObject({ silences: 1 });
    expect(await run()).toMatchObject({ silences: 0 });
    app.now = '2026-11-22T14:00:00.000Z';
    expect(await run()).toMatchObject({ silences: 0 });
    const silent = 'source-silent prod 2026-11-22T12:03:00.000Z';
    expect(await told()).toEqual([silent]);

    await publishSnapshot(app, 'prod', [deployment('pay', 'pay')]);
    app.now = '2026-11-22T14:00:30.000Z';
    expect(await run()).toMatchObject({ silences: 1 });
    expect(await run()).toMatchObject({ silences: 0 });
    expect(await told()).toEqual([silent, 'source-heard prod 2026-11-22T14:00:00.000Z']);
  });

  it('tells it once also when two sweeps run at the same time', async () => {
    await publishSpecs(app, { pay: '' }, ORGANISED);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay')]);
    app.now = '2026-11-22T13:00:00.000Z';
    await Promise.all([run(), run(), run()]);
    expect(await told()).toHaveLength(1);
  });

  it('tells nothing of a source that is not expected any more', async () => {
    const watched = `${ORGANISATION}sources: [{ name: github.com/acme/specs, expectEvery: 1h }]\n`;
    await publishSpecs(app, { pay: '' }, { 'organisation.yaml': watched });
    app.now = '2026-11-22T15:00:01.000Z';
    expect(await run()).toMatchObject({ silences: 1 });
    // Another source takes the expectation back; the silent one has not spoken.
    const { readCatalogue } = app;
    const relaxed = async () => {
      const catalogue = await readCatalogue();
      const { sources: _, ...organisation } = catalogue.organisation;
      return { ...catalogue, organisation };
    };
    expect(await run({ readCatalogue: relaxed })).toMatchObject({ silences: 0 });
    expect(await told()).toHaveLength(1);
    expect(await run()).toMatchObject({ silences: 1 });
  });

  it('tells the bus of a silence at once', async () => {
    await publishSpecs(app, { pay: '' }, ORGANISED);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay')]);
    app.now = '2026-11-22T13:00:00.000Z';
    const { bus, taken } = recordingBus();
    await run({ bus });
    expect(taken).toHaveLength(1);
    expect(await app.store.count({ collection: COLLECTIONS.outbox })).toBe(0);
  });

  it('hands over what a crash left, though something else fails', async () => {
    const failing = { publish: () => Promise.reject(new Error('bus down')) };
    Object.assign(app, { bus: failing });
    await publishSpecs(app, { pay: '' }, ORGANISED);
    app.now = '2026-11-22T12:02:00.000Z';
    await expect(run()).rejects.toThrow(/bus/i);
    const { bus, taken } = recordingBus();
    const readCatalogue = () => Promise.reject(new Error('catalogue broken'));
    await expect(run({ bus, readCatalogue })).rejects.toThrow('catalogue broken');
    expect(taken.length).toBeGreaterThan(0);
    expect(await run({ bus })).toEqual(nothing);
  });

  it('lets problems of messages go after a week', async () => {
    const problem = { severity: 'error', code: 'x', path: '', message: 'unreadable' } as const;
    await recordMessageProblems(app, 'events/specs', [problem]);
    await run();
    expect((await app.readCatalogue()).problems).toHaveLength(1);
    app.now = '2026-11-29T12:00:01.000Z';
    await run();
    expect((await app.readCatalogue()).problems).toHaveLength(0);
  });
});
