import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { budget } from './budget.ts';
import { onSqlite } from './places.ts';
import { runTodoLife } from './run-todo-life.ts';
import { todoLife } from './todo-steps.ts';

const { todos: lives, seed } = budget;

describe('whatever happens to facts, campaigns and todos, and wherever a process dies of it', () => {
  it(`every todo is what its rules say of the final facts, and proves it: ${lives} lives of seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(todoLife, (life) => runTodoLife(life, onSqlite)),
      { numRuns: lives, seed, interruptAfterTimeLimit: budget.milliseconds },
    );
  });
});
