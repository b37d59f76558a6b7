import { expect, it } from 'vitest';
import { lastDay } from '#web/todos/last-day.ts';

it('What holds until midnight holds up to the day before, as the form that asked for it says', () => {
  expect(lastDay('2026-12-24T00:00:00.000Z')).toBe('2026-12-23');
  expect(lastDay('2026-12-24T09:30:00.000Z')).toBe('2026-12-24');
  expect(lastDay('2027-01-01T00:00:00Z')).toBe('2026-12-31');
});
