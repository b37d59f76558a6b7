import type { Todo } from './todo.ts';

/** What a todo is called. */
export const titleOf = ({ campaign, task, id }: Pick<Todo, 'campaign' | 'task' | 'id'>): string =>
  campaign?.definition.title ?? task?.title ?? id;
