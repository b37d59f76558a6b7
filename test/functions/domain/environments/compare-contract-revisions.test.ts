import { describe, expect, it } from 'vitest';
import { compareContractRevisions } from '#domain/environments/compare-contract-revisions.ts';

const REVISIONS = ['a1a1a1a1', 'b2b2b2b2', 'c3c3c3c3'];
const find = (revision: string) => {
  const number = REVISIONS.findIndex((one) => one.startsWith(revision)) + 1;
  const whole = REVISIONS[number - 1];
  return whole === undefined ? undefined : { source: 'protos', revision: whole, number };
};

describe('The revisions of protos in two environments', () => {
  it('are so many revisions of one contract apart', () => {
    expect(compareContractRevisions('c3c3c3c3', 'a1a1a1a1', find)).toEqual({
      drift: 'AHEAD',
      base: 'c3c3c3c3',
      target: 'a1a1a1a1',
      revisions: 2,
      source: 'protos',
      from: 'a1a1a1a1',
      to: 'c3c3c3c3',
    });
    expect(compareContractRevisions('a1a1a1a1', 'b2b2b2b2', find)?.drift).toBe('BEHIND');
  });

  it('are the same when one is the beginning of the other', () => {
    expect(compareContractRevisions('c3c3c3c', 'c3c3c3c3', find)).toMatchObject({
      drift: 'SAME',
      revisions: 0,
    });
  });

  it('are unrelated when one is not known', () => {
    expect(compareContractRevisions('c3c3c3c3', 'dddddddd', find)).toEqual({
      drift: 'UNRELATED',
      base: 'c3c3c3c3',
      target: 'dddddddd',
    });
  });

  it('are not compared when a side does not say', () => {
    expect(compareContractRevisions(undefined, 'a1a1a1a1', find)).toBeUndefined();
  });
});
