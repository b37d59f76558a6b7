import { describe, expect, it } from 'vitest';
import { teamsIn, withToggled } from '#web/live/my-teams.ts';
import { notShownAbove, urgentOf } from '#web/pages/my/urgent-of.ts';
import { titleOfMove } from '#web/week/title-of-move.ts';

describe('My teams', () => {
  it('are kept in the order they were chosen', () => {
    expect(withToggled(withToggled(['a'], 'b'), 'a')).toEqual(['b']);
  });

  it('are none where what was kept is not a list of names', () => {
    expect(teamsIn(null)).toEqual([]);
    expect(teamsIn('not JSON')).toEqual([]);
    expect(teamsIn('{"a":1}')).toEqual([]);
    expect(teamsIn('["a", 1]')).toEqual(['a']);
  });

  it('have each urgent todo once, what regressed first, without those that are mine', () => {
    const todo = (todoId: string, assignee: string | null = null) => ({ todoId, assignee });
    const [a, b, mine, bens] = [todo('a'), todo('b'), todo('c', 'Ann'), todo('d', 'Ben')];
    expect(urgentOf([b, mine], [a, b, bens], 'Ann')).toEqual([b, a, bens]);
    expect(urgentOf([a], [], undefined)).toEqual([a]);
  });

  it('list what else is to do without what stands further up', () => {
    const todo = { todoId: 'a', assignee: null, state: 'OPEN', overdue: false };
    const above = [
      { ...todo, todoId: 'b', state: 'REGRESSED' },
      { ...todo, todoId: 'c', overdue: true },
      { ...todo, todoId: 'd', assignee: 'Ann' },
    ];
    expect(notShownAbove([...above, todo], 'Ann')).toEqual([todo]);
  });
});

describe('A change of a todo', () => {
  it('is told by the title of the todo, else by its own summary', () => {
    expect(titleOfMove({ after: { title: 'Have tier A' }, summary: 'Done' })).toBe('Have tier A');
    expect(titleOfMove({ after: null, summary: 'Done' })).toBe('Done');
  });
});
