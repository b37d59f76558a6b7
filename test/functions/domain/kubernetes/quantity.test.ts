import { describe, expect, it } from 'vitest';
import { quantityOf } from '#domain/kubernetes/quantity.ts';

describe('a Kubernetes quantity', () => {
  it.each([
    ['4', 4],
    ['250m', 0.25],
    ['3920m', 3.92],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['2k', 2000],
    ['1e3', 1000],
    ['1E3', 1000],
    ['12E', 12e18],
    ['512Mi', 536_870_912],
    ['16393244Ki', 16_786_681_856],
    ['1Gi', 1_073_741_824],
    ['100n', 1e-7],
    ['0', 0],
  ])('%s is %d', (text, amount) => {
    expect(quantityOf(text)).toBeCloseTo(amount, 9);
  });

  it.each(['', 'much', '1 Gi', '1GiB', '--1', '1e', 'Ki', '0x10', '1,5'])('is not %j', (text) => {
    expect(quantityOf(text)).toBeUndefined();
  });
});
