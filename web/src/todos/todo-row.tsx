import { useEffect, useRef } from 'preact/hooks';
import { TargetDay } from '#web/campaigns/target-day.tsx';
import { TodoMark } from '#web/campaigns/todo-mark.tsx';
import type { TodoLineFragment } from '#web/gql/campaigns/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { Person } from '#web/parts/person.tsx';
import { campaignWords } from '#web/words/campaign-words.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { whyNotShown } from './may-fill.ts';
import type { FormName } from './todo-forms.tsx';

const TodoOpened = lazy(async () => (await import('./todo-opened.tsx')).TodoOpened);

interface Props {
  readonly todo: TodoLineFragment;
  readonly open: boolean;
  /** Opened with this form, by a key. */
  readonly form: { readonly name: FormName; readonly turn: number } | undefined;
  /** Why a key did nothing. */
  readonly note: ReturnType<typeof whyNotShown>;
  readonly onToggle: () => void;
  /** Names the service too: in lists of several. */
  readonly named: boolean;
  /** Whether it is one of several selected; undefined where nobody may select. */
  readonly chosen: boolean | undefined;
  readonly onChoose: () => void;
}

/** One todo in a line; opened, everything about it below. */
export function TodoRow({ todo, open, form, note, onToggle, named, chosen, onChoose }: Props) {
  const t = useWords(todoWords);
  const campaign = useWords(campaignWords);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!open) return;
    if (!isInSight(row.current)) row.current?.scrollIntoView({ block: 'start' });
    // Whoever came by a link to it goes on from it.
    if (!isAtRest()) return;
    row.current?.querySelector<HTMLElement>('[data-todo-toggle]')?.focus({ preventScroll: true });
  }, [open]);
  const still = todo.state === 'SATISFIED' || todo.state === 'NOT_APPLICABLE';
  return (
    <li ref={row} class="todo-row" data-todo={todo.todoId}>
      <div class={chosen ? 'todo-line chosen' : 'todo-line'}>
        {chosen === undefined ? null : (
          <input
            type="checkbox"
            class="todo-choose"
            checked={chosen}
            aria-label={t.select(todo.title)}
            onChange={onChoose}
          />
        )}
        <span class="todo-main">
          <TodoMark state={todo.state} word={false} />
          <button
            type="button"
            class="todo-title"
            aria-expanded={open}
            data-todo-toggle={todo.todoId}
            onClick={onToggle}
          >
            <Icon name="chevron" size={12} />
            <span>{todo.title}</span>
          </button>
        </span>
        <span class="todo-facts small">
          {named ? (
            <a href={`/services/${todo.serviceId}/todos?todo=${encodeURIComponent(todo.todoId)}`}>
              {todo.serviceId}
            </a>
          ) : null}
          {todo.paused ? <span class="quiet">{t.paused}</span> : null}
          {todo.priority === 'MEDIUM' ? null : (
            <span class={todo.priority === 'HIGH' ? 'warned' : 'quiet'}>
              {campaign[todo.priority]}
            </span>
          )}
          {todo.dueDate === null ? null : <TargetDay day={todo.dueDate} still={still} />}
          {todo.assignee === null ? null : (
            <span data-tip={t.assignee}>
              <Icon name="person" size={12} /> <Person name={todo.assignee} />
            </span>
          )}
          {todo.commentCount > 0 ? (
            <span class="quiet">{t.commentCount(todo.commentCount)}</span>
          ) : null}
          <Age at={todo.since} />
        </span>
      </div>
      {note ? <p class="todo-note quiet small">{t[note]}</p> : null}
      {open ? <TodoOpened todo={todo} form={form} /> : null}
    </li>
  );
}

/** The focus is nowhere, or where it is put when a page is opened. */
const isAtRest = (): boolean => document.activeElement?.matches('body, h1') ?? true;

function isInSight(row: HTMLElement | null): boolean {
  const top = row?.getBoundingClientRect().top ?? 0;
  return top >= 0 && top < innerHeight * 0.8;
}
