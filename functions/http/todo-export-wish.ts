import type { DoorRequest } from '#application/app.ts';
import type { TodoExportWish } from '#application/progress/export-todos.ts';
import { TODO_STATES } from '#domain/todos/todo-state.ts';
import { Refusal } from './refusal.ts';

export const isTodoExport = (request: DoorRequest): boolean =>
  /\/api\/export\/todos\/?$/.test(new URL(request.url).pathname);

const NAMES = ['campaign', 'team', 'service'] as const;

/** Reads the query of an export of todos; `state` may be repeated. Throws `Refusal` 400. */
export function readTodoExportWish(request: DoorRequest): TodoExportWish {
  const params = new URL(request.url).searchParams;
  const wish: Partial<Record<(typeof NAMES)[number], string>> = {};
  for (const name of NAMES) {
    const values = params.getAll(name);
    if (values.length > 1) throw refused(`The parameter ${name} is given more than once.`);
    if (values[0]) wish[name] = values[0];
  }
  const named = params.getAll('state').map((name) => name.toUpperCase());
  const states = TODO_STATES.filter((state) => named.includes(state));
  const unknown = named.find((name) => !states.some((state) => state === name));
  if (unknown !== undefined) throw refused(`There is no state ${unknown}.`);
  return states.length === 0 ? wish : { ...wish, states };
}

const refused = (message: string): Refusal =>
  new Refusal(
    400,
    'invalid-parameter',
    message,
    `Use [?campaign=ID][&team=NAME][&service=ID][&state=…]; states are ${TODO_STATES.join(', ')}.`,
  );
