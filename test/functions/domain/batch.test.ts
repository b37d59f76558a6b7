import { describe, expect, it } from 'vitest';
import { batchName, parseBatch } from '#domain/batch.ts';

const START = '2026-11-22T12:00:00.000Z~0a1b2c3d4e5f6071';

describe('The name of a batch', () => {
  it('tells its documents of the change log, and how many changes they hold', () => {
    expect(parseBatch(batchName(START, 3, 5_000))).toEqual({
      documents: [`${START}~0`, `${START}~1`, `${START}~2`],
      changes: 5_000,
    });
  });

  it.each(['', 'x', START, `${START}~0~7`, `${START}~201~7`, `${START}~1~`, '~1~7'])(
    'is not %j',
    (name) => {
      expect(parseBatch(name)).toBeUndefined();
    },
  );
});
