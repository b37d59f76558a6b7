import { describe, expect, it } from 'vitest';
import { inTurn } from '#adapters/kubernetes/in-turn.ts';

describe('Work done in turn', () => {
  it('is done so many at once and no more, and comes back in order', async () => {
    let [now, most] = [0, 0];
    const work = async (n: number) => {
      now += 1;
      most = Math.max(most, now);
      for (let turn = 0; turn < 5 + (n % 3); turn += 1) await Promise.resolve();
      now -= 1;
      return n * 2;
    };
    const inputs = Array.from({ length: 50 }, (_, n) => n);
    expect(await inTurn(inputs, 8, work)).toEqual(inputs.map((n) => n * 2));
    expect(most).toBe(8);
    expect(await inTurn([], 8, work)).toEqual([]);
  });

  it('breaks with the first that breaks', async () => {
    const work = async (n: number) => {
      if (n === 3) throw new Error('three');
      return n;
    };
    await expect(inTurn([1, 2, 3, 4], 2, work)).rejects.toThrow('three');
  });
});
