import { useRef, useState } from 'preact/hooks';
import type { TodoLineFragment } from '#web/gql/campaigns/graphql.ts';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { useAssign } from './assign.ts';
import type { FormName } from './todo-forms.tsx';
import { TodoRow } from './todo-row.tsx';
import { useTodoAction } from './use-todo-action.ts';
import './todos.css';

interface Props {
  readonly todos: readonly TodoLineFragment[];
  readonly label: string;
  readonly named?: boolean;
}

/** Todos to go through by keyboard: j and k move, Enter opens, one key for what one does most. The open one is in the address. */
export function TodoList({ todos, label, named = false }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const query = useQueryState();
  const mayEdit = useMayEdit();
  const action = useTodoAction();
  const assign = useAssign(action);
  const [form, setForm] = useState<{ readonly id: string; readonly name: FormName } | undefined>(
    undefined,
  );
  const opened = query.get('todo');
  const toggle = (id: string) => {
    setForm(undefined);
    query.set({ todo: opened === id ? undefined : id }, { replace: true });
  };
  const isHere = () => list.current?.contains(document.activeElement) === true;
  const current = () => todos.find(({ todoId }) => todoId === focusedIn(list.current));
  const move = (by: number) => focusBy(list.current, by);
  const withForm = (name: FormName) => () => {
    const todo = current();
    if (todo === undefined) return;
    query.set({ todo: todo.todoId }, { replace: true });
    setForm({ id: todo.todoId, name });
  };
  const on = mayEdit && todos.length > 0;
  useShortcut('j', () => move(1), todos.length > 0);
  useShortcut('k', () => move(-1), todos.length > 0);
  useShortcut('w', withForm('waive'), on);
  useShortcut('n', withForm('notApplicable'), on);
  useShortcut('c', withForm('comment'), on);
  useShortcut(
    'a',
    () => {
      const todo = current();
      if (todo && isHere()) assign.toMe(todo);
    },
    on,
  );
  return (
    <ul ref={list} class="todo-list panel" aria-label={label}>
      {todos.map((todo) => (
        <TodoRow
          key={todo.todoId}
          todo={todo}
          open={opened === todo.todoId}
          form={form?.id === todo.todoId ? form.name : undefined}
          onToggle={() => toggle(todo.todoId)}
          named={named}
        />
      ))}
    </ul>
  );
}

/** The todo in whose row the focus is. */
function focusedIn(list: HTMLElement | null): string | undefined {
  const row = document.activeElement?.closest('[data-todo]');
  return row instanceof HTMLElement && list?.contains(row) ? row.dataset.todo : undefined;
}

/** From the last row of a list on to the first of the next one, as they stand on the page. */
function focusBy(list: HTMLElement | null, by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-todo-toggle]')];
  const row = document.activeElement?.closest('[data-todo]');
  const here = all.findIndex((toggle) => row?.contains(toggle));
  const isFirstList = all[0] !== undefined && list?.contains(all[0]) === true;
  // One list answers for all: the one that has the focus, or the first while none has.
  const isTheirs = here >= 0 ? list?.contains(all[here] ?? null) === true : isFirstList;
  if (!isTheirs) return;
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
  const target = all[Math.max(0, Math.min(all.length - 1, next))];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
