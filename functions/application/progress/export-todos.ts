import type { Board } from '#application/board.ts';
import { breathe } from '#application/breathe.ts';
import { todosOf } from '#application/todos-of.ts';
import { CSV_BEGIN, csvRow } from '#domain/csv.ts';
import { isOverdue } from '#domain/todos/settle-todo.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';
import { titleOf } from '#domain/todos/todo-title.ts';

/** Which todos; what is absent does not matter. */
export interface TodoExportWish {
  readonly campaign?: string;
  readonly team?: string;
  readonly service?: string;
  readonly states?: readonly TodoState[];
}

const COLUMNS = [
  'service',
  'team',
  'campaign',
  'title',
  'state',
  'since',
  'due',
  'overdue',
  'priority',
  'assignee',
  'level',
  'effort',
  'reason',
  'until',
] as const;

const ROWS_TOGETHER = 500;
const SERVICES_TOGETHER = 100;

/** A table of todos as CSV, by service, in parts of some hundred rows; the first row has the names of the columns. */
export async function* exportTodos(
  board: Board,
  wish: TodoExportWish,
  now: string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let rows = [CSV_BEGIN, csvRow(COLUMNS)];
  let looked = 0;
  for (const { serviceId, spec } of board.catalogue.services.values()) {
    looked += 1;
    if (looked % SERVICES_TOGETHER === 0) await breathe();
    const todos = todosOf(board, serviceId, now).filter((todo) =>
      isWanted(todo, spec.teamName, wish),
    );
    rows.push(...todos.map((todo) => csvRow(cellsOf(todo, spec.teamName, now))));
    if (rows.length < ROWS_TOGETHER) continue;
    yield encoder.encode(rows.join(''));
    rows = [];
  }
  yield encoder.encode(rows.join(''));
}

const isWanted = (todo: Todo, owner: string, wish: TodoExportWish): boolean =>
  (wish.campaign ?? todo.campaign?.definition.id) === todo.campaign?.definition.id &&
  (wish.team ?? owner) === owner &&
  (wish.service ?? todo.serviceId) === todo.serviceId &&
  (wish.states === undefined || wish.states.includes(todo.state));

function cellsOf(todo: Todo, team: string, now: string): readonly string[] {
  const { serviceId, campaign, state, since, dueDate, priority, assignee, note } = todo;
  const { level, effort, id } = campaign?.definition ?? {};
  const { reason, until } = wordOf(todo);
  return [
    serviceId,
    team,
    id ?? '',
    titleOf(todo),
    state,
    since,
    dueDate ?? '',
    isOverdue(todo, now) ? 'yes' : '',
    priority,
    assignee ?? note?.assignee ?? '',
    level ?? '',
    effort === undefined ? '' : String(effort),
    reason,
    until,
  ];
}

/** Why it is not to be done, or what shows that it is, as people said. */
function wordOf({ state, note }: Todo): { readonly reason: string; readonly until: string } {
  if (state === 'WAIVED' && note?.waiver) return note.waiver;
  if (state === 'NOT_APPLICABLE' && note?.notApplicable)
    return { reason: note.notApplicable.reason, until: '' };
  if (state === 'SATISFIED' && note?.attestation)
    return { reason: note.attestation.evidence, until: note.attestation.until };
  return { reason: '', until: '' };
}
