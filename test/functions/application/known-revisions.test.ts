import { describe, expect, it } from 'vitest';
import { knownRevisionsOf } from '#application/known-revisions.ts';
import type { ContractIndex } from '#domain/contract.ts';

const contract = (
  source: string,
  revisions: readonly string[],
  older: readonly string[] = [],
): ContractIndex =>
  ({
    source,
    revision: revisions[0] ?? older[0],
    log: {
      count: revisions.length + older.length,
      recent: revisions.map((revision) => ({ revision })),
      pages: [],
      ...(older.length === 0 ? {} : { older }),
    },
  }) as unknown as ContractIndex;

const A = 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0';
const B = 'a1b2c3d4ffffffffffffffffffffffffffffffff';

describe('The revision of protos that a workload names', () => {
  const contracts = new Map([
    ['protos', contract('protos', ['v2', B, A])],
    ['others', contract('others', ['v1'])],
  ]);
  const { find, latest } = knownRevisionsOf({ contracts });

  it('is found whole, and as git shortens a commit', () => {
    expect(find(A)).toEqual({ source: 'protos', revision: A, number: 1 });
    expect(find(A.slice(0, 12))?.revision).toBe(A);
    expect(find(B.slice(0, 9))?.revision).toBe(B);
    expect(find('v1')).toEqual({ source: 'others', revision: 'v1', number: 1 });
  });

  it('is not found by less than seven digits, by the beginning of a tag, or when it was never published', () => {
    expect(find(A.slice(0, 6))).toBeUndefined();
    expect(find('v')).toBeUndefined();
    expect(find('0000000')).toBeUndefined();
  });

  it('is found behind what of the log lies beside the contract', () => {
    const long = contract('long', ['r5'], ['r4', 'r3']);
    const moved = contract('moved', [], ['s2', 's1']);
    const known = knownRevisionsOf({
      contracts: new Map([
        ['long', long],
        ['moved', moved],
      ]),
    });
    expect(known.find('r3')).toMatchObject({ number: 1 });
    expect(known.find('s1')).toMatchObject({ number: 1 });
    expect(known.latest.get('moved')).toMatchObject({ revision: 's2', number: 2 });
  });

  it('is held against what was published last', () => {
    expect(latest.get('protos')).toMatchObject({ revision: 'v2', number: 3 });
  });
});
