import { describe, expect, it } from 'vitest';
import { tileLayout } from '#web/pages/matrix/use-tile-layout.ts';

/** What a window of 1440 × 900 leaves to the tiles beside the open rail. */
const DESK = { width: 1192, height: 700 };
const linesOf = (services: number, columns: number) => Math.ceil(services / columns);

describe('the tiles of the matrix', () => {
  it.each([1, 2, 3, 4])('show 200 services in %i environments on one screen', (environments) => {
    const { columns, mark } = tileLayout(DESK, { services: 200, environments, line: 24 });
    expect(linesOf(200, columns) * 24).toBeLessThanOrEqual(DESK.height);
    expect(mark).toBeGreaterThanOrEqual(environments > 3 ? 20 : 24);
  });

  it('give names room where there are few services, and never overlap where there are many', () => {
    const few = tileLayout(DESK, { services: 12, environments: 3, line: 24 });
    expect(DESK.width / few.columns).toBeGreaterThan(240);
    const many = tileLayout(DESK, { services: 5_000, environments: 6, line: 24 });
    expect(many.columns * (80 + 6 * many.mark)).toBeLessThanOrEqual(DESK.width);
    expect(
      tileLayout({ width: 0, height: -100 }, { services: 9, environments: 2, line: 24 }),
    ).toEqual({
      columns: 1,
      mark: 24,
    });
  });
});
