import { describe, expect, it } from 'vitest';
import { movedRows } from '#web/live/use-calm-list.ts';

describe('rows that would move under the pointer', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], 0, 'nothing is different'],
    [['a', 'b'], ['a', 'b', 'c'], 0, 'appended rows disturb nothing'],
    [['a', 'b'], ['n', 'a', 'b'], 1, 'a new one above'],
    [['a', 'b', 'c'], ['a', 'c'], 1, 'one is gone'],
    [['a', 'b'], ['b', 'a'], 2, 'two change places'],
    [[], ['a'], 0, 'the first rows'],
  ])('%j → %j: %d, %s', (before, after, count) => {
    expect(movedRows(before, after)).toBe(count);
  });
});
