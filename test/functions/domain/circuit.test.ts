import { describe, expect, it } from 'vitest';
import { type Circuit, circuitAfterFailure, isResting, standingCircuit } from '#domain/circuit.ts';
import { plusSeconds, secondsBetween } from '#domain/instant.ts';

const NOON = '2026-11-22T12:00:00.000Z';

/** The circuit after so many polls that failed, one a minute. */
function failed(times: number): Circuit | undefined {
  let circuit: Circuit | undefined;
  for (let n = 0; n < times; n += 1) circuit = circuitAfterFailure(circuit, NOON, NOON);
  return circuit;
}

describe('The circuit of a cluster', () => {
  it('leaves it alone for 1, 2, 4, 8 and at most 10 minutes from the third failure on', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 2_000].map((times) => {
      const until = failed(times)?.until;
      return until === undefined ? 0 : secondsBetween(NOON, until) / 60;
    });
    expect(minutes).toEqual([0, 0, 1, 2, 4, 8, 10, 10, 10]);
  });

  it('counts from the end of the poll that failed, and knows it by its beginning', () => {
    const end = plusSeconds(NOON, 45);
    expect(circuitAfterFailure(failed(2), NOON, end)).toEqual({
      failures: 3,
      at: NOON,
      until: plusSeconds(end, 60),
    });
  });

  it('is open until its time has come', () => {
    const circuit = failed(3);
    expect(isResting(circuit, plusSeconds(NOON, 59))).toBe(true);
    expect(isResting(circuit, plusSeconds(NOON, 60))).toBe(false);
    expect(isResting(failed(2), NOON)).toBe(false);
    expect(isResting(undefined, NOON)).toBe(false);
  });

  it('is over once something was answered later', () => {
    const circuit = failed(3);
    expect(standingCircuit(circuit, undefined)).toBe(circuit);
    expect(standingCircuit(circuit, plusSeconds(NOON, -60))).toBe(circuit);
    expect(standingCircuit(circuit, plusSeconds(NOON, 61))).toBeUndefined();
  });
});
