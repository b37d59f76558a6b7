import { describe, expect, it } from 'vitest';
import { teamProgress } from '#application/progress/team-progress.ts';
import { putBoard } from '../../../support/judged-board.ts';
import { createMemoryApp } from '../../../support/memory-app.ts';
import { publishSpecs } from '../../../support/publish.ts';

const WAIVER = {
  reason: 'Moves in May',
  requestedBy: 'bob',
  approvedBy: 'ann',
  at: '2026-11-22T12:00:00.000Z',
  until: '2026-12-01T00:00:00.000Z',
};

describe('the progress of teams', () => {
  it('counts every service for the team that owns it, and a waiver only while it lasts', async () => {
    const app = createMemoryApp();
    await publishSpecs(app, { a: 'teamName: pay', b: 'teamName: pay', c: 'teamName: draw' });
    await putBoard(
      app,
      { a: 'SATISFIED', b: 'OPEN', c: 'OPEN' },
      { notes: { b: { waiver: WAIVER } } },
    );
    const at = async (now: string) =>
      Object.fromEntries(
        Array.from(teamProgress(await app.readBoard(), 'pdb', now), ([team, counts]) => [
          team,
          [counts.SATISFIED, counts.WAIVED, counts.OPEN],
        ]),
      );
    expect(await at(app.now)).toEqual({ draw: [0, 0, 1], pay: [1, 1, 0] });
    expect(await at('2026-12-01T00:00:00.000Z')).toEqual({ draw: [0, 0, 1], pay: [1, 0, 1] });
    expect(teamProgress(await app.readBoard(), 'unknown', app.now).size).toBe(0);
    await app.close();
  });
});
