import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { type Judgement, VERDICTS } from '#domain/todos/judgement.ts';
import { isOverdue, settleTask, settleTodo } from '#domain/todos/settle-todo.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import { standingOfJudged } from '#domain/todos/todo-standing.ts';

const moment = (day: number) => new Date(Date.UTC(2026, 0, day, 9)).toISOString();
const NOW = moment(50);

const CAMPAIGN: Campaign = {
  definition: {
    id: 'pdb',
    title: 'PDB',
    links: [],
    priority: 'MEDIUM',
    scope: 'true',
    satisfied: 'true',
    standing: false,
    targetDate: '2026-02-10',
  },
  origin: { kind: 'page', by: 'ann', at: moment(1) },
  course: { launched: { by: 'ann', at: moment(1) }, extensions: [] },
  version: 1,
};
const { satisfied: _, ...asked } = CAMPAIGN.definition;
const ATTESTED: Campaign = { ...CAMPAIGN, definition: { ...asked, attested: { validDays: 90 } } };

const NOTE: TodoNote = {
  todoId: 'pdb~pay',
  serviceId: 'pay',
  version: 1,
  comments: 0,
  updatedAt: moment(2),
  updatedBy: 'ann',
};
const waiver = (until: number, approvedBy: string | undefined = 'bob') => ({
  reason: 'later',
  requestedBy: 'ann',
  at: moment(20),
  until: moment(until),
  ...(approvedBy === '' ? {} : { approvedBy, approvedAt: moment(21) }),
});
const open = { verdict: 'OPEN', since: moment(10), proof: '2026~1' } as const;
const stateOf = (
  judgement: Parameters<typeof settleTodo>[0]['judgement'],
  note?: Partial<TodoNote>,
  campaign = CAMPAIGN,
  now = NOW,
) => {
  const todo = settleTodo(
    { serviceId: 'pay', campaign, judgement, ...(note ? { note: { ...NOTE, ...note } } : {}) },
    now,
  );
  return [todo.state, todo.since];
};

describe('a todo as readers see it', () => {
  it('is what the rules say as long as nobody said anything', () => {
    expect(stateOf(open)).toEqual(['OPEN', moment(10)]);
    expect(stateOf({ ...open, wasSatisfied: true })).toEqual(['REGRESSED', moment(10)]);
    expect(stateOf({ ...open, verdict: 'CANNOT_TELL', wasSatisfied: true })[0]).toBe('CANNOT_TELL');
  });

  it('is waived from the approval until the end of the waiver, and open again by time alone', () => {
    expect(stateOf(open, { waiver: waiver(60) })).toEqual(['WAIVED', moment(21)]);
    expect(stateOf(open, { waiver: waiver(50) })).toEqual(['OPEN', moment(50)]);
    expect(stateOf(open, { waiver: waiver(60, '') })).toEqual(['OPEN', moment(10)]);
    expect(stateOf({ ...open, verdict: 'SATISFIED' }, { waiver: waiver(60) })[0]).toBe('SATISFIED');
  });

  it('is not applicable where a person says so, whatever else is so', () => {
    const notApplicable = { reason: 'batch', by: 'ann', at: moment(30) };
    for (const verdict of VERDICTS) {
      const note = { notApplicable, waiver: waiver(60) };
      expect(stateOf({ ...open, verdict }, note)).toEqual(['NOT_APPLICABLE', moment(30)]);
    }
    expect(stateOf(open, { releasedAt: moment(40) })).toEqual(['OPEN', moment(40)]);
  });

  it('of an attested campaign is satisfied while the evidence lasts, and regresses with its end', () => {
    const attestation = { evidence: 'seen', by: 'ann', at: moment(20), until: moment(60) };
    expect(stateOf(open, undefined, ATTESTED)).toEqual(['OPEN', moment(10)]);
    expect(stateOf(open, { attestation }, ATTESTED)).toEqual(['SATISFIED', moment(20)]);
    const later = moment(61);
    expect(stateOf(open, { attestation }, ATTESTED, later)).toEqual(['REGRESSED', moment(60)]);
    const withdrawn = { wasAttested: true, releasedAt: moment(45) } as const;
    expect(stateOf(open, withdrawn, ATTESTED)).toEqual(['REGRESSED', moment(45)]);
    // The word of a person is nothing where the machine judges.
    expect(stateOf(open, { attestation })).toEqual(['OPEN', moment(10)]);
  });

  it('stands still when its campaign is over', () => {
    const over = { ...CAMPAIGN.course, ended: { by: 'ann', at: moment(55) } };
    const ended = { ...CAMPAIGN, course: over };
    expect(stateOf(open, { waiver: waiver(60) }, ended, moment(90))[0]).toBe('WAIVED');
    expect(stateOf(open, { waiver: waiver(60) }, CAMPAIGN, moment(90))[0]).toBe('OPEN');
  });

  it('has the day, the urgency and the person people gave it, else those of its campaign', () => {
    const settled = (note?: TodoNote) =>
      settleTodo({ serviceId: 'pay', campaign: CAMPAIGN, judgement: open, note }, NOW);
    expect(settled()).toMatchObject({ priority: 'MEDIUM', dueDate: '2026-02-10' });
    expect(isOverdue(settled(), NOW)).toBe(true);
    const note = { ...NOTE, priority: 'HIGH', dueDate: '2026-05-01', assignee: 'bob' } as const;
    expect(settled(note)).toMatchObject({
      priority: 'HIGH',
      dueDate: '2026-05-01',
      assignee: 'bob',
    });
    expect(isOverdue(settled(note), NOW)).toBe(false);
  });

  it('that is a task regresses when it is opened again', () => {
    const task = {
      id: 't',
      serviceId: 'pay',
      origin: { kind: 'hand' },
      title: 'x',
      links: [],
      priority: 'LOW',
      created: { by: 'ann', at: moment(1) },
      since: moment(5),
      version: 1,
    } as const;
    const done = { by: 'ann', at: moment(5) };
    expect(settleTask({ task }, NOW)).toMatchObject({ state: 'OPEN', since: moment(5) });
    expect(settleTask({ task: { ...task, done } }, NOW).state).toBe('SATISFIED');
    expect(settleTask({ task: { ...task, wasDone: true } }, NOW).state).toBe('REGRESSED');
  });
});

