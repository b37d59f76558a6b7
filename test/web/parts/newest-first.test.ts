import { expect, it } from 'vitest';
import { newestFirst } from '#web/parts/newest-first.ts';

it('changes stand by the time at which they happened, and as they came where it is the same', () => {
  const heard = [
    { at: '2026-11-22T17:01:00.000Z', id: 'spec' },
    { at: '2026-11-19T02:26:00.000Z', id: 'rollout told late' },
    { at: '2026-11-22T17:01:00.000Z', id: 'contract' },
    { at: '2026-11-22T17:05:00.000Z', id: 'health' },
  ];
  expect(newestFirst(heard).map(({ id }) => id)).toEqual([
    'health',
    'spec',
    'contract',
    'rollout told late',
  ]);
});
