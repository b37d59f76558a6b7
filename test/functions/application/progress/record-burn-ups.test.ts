import { describe, expect, it } from 'vitest';
import { createBurnUpReader } from '#application/progress/read-burn-up.ts';
import { recordBurnUps } from '#application/progress/record-burn-ups.ts';
import { putBoard } from '../../../support/judged-board.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { publishSpecs } from '../../../support/publish.ts';

async function openApp(): Promise<MemoryApp> {
  const app = createMemoryApp();
  await publishSpecs(app, { a: '', b: '', c: '' });
  return app;
}

const burnUp = async (app: MemoryApp) =>
  (await createBurnUpReader(app, await app.readBoard(), app.now)('pdb')).map(
    ({ day, counts: { OPEN, SATISFIED } }) => `${day} ${SATISFIED}/${OPEN + SATISFIED}`,
  );

describe('the burn-up that is kept', () => {
  it('has a point of every day on which something changed, and the present', async () => {
    const app = await openApp();
    app.now = '2026-11-20T08:00:00.000Z';
    await putBoard(app, { a: 'OPEN', b: 'OPEN', c: 'OPEN' });
    await recordBurnUps(app);
    app.now = '2026-11-20T20:00:00.000Z';
    await putBoard(app, { a: 'SATISFIED', b: 'OPEN', c: 'OPEN' });
    await recordBurnUps(app);
    app.now = '2026-11-22T06:00:00.000Z';
    await recordBurnUps(app);
    await putBoard(app, { a: 'SATISFIED', b: 'SATISFIED', c: 'OPEN' });
    expect(await burnUp(app)).toEqual(['2026-11-20 1/3', '2026-11-22 2/3']);
    await app.close();
  });

  it('shows yesterday though nobody closed that day yet', async () => {
    const app = await openApp();
    app.now = '2026-11-20T08:00:00.000Z';
    await putBoard(app, { a: 'OPEN', b: 'OPEN' });
    await recordBurnUps(app);
    app.now = '2026-11-21T00:00:10.000Z';
    await putBoard(app, { a: 'OPEN', b: 'SATISFIED' });
    expect(await burnUp(app)).toEqual(['2026-11-20 0/2', '2026-11-21 1/2']);
    await app.close();
  });

  it('costs one read when nothing is due, and one write an hour', async () => {
    const app = await openApp();
    await putBoard(app, { a: 'OPEN' });
    await recordBurnUps(app);
    expect(await app.cost(() => recordBurnUps(app))).toMatchObject({ reads: 1, writes: 0 });
    app.now = '2026-11-22T13:00:00.000Z';
    expect((await app.cost(() => recordBurnUps(app))).writes).toBe(1);
    await app.close();
  });

  it('is the same when the end of a day is recorded twice', async () => {
    const app = await openApp();
    app.now = '2026-11-20T08:00:00.000Z';
    await putBoard(app, { a: 'OPEN' });
    await recordBurnUps(app);
    app.now = '2026-11-21T00:00:10.000Z';
    await Promise.all([recordBurnUps(app), recordBurnUps(app)]);
    expect(await burnUp(app)).toEqual(['2026-11-20 0/1']);
    await app.close();
  });
});