describe('the word of people and of rules, in any mixture', () => {
  const day = fc.integer({ min: 1, max: 100 }).map(moment);
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const anyWaiver = fc.record({
    reason: fc.constant('r'),
    requestedBy: fc.constant('ann'),
    at: day,
    until: day,
    approvedBy: maybe(fc.constant('bob')),
  });
  const anyNote = fc.record({
    waiver: maybe(anyWaiver),
    notApplicable: maybe(fc.record({ reason: fc.constant('r'), by: fc.constant('a'), at: day })),
    attestation: maybe(
      fc.record({ evidence: fc.constant('e'), by: fc.constant('a'), at: day, until: day }),
    ),
    releasedAt: maybe(day),
    wasAttested: maybe(fc.constant(true as const)),
  });
  const anyTodo = fc.record({
    campaign: fc.constantFrom(CAMPAIGN, ATTESTED),
    judgement: fc
      .record({
        verdict: fc.constantFrom(...VERDICTS),
        since: day,
        wasSatisfied: maybe(fc.constant(true as const)),
        proof: fc.constant('p'),
      })
      .map((judgement) => judgement as Judgement),
    note: anyNote.map((note) => ({ ...NOTE, ...note }) as TodoNote),
  });

  it('stands as it stands until the moment it names', () => {
    fc.assert(
      fc.property(anyTodo, day, day, (todo, one, other) => {
        const [now, later] = [one, other].sort() as [string, string];
        const standing = standingOfJudged(todo, now);
        const next = standingOfJudged(todo, later);
        const turned = standing.turnsAt !== undefined && later >= standing.turnsAt;
        if (!turned) expect(next.state).toBe(standing.state);
        if (standing.turnsAt !== undefined) expect(standing.turnsAt > now).toBe(true);
      }),
    );
  });

  it('leaves the verdict alone where nobody has said anything that counts', () => {
    fc.assert(
      fc.property(anyTodo, day, ({ campaign, judgement, note }, now) => {
        const { state } = standingOfJudged({ campaign, judgement, note }, now);
        const waived = note.waiver?.approvedBy !== undefined && now < note.waiver.until;
        if (note.notApplicable) expect(state).toBe('NOT_APPLICABLE');
        else if (state === 'WAIVED') expect(waived).toBe(true);
        else if (waived) expect(['SATISFIED', 'NOT_APPLICABLE']).toContain(state);
        else if (campaign === CAMPAIGN) {
          expect(state === 'REGRESSED' ? 'OPEN' : state).toBe(judgement.verdict);
        }
      }),
    );
  });
});
