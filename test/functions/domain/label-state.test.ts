import { describe, expect, it } from 'vitest';
import { judgeGeneration, readLabel, withLabel } from '#domain/label-state.ts';

const state = (generation: number) => ({ generation, revision: `r${generation}`, digest: 'd' });

describe('the labels of a descriptor source', () => {
  it('are kept beside each other, and none is found in what every object has', () => {
    const labels = withLabel(withLabel({}, 'main', state(3)), 'feature/x', state(1));
    expect(readLabel(labels, 'main')).toEqual(state(3));
    expect(readLabel(labels, 'feature/x')).toEqual(state(1));
    expect(readLabel(labels, 'constructor')).toBeUndefined();
    expect(readLabel(undefined, 'main')).toBeUndefined();
  });

  it('never grow beyond 500 beside main: the one with the lowest generation is forgotten', () => {
    let labels = withLabel({}, 'main', state(0));
    for (let label = 1; label <= 600; label += 1)
      labels = withLabel(labels, `l${label}`, state(label));
    expect(Object.keys(labels)).toHaveLength(501);
    expect(readLabel(labels, 'l600')).toEqual(state(600));
    expect(readLabel(labels, 'l100')).toBeUndefined();
    expect(readLabel(labels, 'main')).toEqual(state(0));
  });

  it.each([
    [undefined, 1, 'r1', 'fresh'],
    [state(5), 6, 'other', 'fresh'],
    [state(5), 5, 'r5', 'fresh'],
    [state(5), 5, 'other', 'conflict'],
    [state(5), 4, 'r5', 'stale'],
  ] as const)(
    'judge %j against generation %i of %s as %s',
    (stored, generation, revision, verdict) => {
      expect(judgeGeneration(stored, { generation, revision })).toBe(verdict);
    },
  );
});
