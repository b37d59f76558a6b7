import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { budget } from './budget.ts';
import { onSqlite } from './places.ts';
import { runTodoLife } from './run-todo-life.ts';
import { todoLife } from './todo-steps.ts';

const { todos: lives, seed } = budget;
const few = Math.ceil(lives / 3);

describe('whatever happens to facts, campaigns and todos, and wherever a process dies of it', () => {
  it(`every todo is what its rules say of the final facts, and proves it: ${lives} lives of seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(todoLife, (life) => runTodoLife(life, onSqlite)),
      { numRuns: lives, seed, interruptAfterTimeLimit: budget.milliseconds },
    );
  });

  it(`every event, late, twice and in any order, comes to the same without a last look: ${few} lives of seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(todoLife, (life) => runTodoLife(life, onSqlite, 'events')),
      { numRuns: few, seed, interruptAfterTimeLimit: budget.milliseconds },
    );
  });
});
