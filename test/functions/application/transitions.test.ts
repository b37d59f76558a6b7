import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '#application/documents.ts';
import { planTransitions } from '#application/plan-transitions.ts';
import { readTransitions } from '#application/read-transitions.ts';
import type { Term } from '#domain/facts/term.ts';
import { plusSeconds } from '#domain/instant.ts';
import { daysAfter } from '#domain/retention.ts';
import type { TodoTransition } from '#domain/todos/todo-transition.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const term = (value: string): Term => ({
  text: 'spec.tier == "A"',
  outcome: value === 'A' ? 'true' : 'false',
  found: [{ name: 'spec.tier', value }],
});
const transition = (more: Partial<TodoTransition>): TodoTransition => ({
  todoId: 'tiers~pay',
  serviceId: 'pay',
  at: app.now,
  to: 'OPEN',
  cause: { kind: 'reconcile', at: app.now },
  ...more,
});
const keep = async (transitions: readonly TodoTransition[]) => {
  const expireAt = daysAfter(app.now, 400);
  const { writes, proofs } = planTransitions(app.codec, transitions, { now: app.now, expireAt });
  await app.store.transaction(async ({ set }) => {
    for (const { ref, data } of writes) set(ref, data);
  });
  return proofs;
};

describe('the evidence of a todo', () => {
  it('is a chain from the newest transition to the first, with what was found before and after', async () => {
    const [first] = await keep([transition({ after: [term('B')] })]);
    app.now = plusSeconds(app.now, 60);
    const [second = ''] = await keep([
      transition({ from: 'OPEN', to: 'SATISFIED', after: [term('A')], previous: first ?? '' }),
    ]);

    const chain = await readTransitions(app, [second], 10);

    expect(chain.map(({ from, to }) => [from, to])).toEqual([
      ['OPEN', 'SATISFIED'],
      [undefined, 'OPEN'],
    ]);
    expect(chain[0]?.before).toEqual([term('B')]);
    expect(chain[0]?.after).toEqual([term('A')]);
    expect((await readTransitions(app, [second], 1))[0]?.before).toEqual([term('B')]);
    expect(second > (first ?? '')).toBe(true);
  });

  it('tells what rules and what people brought about as one list', async () => {
    const [judged = ''] = await keep([transition({})]);
    app.now = plusSeconds(app.now, 60);
    const [waived = ''] = await keep([transition({ from: 'OPEN', to: 'WAIVED' })]);
    app.now = plusSeconds(app.now, 60);
    const [done = ''] = await keep([
      transition({ from: 'OPEN', to: 'SATISFIED', previous: judged }),
    ]);

    const all = await readTransitions(app, [done, waived], 10);

    expect(all.map(({ to }) => to)).toEqual(['SATISFIED', 'WAIVED', 'OPEN']);
  });

  it('ends where older evidence expired', async () => {
    const [first = ''] = await keep([transition({})]);
    app.now = daysAfter(app.now, 399);
    const [second = ''] = await keep([
      transition({ from: 'OPEN', to: 'SATISFIED', previous: first }),
    ]);
    app.now = daysAfter(app.now, 2);

    expect(await readTransitions(app, [second], 10)).toHaveLength(1);
    expect(await readTransitions(app, [undefined], 10)).toEqual([]);
  });

  it('is one document for many todos that changed together, and says what they share once', async () => {
    const after = [term('?')];
    const many = Array.from({ length: 3_000 }, (_, n) =>
      transition({ todoId: `tiers~s${n}`, after }),
    );

    const proofs = await keep(many);

    const stored = await app.store.query({ collection: COLLECTIONS.transitions, limit: 10 });
    expect(stored).toHaveLength(1);
    const [found] = await readTransitions(app, [proofs[2_999]], 1);
    expect(found).toEqual(many[2_999]);
  });

  it('lies in several documents where everybody has facts of its own', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) =>
      transition({ todoId: `tiers~s${n}`, after: [term(`${n}`.padEnd(200))] }),
    );

    const proofs = await keep(many);

    expect(new Set(proofs.map((proof) => proof.split('#')[0])).size).toBe(3);
    for (const place of [0, 1_500, 2_999]) {
      expect(await readTransitions(app, [proofs[place]], 1)).toEqual([many[place]]);
    }
  });
});
