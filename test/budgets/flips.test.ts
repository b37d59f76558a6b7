import { expect, it } from 'vitest';
import { weighPublications } from './flips.ts';

it('a publication of 5,000 services is shown by a transaction of less than 1 MB', async () => {
  const { first, allChanged } = await weighPublications(5_000);
  expect(Math.max(first, allChanged)).toBeLessThan(1_000_000);
  expect(Math.min(first, allChanged)).toBeGreaterThan(500_000);
});
