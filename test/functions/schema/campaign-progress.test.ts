import { describe, expect, it } from 'vitest';
import { recordBurnUps } from '#application/progress/record-burn-ups.ts';
import { dayNumber, dayOf } from '#domain/progress/burn-up.ts';
import type { Verdict } from '#domain/todos/judgement.ts';
import { askData } from '../../support/ask.ts';
import { putBoard, RUNNING } from '../../support/judged-board.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishSpecs } from '../../support/publish.ts';

const BEGIN = dayNumber('2026-11-02');
const IDS = Array.from({ length: 40 }, (_, number) => `s${number}`);

/** Two of forty services are done each day, from 2 November on; it is the 16th. */
async function closeSome(app: MemoryApp, targetDate: string): Promise<void> {
  await publishSpecs(
    app,
    Object.fromEntries(IDS.map((id, n) => [id, `teamName: ${n % 2 === 0 ? 'pay' : 'draw'}`])),
  );
  for (let day = 0; day <= 14; day += 1) {
    app.now = `${dayOf(BEGIN + day)}T00:05:00.000Z`;
    await recordBurnUps(app);
    app.now = `${dayOf(BEGIN + day)}T12:00:00.000Z`;
    const verdictOf = (n: number): Verdict => (n < 2 * day ? 'SATISFIED' : 'OPEN');
    await putBoard(app, Object.fromEntries(IDS.map((id, n) => [id, verdictOf(n)])), {
      definition: { ...RUNNING, targetDate },
    });
    await recordBurnUps(app);
  }
}

const QUERY = `{ campaign(id: "pdb") {
  burnUp { day progress { done total } }
  forecast { kind confidence from likely to lateFrom lateLikely lateTo }
  teams { name progress { done total } }
} }`;

describe('the progress of a campaign by GraphQL', () => {
  it('is its burn-up, a forecast against its day, and how far each team is', async () => {
    const app = createMemoryApp();
    await closeSome(app, '2026-11-20');
    const { campaign } = await askData(app, QUERY);
    expect(campaign).toMatchObject({
      burnUp: expect.arrayContaining([
        { day: '2026-11-02', progress: { done: 0, total: 40 } },
        { day: '2026-11-16', progress: { done: 28, total: 40 } },
      ]),
      forecast: { kind: 'INTERVAL', confidence: 0.8 },
      teams: [
        { name: 'draw', progress: { done: 14, total: 20 } },
        { name: 'pay', progress: { done: 14, total: 20 } },
      ],
    });
    const { from, likely, to, lateFrom, lateTo } = campaign.forecast as {
      from: string;
      likely: string;
      to: string;
      lateFrom: number;
      lateTo: number;
    };
    expect(['2026-11-17' <= from, from <= likely, likely <= to]).toEqual([true, true, true]);
    expect([lateFrom, lateTo]).toEqual([
      dayNumber(from) - dayNumber('2026-11-20'),
      dayNumber(to) - dayNumber('2026-11-20'),
    ]);
    await app.close();
  });

  it('costs 1 read when an instance has read it before', async () => {
    const app = createMemoryApp();
    await closeSome(app, '2026-11-20');
    await askData(app, QUERY);
    const { reads } = await app.cost(() => askData(app, QUERY));
    expect(reads).toBe(2);
    await app.close();
  });
});
