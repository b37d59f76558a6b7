import type { Priority } from '#domain/campaigns/campaign.ts';
import type { JsonObject } from '#domain/json.ts';
import { refusalOfDay, refusalOfText } from '#domain/todos/check-words.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import { changeTodo, nextNote, type TodoApp, type TodoDecision } from './change-todo.ts';
import type { TodoOutcome } from './todo-outcome.ts';

/** What to give a todo: undefined leaves it, null goes back to what its campaign or task says. */
export interface TodoEdit {
  readonly assignee?: string | null | undefined;
  /** A day. */
  readonly dueDate?: string | null | undefined;
  readonly priority?: Priority | null | undefined;
}

const ASSIGNEE_LENGTH = 320;

/** Says who does it, by when, and how urgent it is. */
export function editTodo(
  app: TodoApp,
  asked: {
    readonly todoId: string;
    readonly by: string;
    /** Of the note that was looked at; 0 when there was none. */
    readonly expectedVersion: number;
    readonly edit: TodoEdit;
  },
): Promise<TodoOutcome> {
  const { by, edit } = asked;
  const wanted = given(edit);
  return changeTodo(app, { ...asked, yours: toldEdit(wanted) }, ({ todo, note, now }) => {
    const refusal = refusalOf(wanted);
    if (refusal) return { kind: 'refused', ...refusal };
    const changed = Object.entries(wanted).filter(
      ([field, value]) => note[field as keyof TodoEdit] !== (value ?? undefined),
    );
    if (changed.length === 0) return { kind: 'unchanged' };
    const fields = changed.map(([field]) => field as keyof TodoEdit);
    const said = Object.fromEntries(changed.map(([field, value]) => [field, value ?? undefined]));
    return {
      kind: 'edit',
      note: nextNote({ note, now }, by, said),
      summary: `${by} edited “${titleOf(todo)}” of ${todo.serviceId}: ${fields.map(spoken).join(', ')}.`,
      was: Object.fromEntries(fields.map((field) => [field, note[field] ?? null])),
      is: Object.fromEntries(changed.map(([field, value]) => [field, value ?? null])),
    } satisfies TodoDecision;
  });
}

/** `undefined` is no wish; a name is told without spaces around it, and an empty one is none. */
function given(edit: TodoEdit): TodoEdit {
  const { assignee } = edit;
  const name = typeof assignee === 'string' ? assignee.trim() || null : assignee;
  return Object.fromEntries(
    Object.entries({ ...edit, assignee: name }).filter(([, value]) => value !== undefined),
  );
}

const toldEdit = (edit: TodoEdit): JsonObject => ({ ...edit }) as JsonObject;

function refusalOf({ assignee, dueDate }: TodoEdit) {
  const day = typeof dueDate === 'string' ? refusalOfDay(dueDate) : undefined;
  if (day) return day;
  return typeof assignee === 'string'
    ? refusalOfText('The name of an assignee', assignee, ASSIGNEE_LENGTH)
    : undefined;
}

const SPOKEN = { assignee: 'who does it', dueDate: 'by when', priority: 'how urgent it is' };
const spoken = (field: keyof TodoEdit): string => SPOKEN[field];
