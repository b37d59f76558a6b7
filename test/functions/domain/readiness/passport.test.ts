import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCategory } from '#domain/readiness/item-counts.ts';
import { aimOf, passportOf, standingAt } from '#domain/readiness/passport.ts';
import { TODO_STATES } from '#domain/todos/todo-state.ts';
import { passportTodo } from '../../../support/passport-todo.ts';

describe('the readiness passport', () => {
  it('reaches the highest level of which nothing is missing, nor of any below', () => {
    const passport = passportOf(
      [
        passportTodo('probes', 'SATISFIED', { level: 'C' }),
        passportTodo('budget', 'SATISFIED', { level: 'B' }),
        passportTodo('failover', 'OPEN', { level: 'A' }),
      ],
      'A',
    );
    expect(passport.level).toBe('B');
    expect(passport.levels).toMatchObject([
      { level: 'C', verdict: 'REACHED', done: 1, total: 1 },
      { level: 'B', verdict: 'REACHED', done: 2, total: 2 },
      { level: 'A', verdict: 'MISSED', done: 2, total: 3, open: 1 },
    ]);
  });

  it('reaches no level while something of the lowest is open, whatever else is done', () => {
    const passport = passportOf([
      passportTodo('probes', 'REGRESSED', { level: 'C' }),
      passportTodo('failover', 'SATISFIED', { level: 'A' }),
    ]);
    expect(passport.level).toBeUndefined();
    expect(aimOf(passport)).toMatchObject({ level: 'C', done: 0, open: 1 });
  });

  it('never takes for done what nobody can tell', () => {
    const passport = passportOf([
      passportTodo('probes', 'SATISFIED', { level: 'C' }),
      passportTodo('budget', 'CANNOT_TELL', { level: 'B' }),
    ]);
    expect(passport.level).toBe('C');
    expect(standingAt(passport, 'B')).toMatchObject({
      verdict: 'CANNOT_TELL',
      cannotTell: 1,
      done: 1,
    });
    expect(standingAt(passport, 'B')?.missing.map(({ definition }) => definition.id)).toEqual([
      'budget',
    ]);
  });

  it('says missed and not unknown where something is open beside what nobody can tell', () => {
    const passport = passportOf([
      passportTodo('probes', 'OPEN', { level: 'C' }),
      passportTodo('budget', 'CANNOT_TELL', { level: 'C' }),
    ]);
    expect(standingAt(passport, 'C')?.verdict).toBe('MISSED');
  });

  it('reaches a level with what is waived, and tells how much that is', () => {
    const passport = passportOf([
      passportTodo('probes', 'SATISFIED', { level: 'C' }),
      passportTodo('docs', 'WAIVED', { level: 'C' }),
      passportTodo('database', 'NOT_APPLICABLE', { level: 'C' }),
    ]);
    expect(passport.level).toBe('A');
    expect(standingAt(passport, 'C')).toMatchObject({
      done: 1,
      waived: 1,
      total: 2,
      notApplicable: 1,
    });
  });

  it('has no levels where nothing is asked, and leaves out what is no item of it', () => {
    const passport = passportOf([passportTodo('other', 'OPEN')], 'B');
    expect(passport).toEqual({ target: 'B', levels: [], items: [] });
  });

  it('lists the cheapest first: least work, then what machines see, then what people show', () => {
    const passport = passportOf([
      passportTodo('weeks', 'OPEN', { level: 'C', effort: 5 }),
      passportTodo('shown', 'OPEN', { level: 'C', effort: 1, attested: { validDays: 90 } }),
      passportTodo('untold', 'CANNOT_TELL', { level: 'C', effort: 1 }),
      passportTodo('usual', 'OPEN', { level: 'C' }),
      passportTodo('open', 'OPEN', { level: 'C', effort: 1 }),
      passportTodo('back', 'REGRESSED', { level: 'C', effort: 1 }),
      passportTodo('hours', 'OPEN', { level: 'C', effort: 2 }),
      passportTodo('of-b', 'OPEN', { level: 'B', effort: 1 }),
    ]);
    const ids = (level: 'C' | 'B') =>
      standingAt(passport, level)?.missing.map(({ definition }) => definition.id);
    expect(ids('C')).toEqual(['back', 'open', 'untold', 'shown', 'hours', 'usual', 'weeks']);
    expect(ids('B')).toEqual([
      'back',
      'open',
      'of-b',
      'untold',
      'shown',
      'hours',
      'usual',
      'weeks',
    ]);
  });

  it('is on the way to its target, and to the next level once that is reached', () => {
    const done = passportTodo('probes', 'SATISFIED', { level: 'C' });
    const open = passportTodo('failover', 'OPEN', { level: 'A' });
    const middle = passportTodo('budget', 'OPEN', { level: 'B' });
    expect(aimOf(passportOf([done, middle, open], 'A'))?.level).toBe('A');
    expect(aimOf(passportOf([done, middle, open], 'C'))?.level).toBe('B');
    expect(aimOf(passportOf([done], 'C'))).toBeUndefined();
  });

  it('groups its items by category, those without one last', () => {
    const { items } = passportOf([
      passportTodo('a', 'OPEN', { level: 'C' }),
      passportTodo('b', 'SATISFIED', { level: 'A', category: 'security' }),
      passportTodo('c', 'OPEN', { level: 'B', category: 'reliability' }),
      passportTodo('d', 'SATISFIED', { level: 'B', category: 'reliability' }),
    ]);
    expect(byCategory(items)).toMatchObject([
      { category: 'reliability', total: 2, done: 1, open: 1 },
      { category: 'security', total: 1, done: 1 },
      { category: '', total: 1, open: 1 },
    ]);
  });

  it('adds up, and asks more of each level than of the one below', () => {
    const item = fc.record({
      state: fc.constantFrom(...TODO_STATES),
      level: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
      effort: fc.option(fc.integer({ min: 1, max: 5 }), { nil: 3 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
        const { level, levels } = passportOf(
          items.map(({ state, ...definition }, index) =>
            passportTodo(`i${index}`, state, definition),
          ),
        );
        for (const one of levels) {
          expect(one.done + one.waived + one.open + one.cannotTell).toBe(one.total);
          expect(one.missing.length).toBe(one.open + one.cannotTell);
          expect(one.verdict === 'REACHED').toBe(one.missing.length === 0);
          expect(one.missing.map(({ effort }) => effort)).toEqual(
            one.missing.map(({ effort }) => effort).toSorted((a, b) => a - b),
          );
        }
        for (const [index, one] of levels.entries())
          expect(one.total).toBeGreaterThanOrEqual(levels[index - 1]?.total ?? 0);
        const reached = levels.filter(({ verdict }) => verdict === 'REACHED').at(-1)?.level;
        expect(level).toBe(reached);
      }),
      { numRuns: 60 },
    );
  });
});
