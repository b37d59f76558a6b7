import { describe, expect, it } from 'vitest';
import { countOutcomes } from '#web/todos/bulk-outcome.ts';
import { foundValues } from '#web/todos/found-values.ts';
import { nextOf } from '#web/todos/list-focus.ts';
import { missingReason } from '#web/todos/missing-reason.ts';
import { todoGroups } from '#web/todos/todo-groups.ts';
import { speak } from '#web/words/define-words.ts';
import { passportWords } from '#web/words/passport-words.ts';

describe('Keys in a list of todos', () => {
  it('begin at the nearer end, and stop at both', () => {
    expect([nextOf(-1, 1, 3), nextOf(-1, -1, 3)]).toEqual([0, 2]);
    expect([nextOf(0, -1, 3), nextOf(1, 1, 3), nextOf(2, 1, 3)]).toEqual([0, 2, 2]);
  });
});

describe('A change of several todos', () => {
  it('says how many were changed, and keeps the others selected with each reason once', () => {
    expect(
      countOutcomes([
        { todoId: 'a', kind: 'done' },
        { todoId: 'b', kind: 'conflict' },
        { todoId: 'c', kind: 'refused', why: 'It is owned elsewhere.' },
        { todoId: 'd', kind: 'refused', why: 'It is owned elsewhere.' },
      ]),
    ).toEqual({
      done: 1,
      conflicts: 1,
      refused: 2,
      reasons: ['It is owned elsewhere.'],
      left: ['b', 'c', 'd'],
    });
  });
});

describe('The groups of todos', () => {
  const line = {
    state: 'OPEN',
    attestedForDays: null,
    assignee: null,
    dueDate: null,
    waiverRequest: null,
  } as const;
  const request = { reason: 'later', requestedBy: 'ann', until: '2027-01-01' };

  it('keep what a person must show apart until somebody has to do with it', () => {
    const shown = { ...line, attestedForDays: 90 };
    const groups = todoGroups([
      line,
      shown,
      { ...shown, assignee: 'ann' },
      { ...shown, waiverRequest: request },
      { ...shown, state: 'REGRESSED' },
    ]);
    expect(groups.toShow).toEqual([shown]);
    expect(groups.open).toHaveLength(4);
  });

  it('put what regressed before what is open', () => {
    const states = todoGroups([line, { ...line, state: 'REGRESSED' }]).open.map(
      ({ state }) => state,
    );
    expect(states).toEqual(['REGRESSED', 'OPEN']);
  });
});

describe('What was found', () => {
  const term = (outcome: 'TRUE' | 'FALSE' | 'CANNOT_TELL', name: string, why: string | null) => ({
    text: `${name} > 1`,
    outcome,
    why,
    found: name === '' ? [] : [{ name, value: '1' }],
  });

  it('is what decided, each once, without the time it was', () => {
    const terms = [
      term('FALSE', 'replicas', null),
      term('FALSE', 'replicas', null),
      term('FALSE', 'now', null),
      term('TRUE', 'ports', null),
    ];
    expect(foundValues(terms, 'OPEN')).toEqual([{ name: 'replicas', value: '1' }]);
  });

  it('is the reason where it cannot be told, and the term where it names nothing', () => {
    expect(foundValues([term('CANNOT_TELL', 'x', 'prod is silent')], 'CANNOT_TELL')).toEqual([
      { name: 'prod is silent' },
    ]);
    expect(foundValues([term('TRUE', '', null)], 'SATISFIED')).toEqual([{ name: ' > 1' }]);
  });
});

describe('What is missing for a level', () => {
  const t = speak(passportWords, 'en');
  const told = (effort: number, judgedBy: 'MACHINE' | 'PERSON', state: 'OPEN' | 'CANNOT_TELL') =>
    missingReason({ effort, judgedBy, todo: { state } }, t);

  it('says what it takes and how it closes', () => {
    expect(told(1, 'MACHINE', 'OPEN')).toBe('Minutes. It closes by itself once the facts say so.');
    expect(told(5, 'PERSON', 'OPEN')).toBe('Weeks. Somebody has to show evidence.');
    expect(told(2, 'MACHINE', 'CANNOT_TELL')).toMatch(/^Hours, or nothing/);
  });
});
