import { useRef, useState } from 'preact/hooks';
import type { TodoLineFragment } from '#web/gql/campaigns/graphql.ts';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { useMayEdit } from '#web/live/viewer.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { BulkBar } from './bulk-bar.tsx';
import { focusBy, todoInFocus, useFocusKept } from './list-focus.ts';
import { mayFill, whyNotShown } from './may-fill.ts';
import type { FormName } from './todo-forms.tsx';
import { TodoRow } from './todo-row.tsx';
import { useBulk } from './use-bulk.ts';
import './todos.css';

interface Props {
  readonly todos: readonly TodoLineFragment[];
  readonly label: string;
  readonly named?: boolean;
}

interface Asked {
  readonly id: string;
  readonly name: FormName;
  /** Counts how often it was asked for: asking again opens it again. */
  readonly turn: number;
}

/** Todos to go through by keyboard: j and k move, Enter opens, x selects, one key for what one does most. The open one is in the address. */
export function TodoList({ todos, label, named = false }: Props) {
  const t = useWords(todoWords);
  const list = useRef<HTMLUListElement>(null);
  const query = useQueryState();
  const mayEdit = useMayEdit();
  const bulk = useBulk(todos);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  /** The todo of which the key e could not be heard. */
  const [deaf, setDeaf] = useState<string | undefined>(undefined);
  const opened = query.get('todo');
  const kept = useFocusKept(
    list,
    todos.map(({ todoId }) => todoId),
  );
  const toggle = (id: string) => {
    setAsked(undefined);
    setDeaf(undefined);
    query.set({ todo: opened === id ? undefined : id }, { replace: true });
  };
  const current = () => {
    const id = todoInFocus(list.current);
    return todos.find(({ todoId }) => todoId === id);
  };
  const withForm = (name: FormName) => () => {
    const todo = current();
    setDeaf(name === 'attest' ? todo?.todoId : undefined);
    if (todo === undefined || !mayFill(todo, name)) return false;
    query.set({ todo: todo.todoId }, { replace: true });
    setAsked({ id: todo.todoId, name, turn: (asked?.turn ?? 0) + 1 });
    return true;
  };
  const silent = todos.find(({ todoId }) => todoId === deaf);
  const note = silent && whyNotShown(silent);
  const some = todos.length > 0;
  const on = mayEdit && some;
  useShortcut('j', () => focusBy(list.current, 1), some);
  useShortcut('k', () => focusBy(list.current, -1), some);
  useShortcut('w', withForm('waive'), on);
  useShortcut('n', withForm('notApplicable'), on);
  useShortcut('c', withForm('comment'), on);
  useShortcut('p', withForm('plan'), on);
  useShortcut('e', withForm('attest'), on);
  useShortcut(
    'x',
    () => {
      const todo = current();
      return todo === undefined ? false : bulk.toggle(todo.todoId);
    },
    on,
  );
  useShortcut(
    'a',
    () => {
      const todo = current();
      if (todo === undefined) return false;
      return bulk.assignToMe(bulk.chosen.length > 0 ? bulk.chosen : [todo]);
    },
    on,
  );
  return (
    <div class="todo-triage">
      <ul ref={list} {...kept} class="todo-list panel" aria-label={label}>
        {todos.map((todo) => (
          <TodoRow
            key={todo.todoId}
            todo={todo}
            open={opened === todo.todoId}
            form={asked?.id === todo.todoId ? asked : undefined}
            note={deaf === todo.todoId ? note : undefined}
            onToggle={() => toggle(todo.todoId)}
            named={named}
            chosen={mayEdit ? bulk.isChosen(todo.todoId) : undefined}
            onChoose={() => bulk.toggle(todo.todoId)}
          />
        ))}
      </ul>
      <p class="unseen" role="status">
        {note ? t[note] : ''}
      </p>
      {on ? <BulkBar bulk={bulk} /> : null}
    </div>
  );
}
