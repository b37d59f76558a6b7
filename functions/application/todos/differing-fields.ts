import type { Json, JsonObject } from '#domain/json.ts';
import { sameJson } from '#domain/same-json.ts';
import type { Task } from '#domain/todos/task.ts';
import type { TaskFields } from '#domain/todos/task-fields.ts';

type Field = keyof TaskFields;
const FIELDS: readonly Field[] = ['title', 'body', 'fix', 'links', 'priority', 'dueDate'];

/** Which fields say something else. */
export const differingFields = (one: Task, other: Task): readonly Field[] =>
  FIELDS.filter((field) => !sameJson(fieldOf(one, field), fieldOf(other, field)));

/** What a change tells of a task: long texts are not repeated in it. */
export const toldTask = (task: Task, fields: readonly Field[]): JsonObject =>
  Object.fromEntries(
    fields.map((field) => {
      const value = fieldOf(task, field) ?? null;
      return [field, typeof value === 'string' ? value.slice(0, 200) : value];
    }),
  );

const fieldOf = (task: Task, field: Field) => task[field] as unknown as Json | undefined;
