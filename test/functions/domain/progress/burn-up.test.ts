import { describe, expect, it } from 'vitest';
import { type BurnUpPoint, dayNumber, dayOf, withPoint } from '#domain/progress/burn-up.ts';
import { NO_TODOS } from '#domain/todos/todo-state.ts';

const point = (day: string, SATISFIED: number): BurnUpPoint => ({
  day,
  counts: { ...NO_TODOS, SATISFIED },
});

describe('the burn-up of a campaign', () => {
  it('has one point a day, the newest', () => {
    const points = withPoint(
      [point('2026-11-21', 1), point('2026-11-22', 2)],
      point('2026-11-22', 5),
    );
    expect(points).toEqual([point('2026-11-21', 1), point('2026-11-22', 5)]);
  });

  it('is the very same list when nothing is new', () => {
    const points = [point('2026-11-21', 1)];
    expect(withPoint(points, point('2026-11-22', 1))).toBe(points);
  });

  it('takes no point that comes late', () => {
    const points = [point('2026-11-22', 1)];
    expect(withPoint(points, point('2026-11-20', 9))).toBe(points);
  });

  it('keeps of more than 400 days ago one point a week, and the first', () => {
    let points: readonly BurnUpPoint[] = [];
    const first = dayNumber('2023-01-01');
    for (let day = 0; day < 1_200; day += 1)
      points = withPoint(points, point(dayOf(first + day), day));
    expect(points[0]?.day).toBe('2023-01-01');
    expect(points.length).toBeGreaterThan(500);
    expect(points.length).toBeLessThan(530);
    const recent = points.slice(-400).map(({ day }) => dayNumber(day));
    expect(recent.every((day, index) => index === 0 || day - (recent[index - 1] ?? 0) === 1)).toBe(
      true,
    );
  });
});
